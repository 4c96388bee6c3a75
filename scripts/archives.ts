import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Zippable, zipSync } from 'fflate'

/** Archives hold no time of their making; zip cannot tell a year before 1980. */
const MTIME = new Date(1980, 0, 1)

/** What is made from the source, and is none: as in .gitignore. */
const MADE = /^(?:node_modules|dist|artifacts)$|\.log$/

/** Files of a folder as a zip archive, the same bytes for the same files wherever and whenever it is made. */
export function archiveOf(folder: string, files: readonly string[]): Uint8Array {
  const entries: Zippable = {}
  for (const file of [...files].sort()) {
    entries[file.replaceAll('\\', '/')] = [new Uint8Array(readFileSync(join(folder, file))), { mtime: MTIME, level: 9 }]
  }
  return zipSync(entries)
}

/** Every file of a folder and of those in it, by its path from there. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

/** The files that belong to the source archive: those under version control, or all of an archive that was unpacked. */
export function sourceFiles(root: string): string[] {
  if (!existsSync(join(root, '.git'))) return unpackedFiles(root)
  return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
}

function unpackedFiles(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !MADE.test(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? unpackedFiles(root, path) : [path]
    })
}
