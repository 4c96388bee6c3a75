import lookup from 'built:lookup'
import { describe, expect, test } from 'vitest'
import { readInsurers } from '../../../scripts/read-data'
import { lookupEntry } from '../../../src/core/lookup'
import { newestEffective } from '../../../src/core/note-age'

const insurers = readInsurers()

describe('what is known of every insurer without loading its notes', () => {
  test('every insurer is there once, by name', () => {
    expect(lookup.map(({ id }) => id).sort()).toEqual(insurers.map(({ id }) => id).sort())
    const names = lookup.map(({ name }) => name)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')))
  })

  test('each note is told by treatment, plan, states, status, confidence and dates, and by nothing else', () => {
    for (const insurer of insurers) {
      const { notes } = lookupEntry(insurer)
      expect(notes).toHaveLength(insurer.notes.length)
      for (const [at, note] of insurer.notes.entries()) {
        const { treatment, plan, status, states, confidence, checked } = note
        const effective = newestEffective(note)
        expect(notes[at]).toEqual({
          treatment,
          plan,
          status,
          confidence,
          checked,
          ...(states?.length && { states }),
          ...(effective && { effective }),
        })
      }
    }
  })

  test('no site is there that many insurers share', () => {
    for (const insurer of insurers) {
      const hosts = lookupEntry(insurer).sites.map(({ host }) => host)
      expect(hosts).toEqual(insurer.sites.filter(({ shared }) => !shared).map(({ host }) => host))
    }
    for (const { sites } of lookup) expect(sites).not.toContainEqual({ host: 'availity.com' })
  })

  test('a site keeps the brand it is known by', () => {
    const hcsc = lookup.find(({ id }) => id === 'bcbs-hcsc')
    expect(hcsc?.sites).toContainEqual({ host: 'bcbstx.com', brand: 'Blue Cross and Blue Shield of Texas' })
    expect(hcsc?.sites).toContainEqual({ host: 'hcsc.com' })
  })
})
