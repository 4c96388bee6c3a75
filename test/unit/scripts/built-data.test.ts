import { describe, expect, test } from 'vitest'
import { builtModules, builtSites, builtTerms, builtTreatmentTerms } from '../../../scripts/built-data'
import { readGuide, readInsurers } from '../../../scripts/read-data'
import { siteTable } from '../../../src/core/sites'

const insurers = readInsurers()
const guide = readGuide()

describe('what our own pages know of every insurer’s sites', () => {
  const built = builtSites(insurers)

  test('is the recognizer’s table', () => {
    expect(built.table).toEqual(siteTable(insurers))
  })

  test('is what a site says of the reader’s plan and state', () => {
    expect(built.hints).toHaveProperty(['bcbstx.com'], { states: ['TX'] })
    expect(built.hints['fepblue.org']).toMatchObject({ plan: 'fep' })
    expect(built.hints).not.toHaveProperty(['aetna.com'])
    expect(built.hints).not.toHaveProperty(['availity.com'])
  })
})

describe('what the content script carries onto every page', () => {
  const treatments = builtTreatmentTerms(guide)

  test('is the names of the two drugs, and no other term', () => {
    expect(treatments.map(({ term }) => term).sort()).toEqual(['gl-esketamine', 'gl-ketamine'])
    expect(JSON.stringify(treatments)).toMatch(/spravato/i)
  })

  test('stays small', () => {
    expect(JSON.stringify(treatments).length).toBeLessThan(2_000)
  })
})

test('what the background holds is every term and code of the guide that stands on pages, and the cues', () => {
  const terms = builtTerms(guide).map(({ term }) => term)
  for (const { id } of guide.glossary) expect(terms).toContain(id)
  for (const { id, system } of guide.codes) expect(terms.includes(id), id).toBe(system !== 'note')
  expect(terms).toContain('cue')
})

test('every module that the source imports is made', () => {
  expect(Object.keys(builtModules(insurers, guide)).sort()).toEqual([
    'built:insurer-ids',
    'built:lookup',
    'built:sites',
    'built:terms',
    'built:treatment-terms',
  ])
})
