// Grades every text for readers, and lists in docs/reading-grade.md what is above the 8th grade: `npm run reading-grade`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gradeRooms, LIMIT } from './reading-grade/hard-texts'
import { readingGradePage } from './reading-grade/reading-grade-page'

/** The page that lists the texts above the limit. */
export const READING_GRADE_PAGE = 'docs/reading-grade.md'

const file = join(import.meta.dirname, '..', READING_GRADE_PAGE)

/** What the page says now. */
export const writtenPage = () => readFileSync(file, 'utf8')

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes('--help')) {
    console.log(
      `Usage: npm run reading-grade\n\nGrades every English text for readers by Flesch-Kincaid, and writes those above grade ${LIMIT} to ${READING_GRADE_PAGE}.`,
    )
  } else {
    const rooms = gradeRooms()
    writeFileSync(file, readingGradePage(rooms))
    for (const { name, texts, grade, hard } of rooms) {
      console.log(
        `${name.padEnd(18)} grade ${grade.termsKnown} (${grade.asWritten} with every term counted as it is), ${hard.length} of ${texts} texts above ${LIMIT}`,
      )
    }
  }
}
