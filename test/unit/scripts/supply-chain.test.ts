import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archiveOf, filesIn, sourceFiles } from '../../../scripts/archives'
import { build } from '../../../scripts/build'
import { BROWSERS } from '../../../scripts/manifest'

interface LockedPackage {
  readonly version: string
  readonly integrity?: string
  readonly resolved?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

const root = process.cwd()
const readJson = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'))
const { dependencies, devDependencies } = readJson('package.json') as Required<LockedPackage>
const { '': wanted, ...packages } = readJson('package-lock.json').packages as Record<string, LockedPackage>

describe('what others wrote', () => {
  const listed = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
  const rows = [...listed.matchAll(/^\| `([^`]+)` +\| (.+?) +\|/gm)].map(([, name = '', why = '']) => ({ name, why }))

  test('is in the extension only where docs/dependencies.md says why', () => {
    const named = rows.filter(({ name }) => name in dependencies)
    expect(named.map(({ name }) => name).sort()).toEqual(Object.keys(dependencies).sort())
    for (const { name, why } of named) expect(why.length, name).toBeGreaterThan(20)
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(6)
  })

  test('brings nothing more into the extension with it', () => {
    for (const name of Object.keys(dependencies)) {
      expect(packages[`node_modules/${name}`]?.dependencies ?? {}, name).toEqual({})
    }
  })
})

describe('the lockfile', () => {
  test('is that of package.json', () => {
    expect(wanted?.dependencies).toEqual(dependencies)
    expect(wanted?.devDependencies).toEqual(devDependencies)
  })

  test('names every package by the fingerprint of its bytes, and sends nobody to another registry', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(100)
    for (const [path, { integrity, resolved }] of Object.entries(packages)) {
      expect(integrity, path).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/)
      if (resolved !== undefined) expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//)
    }
  })

  test('lets one package alone run a script when it is installed', () => {
    const running = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript)
    expect(running.map(([path]) => path)).toEqual(['node_modules/esbuild'])
  })
})

describe('the archives', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-notes-source-'))
  const [here, source] = [join(folder, 'here'), join(folder, 'source')]
  const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const storeArchive = (dist: string) => sha(archiveOf(dist, filesIn(dist)))
  let sourceArchive: Uint8Array

  beforeAll(async () => {
    await build({ into: here })
    sourceArchive = archiveOf(root, sourceFiles(root))
    for (const [file, bytes] of Object.entries(unzipSync(sourceArchive))) {
      mkdirSync(dirname(join(source, file)), { recursive: true })
      writeFileSync(join(source, file), bytes)
    }
    symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'))
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: source, stdio: 'ignore' })
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(BROWSERS)('for %s: the source archive builds to the same bytes, elsewhere and later', (browser) => {
    expect(filesIn(join(source, 'dist', browser)).sort()).toEqual(filesIn(join(here, browser)).sort())
    expect(storeArchive(join(source, 'dist', browser))).toBe(storeArchive(join(here, browser)))
  })

  test('the source archive made from the source archive is the same again', () => {
    expect(sha(archiveOf(source, sourceFiles(source)))).toBe(sha(sourceArchive))
  })
})
