import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What may happen to the folder in which a browser keeps what an extension stored. */
export const WAYS: Readonly<Record<string, (folder: string) => void>> = {
  'nothing happens to them': () => {},
  'their folder is gone': (folder) => rmSync(folder, { recursive: true }),
  'each is cut in half': (folder) =>
    eachFile(folder, (file) => truncateSync(file, Math.floor(statSync(file).size / 2))),
  'each is empty': (folder) => eachFile(folder, (file) => truncateSync(file, 0)),
  'each holds random bytes': (folder) =>
    eachFile(folder, (file) => writeFileSync(file, randomBytes(Math.max(300, statSync(file).size)))),
  'every third byte of each is another': (folder) =>
    eachFile(folder, (file) =>
      writeFileSync(
        file,
        readFileSync(file).map((byte, at) => (at % 3 ? byte : byte ^ 0x5a)),
      ),
    ),
  'their folder cannot be opened': (folder) => {
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'a file where a folder should be')
  },
}

/** The folder in a browser's profile that holds what the extension stored in `storage.local`. */
export function storageFolder(profile: string): string {
  const folders = readdirSync(profile, { withFileTypes: true, recursive: true }).filter((entry) => entry.isDirectory())
  // Chromium: a LevelDB by the extension's id. Firefox: an SQLite file by its address.
  const found = folders
    .map(({ parentPath, name }) => join(parentPath, name))
    .find((path) => /Local Extension Settings\/[a-p]{32}$|\/moz-extension\+{3}[^/]+\/idb$/.test(path))
  if (!found) throw new Error(`nothing of the extension is stored in ${profile}`)
  return found
}

function eachFile(folder: string, change: (file: string) => void): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile()) change(join(folder, entry.name))
  }
}
