import { spawnSync } from 'node:child_process'

const PACKAGES = ['chromium', 'firefox-esr']

/** Makes sure that a Chromium and a Firefox are there, where a package manager can see to it; returns what is still to do, or null. */
export function installBrowsers(isMissing) {
  if (!isMissing()) return null
  const byHand = 'Install Chromium, Chrome or Edge (130 or later) and Firefox (142 or later), then run this again.'
  if (process.platform !== 'linux' || !runs('apt-get', ['--version'])) return byHand
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  if (sudo.length > 0 && !runs('sudo', ['-n', 'true'])) return `sudo apt-get install ${PACKAGES.join(' ')}`
  console.error(`Browsers: installing ${PACKAGES.join(' and ')}.`)
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
    const [command, ...args] = [...sudo, 'apt-get', '-qq', ...step]
    if (!runs(command, args)) return byHand
  }
  return isMissing() ? byHand : null
}

function runs(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: 'ignore', env }).status === 0
}
