import { describe, expect, test } from 'vitest'
import { readGuide, readInsurers } from '../../../scripts/read-data'
import { notesFile } from '../../../src/core/notes-file'

const insurers = readInsurers()
const { codes } = readGuide()
const fileOf = (id: string) => {
  const insurer = insurers.find((each) => each.id === id)
  if (!insurer) throw new Error(`no insurer ${id}`)
  return notesFile(insurer, insurers, codes)
}

describe('the file that a page loads for one insurer', () => {
  test('explains every code that its notes name, and no other', () => {
    for (const { id, notes } of insurers) {
      const named = new Set(notes.flatMap((note) => note.codes))
      const explained = fileOf(id).codes.map(({ code }) => code)
      expect(new Set(explained), id).toEqual(named)
      expect(explained, id).toHaveLength(named.size)
    }
  })

  test('says of a code since when it holds, until when it held, and what took its place', () => {
    const code = (id: string, wanted: string) => fileOf(id).codes.find((fact) => fact.code === wanted)
    expect(code('aetna', 'J0013')).toMatchObject({ status: 'active', validFrom: '2026-01-01' })
    expect(code('bcbs-fep', 'S0013')).toMatchObject({
      status: 'ended',
      validTo: '2025-12-31',
      replacedBy: ['J0013'],
    })
    expect(code('aetna', 'J0013')).not.toHaveProperty('validTo')
  })

  test('carries nothing of a code but what the panel shows', () => {
    for (const fact of fileOf('aetna').codes) {
      for (const field of Object.keys(fact)) {
        expect(['code', 'meaning', 'status', 'validFrom', 'validTo', 'replacedBy']).toContain(field)
      }
    }
  })

  test('names the parent and the insurers that a reader may need instead', () => {
    expect(fileOf('bcbs-arizona').names).toHaveProperty('blue-cross-blue-shield')
    expect(fileOf('humana').names).toHaveProperty('tricare')
    for (const { id, parent, related = [] } of insurers) {
      expect(Object.keys(fileOf(id).names).sort(), id).toEqual(
        [...new Set([...(parent ? [parent] : []), ...related.map((other) => other.id)])].sort(),
      )
    }
  })

  test('lists the licensees for the association, and for nobody else', () => {
    const { licensees } = fileOf('blue-cross-blue-shield')
    expect(licensees).toHaveLength(36)
    expect(licensees.find(({ id }) => id === 'bcbs-arizona')).toEqual({
      id: 'bcbs-arizona',
      name: 'Blue Cross Blue Shield of Arizona (AZ Blue)',
      states: ['AZ'],
    })
    for (const { id } of insurers.filter(({ kind }) => kind !== 'association')) {
      expect(fileOf(id).licensees, id).toEqual([])
    }
  })
})
