import { describe, expect, test } from 'vitest'
import { readInsurers } from '../../../scripts/read-data'
import { findStatus } from '../../../src/core/answers'
import { pageInsurer } from '../../../src/core/page-insurer'
import { recognize } from '../../../src/core/recognize'
import { PLANS, TREATMENTS } from '../../../src/core/vocabulary'

const insurers = readInsurers()
const carried = insurers.map((insurer) => ({ insurer, page: pageInsurer(insurer) }))

describe('what goes onto an insurer’s pages', () => {
  test('gives every reader the same answer as the notes themselves', () => {
    for (const { insurer, page } of carried) {
      for (const plan of PLANS) {
        for (const treatment of TREATMENTS) {
          for (const state of [undefined, 'TX', 'NH', 'CA'] as const) {
            expect(findStatus(page.notes, treatment, { plan, state }), `${insurer.id} ${plan} ${treatment}`).toBe(
              findStatus(insurer.notes, treatment, { plan, state }),
            )
          }
        }
      }
    }
  })

  test('is not a word of the notes', () => {
    for (const { insurer, page } of carried) {
      const text = JSON.stringify(page)
      for (const { summary } of insurer.notes) expect(text, insurer.id).not.toContain(summary)
      for (const note of page.notes) {
        const keys = Object.keys(note).filter((key) => key !== 'states')
        expect(keys, insurer.id).toEqual(['treatment', 'plan', 'status'])
      }
    }
  })

  test('recognises its own sites, and nobody else’s', () => {
    for (const { insurer, page } of carried) {
      for (const other of insurers) {
        for (const { host, pathPrefix = '' } of other.sites.filter(({ shared }) => !shared)) {
          const found = recognize(`https://${host}${pathPrefix || '/'}`, page.sites)
          if (other.id === insurer.id) expect(found, host).toMatchObject({ insurer: insurer.id, host })
          else if (found) expect(`.${host}${pathPrefix}`, `${host} for ${insurer.id}`).toContain(`.${found.host}`)
        }
      }
    }
  })

  test('is what its sites say of the reader’s plan and state', () => {
    const hintsOf = (id: string) => carried.find(({ insurer }) => insurer.id === id)?.page.hints
    expect(hintsOf('bcbs-hcsc')).toHaveProperty(['bcbstx.com'], { states: ['TX'] })
    expect(hintsOf('bcbs-fep')?.['fepblue.org']).toMatchObject({ plan: 'fep' })
    expect(hintsOf('aetna')).toEqual({ 'aetnabetterhealth.com': { plan: 'medicaid' } })
    expect(hintsOf('physicians-mutual')).toEqual({})
  })

  test('is whether it may sell any kind of plan', () => {
    const selling = carried.filter(({ page }) => page.sellsAny).map(({ insurer }) => insurer.id)
    expect(selling).toContain('aetna')
    expect(selling).toContain('bcbs-arizona')
    expect(selling).not.toContain('medicare')
  })

  test('stays small', () => {
    for (const { insurer, page } of carried) expect(JSON.stringify(page).length, insurer.id).toBeLessThan(8_000)
  })
})
