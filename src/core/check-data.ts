import { type DataFile, fileStem, type ParsedFile, type Problem, parseData } from './data-problem'
import { futureDates } from './future-dates'
import { guideFile, guideProblems, parseGuide } from './guide-rules'
import { insurerProblems, repeatedSites } from './insurer-rules'
import { type Insurer, InsurerSchema } from './insurer-schema'
import { type OldReason, oldBecause } from './note-age'

/** A note that somebody should read again; never an error. */
export type OldNote = Readonly<{ file: string; path: string; because: OldReason }>

/** What the checks found: problems to put right, and notes that have grown old. */
export type DataReport = Readonly<{ problems: readonly Problem[]; oldNotes: readonly OldNote[] }>

/** Checks every file of `src/insurers` and `src/guide`, alone and against each other, as of the day `today` (`YYYY-MM-DD`). */
export function checkData(
  insurerFiles: readonly DataFile[],
  guideFiles: readonly DataFile[],
  today: string,
): DataReport {
  const problems: Problem[] = []
  const insurers: ParsedFile<Insurer>[] = []
  for (const { file, data } of insurerFiles) {
    const parsed = parseData(InsurerSchema, { file, data })
    problems.push(...parsed.problems)
    if (parsed.data) insurers.push({ file, data: parsed.data })
  }
  const guide = parseGuide(guideFiles)
  const insurerIds = new Set(insurerFiles.map(({ file }) => fileStem(file)))
  const codes = guide.data && new Set(guide.data.codes.map(({ code }) => code))
  problems.push(
    ...insurers.flatMap((insurer) => insurerProblems(insurer, { insurerIds, codes })),
    ...repeatedSites(insurers),
    ...insurers.flatMap(({ file, data }) => futureDates(file, data, [], today)),
    ...guide.problems,
  )
  if (guide.data) {
    problems.push(...guideProblems(guide.data, insurerIds))
    for (const [subject, data] of Object.entries(guide.data)) {
      problems.push(...futureDates(guideFile(subject), data, [], today))
    }
  }
  return { problems, oldNotes: insurers.flatMap((insurer) => findOldNotes(insurer, today)) }
}

function findOldNotes({ file, data }: ParsedFile<Insurer>, today: string): OldNote[] {
  return data.notes.flatMap((note, at) => {
    const because = oldBecause(note, today)
    return because ? [{ file, path: `notes[${at}]`, because }] : []
  })
}
