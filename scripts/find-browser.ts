// Finds the browsers that tests and the demo run in, and installs Debian's where that is possible.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The two families of browsers that the extension is made for. */
export type BrowserFamily = 'chromium' | 'firefox'

/** A browser on this machine. */
export interface FoundBrowser {
  readonly name: BrowserFamily
  readonly path: string
}

/** The oldest versions that carry the extension: its manifest names the same. */
const OLDEST: Readonly<Record<BrowserFamily, number>> = { chromium: 130, firefox: 142 }

const ON_PATH: Readonly<Record<BrowserFamily, readonly string[]>> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'chrome',
    'msedge',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
}

/** Where macOS and Windows keep browsers that are not on the PATH. */
const PROGRAM_FILES = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
  (folder) => folder ?? [],
)
const ELSEWHERE: Readonly<Record<BrowserFamily, readonly string[]>> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...PROGRAM_FILES.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...PROGRAM_FILES.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
  ],
}

const FROM_ENVIRONMENT: Readonly<Record<BrowserFamily, string>> = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' }
const NAMES: Readonly<Record<BrowserFamily, string>> = {
  chromium: 'Chrome, Chromium or Edge 130 or later (or set CHROME_PATH)',
  firefox: 'Firefox 142 or later (or set FIREFOX_PATH)',
}

/** A browser of this family that is new enough; throws an Error that says what to install when there is none. */
export function findBrowser(name: BrowserFamily): FoundBrowser {
  const given = process.env[FROM_ENVIRONMENT[name]]
  const folders = (process.env.PATH ?? '').split(delimiter)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const onPath = ON_PATH[name].flatMap((program) => folders.map((folder) => join(folder, program + suffix)))
  const path = [...(given ? [given] : []), ...onPath, ...ELSEWHERE[name]].find(
    (candidate) => existsSync(candidate) && isNewEnough(name, candidate),
  )
  if (!path) throw new Error(`Install ${NAMES[name]}.`)
  return { name, path }
}

/** Whether a browser's own word on its version is new enough; Windows' browsers say none, and are believed. */
function isNewEnough(name: BrowserFamily, path: string): boolean {
  if (process.platform === 'win32') return true
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  const version = Number(/(\d+)\.\d+/.exec(stdout ?? '')?.[1])
  return version >= OLDEST[name]
}

/** Installs Debian's packages for the browsers that are missing, where we may; throws an Error that says what to install. */
export function installBrowsers(): void {
  const missing = (['chromium', 'firefox'] as const).filter((name) => !isThere(name))
  if (missing.length === 0) return
  const packages = missing.map((name) => (name === 'chromium' ? 'chromium' : 'firefox-esr'))
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const runs = (...args: string[]) => {
    const [command = '', ...rest] = [...sudo, ...args]
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  }
  if (existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${packages.join(' and ')} (apt-get)…`)
    runs('apt-get', 'update', '-qq')
    runs(
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      ...packages,
    )
  }
  for (const name of missing) findBrowser(name)
}

function isThere(name: BrowserFamily): boolean {
  try {
    findBrowser(name)
    return true
  } catch {
    return false
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    if (process.argv.includes('--help')) console.log('Usage: node --import tsx scripts/find-browser.ts [--install]')
    else {
      if (process.argv.includes('--install')) installBrowsers()
      for (const name of ['chromium', 'firefox'] as const) console.log(`${name}: ${findBrowser(name).path}`)
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
