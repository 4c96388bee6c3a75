import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A browser that is installed. */
export interface FoundBrowser {
  readonly name: 'chromium' | 'firefox'
  readonly path: string
}

type BrowserName = FoundBrowser['name']

/** The oldest versions that the extension runs in and that can be driven. */
export const OLDEST: Readonly<Record<BrowserName, number>> = { chromium: 130, firefox: 142 }

const ENVIRONMENT: Readonly<Record<BrowserName, string>> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' }
const LABEL: Readonly<Record<BrowserName, string>> = { chromium: 'Chromium, Chrome or Edge', firefox: 'Firefox' }

const COMMANDS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
}

const MAC_PROGRAMS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
}

const WINDOWS_PROGRAMS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
}

/** The first installed browser of this family that is new enough; throws an Error that says what to install. */
export function findBrowser(name: BrowserName): FoundBrowser {
  const chosen = process.env[ENVIRONMENT[name]]
  if (chosen && !existsSync(chosen)) throw new Error(`${ENVIRONMENT[name]} names ${chosen}, which is not there.`)
  const paths = chosen ? [chosen] : places(name).filter((path) => existsSync(path))
  const versions = paths.map((path) => ({ path, version: browserVersion(path) }))
  // A version that cannot be asked for is taken on trust: on Windows browsers do not print one.
  const fit = versions.find(({ version }) => version === null || version >= OLDEST[name])
  if (fit) return { name, path: fit.path }
  const old = versions[0] ? ` ${versions[0].path} is version ${versions[0].version}.` : ''
  throw new Error(
    `Needs ${LABEL[name]} ${OLDEST[name]} or later: install it, or set ${ENVIRONMENT[name]} to its program.${old}`,
  )
}

function places(name: BrowserName): string[] {
  const { env, platform } = process
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? '', 'Applications')]
    return folders.flatMap((folder) => MAC_PROGRAMS[name].map((program) => join(folder, program)))
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    )
    return folders.flatMap((folder) => WINDOWS_PROGRAMS[name].map((program) => join(folder, program)))
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean)
  return [...new Set(COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command))))]
}

/** The major version that a browser's program prints, or null where it prints none. */
function browserVersion(path: string): number | null {
  if (process.platform === 'win32') return null
  try {
    const printed = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return Number(/(\d+)\.\d/.exec(printed)?.[1] ?? Number.NaN) || null
  } catch {
    return null
  }
}
