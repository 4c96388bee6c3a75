import { describe, expect, test } from 'vitest'
import { builtSites } from '../../../scripts/built-data'
import { readInsurers } from '../../../scripts/read-data'
import { unpackNotes } from '../../../src/core/packed-notes'
import { unpackSites } from '../../../src/core/packed-sites'
import { siteTable } from '../../../src/core/sites'

const insurers = readInsurers()
const built = builtSites(insurers)

describe('what the content script carries onto every page', () => {
  test('is the recognizer’s table', () => {
    expect(unpackSites(built.hosts)).toEqual(siteTable(insurers))
  })

  test('is what a site says of the reader’s plan and state', () => {
    expect(built.hints).toHaveProperty(['bcbstx.com'], { states: ['TX'] })
    expect(built.hints['fepblue.org']).toMatchObject({ plan: 'fep' })
    expect(built.hints).not.toHaveProperty(['aetna.com'])
    expect(built.hints).not.toHaveProperty(['availity.com'])
  })

  test('is the answers, but none of the notes’ text', () => {
    expect(Object.keys(built.notes)).toEqual(insurers.filter(({ notes }) => notes.length).map(({ id }) => id))
    expect(unpackNotes(built.notes.aetna ?? '')).toHaveLength(
      insurers.find(({ id }) => id === 'aetna')?.notes.length ?? 0,
    )
    expect(JSON.stringify(built)).not.toMatch(/ketamine|spravato/i)
  })

  test('is who may sell any kind of plan', () => {
    expect(built.sellsAny).toContain('aetna')
    expect(built.sellsAny).toContain('bcbs-arizona')
    expect(built.sellsAny).not.toContain('medicare')
  })

  test('stays small', () => {
    expect(JSON.stringify(built).length).toBeLessThan(12_000)
  })
})
