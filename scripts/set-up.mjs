// Makes a fresh machine ready: right Node, locked packages, and with --browsers a Chromium and a Firefox.
// Plain JavaScript without dependencies, because it runs before there are any.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installBrowsers } from './install-browsers.mjs'

const root = join(import.meta.dirname, '..')

if (process.argv.includes('--help')) {
  console.log(
    'Usage: node scripts/set-up.mjs [--browsers]\nInstalls the locked packages when they are missing or stale, and with --browsers the browsers.',
  )
  process.exit(0)
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Coverage Notes needs Node 20.19 or later; this is ${process.versions.node}. Install it from https://nodejs.org`,
  )
  process.exit(1)
}

if (isStale()) {
  console.error('Installing the locked packages (npm ci)…')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // Standard output is left to the command that this runs before.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error('The packages could not be installed: run npm ci to see why.')
    process.exit(1)
  }
}

if (process.argv.includes('--browsers')) {
  const todo = installBrowsers(areBrowsersMissing)
  if (todo) {
    console.error(todo)
    process.exit(1)
  }
}

/** Whether a browser of either family is missing or too old. */
function areBrowsersMissing() {
  const find =
    "import { findBrowser } from './scripts/find-browser.ts'; findBrowser('chromium'); findBrowser('firefox')"
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', find], { cwd: root })
  return status !== 0
}

/** Whether the installed packages are not those of the lockfile: npm leaves what it installed in a lockfile of its own. */
function isStale() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return true
  const versions = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const [wanted, found] = [versions(join(root, 'package-lock.json')), versions(installed)]
  // Packages for other systems are locked and not installed.
  return Object.entries(wanted).some(
    ([path, { version, optional }]) => path !== '' && !(optional && !found[path]) && found[path]?.version !== version,
  )
}
