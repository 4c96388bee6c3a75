import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { policyPdf } from '../../pages/pdf'

const root = join(import.meta.dirname, '..', '..', '..')

/** Runs `npm run inspect -- …` without npm's own lines. */
function inspect(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/inspect.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { stdout, stderr, status }
}

// Each starts a program of its own, which takes seconds on a busy machine.
describe('npm run inspect', { timeout: 60_000 }, () => {
  it('read: gives what HTML, text and PDF files say, in the same form', () => {
    const folder = mkdtempSync(join(tmpdir(), 'inspect-'))
    const files = { 'a.html': '<p>On Spravato.</p>', 'b.txt': 'On Spravato.', 'c.pdf': policyPdf() }
    const paths = Object.entries(files).map(([name, body]) => {
      writeFileSync(join(folder, name), body)
      return join(folder, name)
    })
    const read = JSON.parse(inspect('read', ...paths).stdout)
    expect(read.map(({ file }: { file: string }) => file)).toEqual(paths)
    for (const each of read) {
      expect(Object.keys(each)).toEqual([
        'file',
        'mentions',
        'policyNumber',
        'effective',
        'reviewed',
        'stances',
        'codes',
      ])
      expect(each.mentions.map(({ text }: { text: string }) => text)).toContain('Spravato')
      expect(each.stances).toHaveLength(3)
    }
    expect(read[0].mentions[0]).toMatchObject({ kind: 'treatment', at: 3 })
    rmSync(folder, { recursive: true })
  })

  it('read: fails, and names the file, where one cannot be read', () => {
    const { stderr, status } = inspect('read', 'test/pages/locked.pdf')
    expect(status).toBe(1)
    expect(stderr).toContain('test/pages/locked.pdf')
  })

  it('recognize: says whose page each address is, as one JSON value', () => {
    const { stdout } = inspect('recognize', 'https://health.aetna.com/x', 'https://oklahoma.gov/ohca', 'about:blank')
    expect(JSON.parse(stdout)).toEqual([
      { url: 'https://health.aetna.com/x', insurer: 'aetna', site: 'health.aetna.com' },
      { url: 'https://oklahoma.gov/ohca', insurer: 'medicaid', site: 'oklahoma.gov/ohca' },
      { url: 'about:blank', insurer: null, site: null },
    ])
  })

  it('notes: gives the notes of an insurer with their age, and the treatments without one', () => {
    const { insurer, notes, unknown } = JSON.parse(inspect('notes', 'bcbs-mississippi').stdout)
    expect(insurer).toBe('bcbs-mississippi')
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatchObject({ treatment: 'spravato', status: 'not-covered', old: 'source-undated' })
    expect(unknown).toEqual(['ketamine-infusion-mental-health', 'ketamine-infusion-pain'])
  })

  it('fails, and lists the insurers, where there is none of that id', () => {
    const { stderr, status } = inspect('notes', 'nobody')
    expect(status).toBe(1)
    expect(stderr).toContain('aetna')
  })
})
