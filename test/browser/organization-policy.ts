import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BrowserName } from './driver'

/** What an organization sets, as an administrator would write it. */
export type Policy = Readonly<Record<string, unknown>>

/** Where Chromium, and Chrome and Edge, look for policies on Linux; the first must be there to put a folder over it. */
const POLICY_FOLDERS = [
  ['/etc/chromium', 'policies/managed'],
  ['/etc/opt', 'chrome/policies/managed'],
  ['/etc/opt', 'edge/policies/managed'],
] as const
const COVERED = [...new Set(POLICY_FOLDERS.map(([folder]) => folder))]

/**
 * A policy for Chromium lies in a folder of the whole machine. Here the browser alone sees that folder: it is started in
 * mounts of its own, and nothing is left behind. As root, or where the system lets everybody be root of their own.
 */
const OWN_MOUNTS = process.getuid?.() === 0 ? ['unshare', '-m'] : ['unshare', '-Urm']

/** Whether a browser can be given a policy here, without touching the machine's own. */
export function canHavePolicy(name: BrowserName, browserPath: string): boolean {
  if (process.platform !== 'linux') return false
  // A browser in a box of its own sees neither our mounts nor the home that we give it.
  if (browserPath.includes('/snap/') || realpathSync(browserPath).includes('/snap')) return false
  if (name === 'firefox') return true
  const there = COVERED.filter((folder) => existsSync(folder))
  if (there.length < (browserPath.includes('chromium') ? 1 : COVERED.length)) return false
  const [command = '', ...args] = OWN_MOUNTS
  return spawnSync(command, [...args, 'mount', '-t', 'tmpfs', 'none', there[0] ?? '']).status === 0
}

/** A home folder for Firefox in which an organization's manifest for the extension lies. */
export function homeWithPolicy(extensionId: string, policy: Policy): string {
  const home = mkdtempSync(join(tmpdir(), 'coverage-notes-home-'))
  const folder = join(home, '.mozilla', 'managed-storage')
  mkdirSync(folder, { recursive: true })
  const manifest = { name: extensionId, description: 'For a test', type: 'storage', data: policy }
  writeFileSync(join(folder, `${extensionId}.json`), JSON.stringify(manifest))
  return home
}

/** A program that starts Chromium where it alone sees an organization's policy for the extension, in a folder of its own. */
export function chromiumWithPolicy(browserPath: string, extension: string, policy: Policy) {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-notes-policy-'))
  const file = join(folder, 'coverage-notes.json')
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [unpackedId(extension)]: policy } } }))
  const there = POLICY_FOLDERS.filter(([covered]) => existsSync(covered))
  const inside = [
    ...COVERED.filter((each) => existsSync(each)).map((each) => `mount -t tmpfs none ${each}`),
    ...there.map(([covered, below]) => `mkdir -p ${covered}/${below} && cp ${file} ${covered}/${below}/`),
    `exec ${browserPath} "$@"`,
  ]
  const program = join(folder, 'chromium-with-policy')
  writeFileSync(program, `#!/bin/sh\nexec ${OWN_MOUNTS.join(' ')} sh -c '${inside.join(' && ')}' sh "$@"\n`, {
    mode: 0o755,
  })
  return { folder, program }
}

/** The id that Chromium gives an unpacked extension: its folder's fingerprint, written with the letters a to p. */
function unpackedId(extension: string): string {
  const fingerprint = createHash('sha256').update(resolve(extension)).digest('hex').slice(0, 32)
  return fingerprint.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
}
