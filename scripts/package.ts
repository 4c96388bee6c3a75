// Makes the store archives and the source archive, byte for byte the same from the same commit: `npm run package`.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { archiveOf, filesIn, sourceFiles } from './archives'
import { build } from './build'
import { BROWSERS } from './manifest'
import { CHANGES_FILE, changesProblem } from './note-changes'

const root = join(import.meta.dirname, '..')
const HOSTS_FILE = 'scripts/required-hosts.json'

/** The hosts that the last release asked for, and whether this release may ask for more. */
interface RequiredHosts {
  /** True only in the release that makes hosts required which were not before: Chrome then asks every user anew. */
  readonly releaseAddsHosts: boolean
  readonly hosts: readonly string[]
}

const HELP = `Usage: npm run package [-- --accept-hosts]

Writes artifacts/coverage-notes-VERSION-chrome.zip, -firefox.zip and -source.zip.
Fails when the extension requires hosts that the last release did not (${HOSTS_FILE}), because Chrome
switches it off until the user agrees. --accept-hosts writes today's hosts down as the released ones.
Fails too when ${CHANGES_FILE} does not say what changed in this version (npm run note-changes).`

if (process.argv.includes('--help')) console.log(HELP)
else {
  await build()
  checkHosts()
  checkChanges()
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  mkdirSync(join(root, 'artifacts'), { recursive: true })
  for (const browser of BROWSERS) {
    const folder = join(root, 'dist', browser)
    archive(`coverage-notes-${version}-${browser}.zip`, folder, filesIn(folder))
  }
  archive(`coverage-notes-${version}-source.zip`, root, sourceFiles(root))
}

/** Fails when the built extension requires hosts that the last release did not, unless the release is marked so. */
function checkHosts(): void {
  const { host_permissions: hosts } = JSON.parse(readFileSync(join(root, 'dist/chrome/manifest.json'), 'utf8')) as {
    host_permissions: string[]
  }
  if (process.argv.includes('--accept-hosts')) {
    const released: RequiredHosts = { releaseAddsHosts: false, hosts }
    writeFileSync(join(root, HOSTS_FILE), `${JSON.stringify(released, null, 2)}\n`)
    return
  }
  const released = JSON.parse(readFileSync(join(root, HOSTS_FILE), 'utf8')) as RequiredHosts
  const added = hosts.filter((host) => !released.hosts.includes(host))
  if (added.length === 0 || released.releaseAddsHosts) return
  throw new Error(
    `The extension requires hosts that the last release did not: ${added.join(', ')}. Chrome would switch it off until ` +
      `the user agrees. Make them optional, or set releaseAddsHosts in ${HOSTS_FILE} for a release that says so.`,
  )
}

/** Fails when readers would be told the wrong changes; what only the next release needs is a word to the maintainer. */
function checkChanges(): void {
  const problem = changesProblem()
  if (problem.startsWith(CHANGES_FILE)) throw new Error(problem)
  if (problem) console.warn(problem)
}

function archive(name: string, folder: string, files: readonly string[]): void {
  const bytes = archiveOf(folder, files)
  writeFileSync(join(root, 'artifacts', name), bytes)
  console.log(`artifacts/${name}  ${bytes.length} bytes  sha256 ${createHash('sha256').update(bytes).digest('hex')}`)
}
