import { describe, expect, test } from 'vitest'
import { DATA_FOLDERS, readDataFiles, readGuide, readInsurers } from '../../scripts/read-data'
import { checkData } from '../../src/core/check-data'
import { printProblem } from '../../src/core/data-problem'
import type { Insurer } from '../../src/core/insurer-schema'

const insurers = readInsurers()
const byId = new Map(insurers.map((insurer) => [insurer.id, insurer]))

const get = (id: string): Insurer => {
  const insurer = byId.get(id)
  if (!insurer) throw new Error(`no insurer ${id}`)
  return insurer
}
const ownersOf = (host: string) =>
  insurers.filter(({ sites }) => sites.some((site) => site.host === host)).map(({ id }) => id)

test('the data in the repository has no problems', () => {
  // A machine whose clock runs behind the day of the research must not fail for it.
  const clock = new Date().toISOString().slice(0, 10)
  const today = clock > '2026-11-23' ? clock : '2026-11-23'
  const { problems } = checkData(readDataFiles(DATA_FOLDERS.insurers), readDataFiles(DATA_FOLDERS.guide), today)
  expect(problems.map(printProblem)).toEqual([])
})

test('the 46 insurers that were researched are all there', () => {
  expect(insurers).toHaveLength(46)
  expect(insurers.filter(({ parent }) => parent === 'blue-cross-blue-shield')).toHaveLength(36)
})

test('the guide has all its subjects', () => {
  for (const [subject, entries] of Object.entries(readGuide())) {
    expect(entries.length, subject).toBeGreaterThan(0)
  }
})

describe('the seven names of the article’s partner list are recognised on the sites their members use', () => {
  test.each([
    ['blue-cross-blue-shield', ['bcbs.com', 'askbluemedicare.com']],
    ['aetna', ['aetna.com', 'aetnamedicare.com', 'aetnabetterhealth.com', 'member.aetna.com', 'health.aetna.com']],
    ['physicians-mutual', ['physiciansmutual.com']],
    [
      'unitedhealthcare',
      ['uhc.com', 'myuhc.com', 'uhcprovider.com', 'optum.com', 'optumrx.com', 'umr.com', 'surest.com'],
    ],
    ['humana', ['humana.com', 'provider.humana.com', 'centerwellpharmacy.com']],
    ['medicare', ['medicare.gov', 'cms.gov']],
    ['cigna', ['cigna.com', 'my.cigna.com', 'mycigna.com', 'cignaforhcp.com', 'provider.evernorth.com']],
  ])('%s', (id, hosts) => {
    expect(get(id).onPartnerList).toBe(true)
    for (const host of hosts) expect(ownersOf(host), host).toEqual([id])
  })

  test('and so is every Blue licensee, each on a site of its own', () => {
    for (const { id, onPartnerList, sites } of insurers.filter(({ kind }) => kind === 'licensee')) {
      expect(onPartnerList, id).toBe(true)
      expect(
        sites.some((site) => !site.shared),
        id,
      ).toBe(true)
    }
  })
})

describe('readers are shown the right name', () => {
  test('humanamilitary.com is TRICARE’s, and Humana says so and links to it', () => {
    expect(ownersOf('humanamilitary.com')).toEqual(['tricare'])
    expect(get('humana').related?.map(({ id }) => id)).toContain('tricare')
    expect(get('humana').links.some(({ url }) => new URL(url).hostname === 'www.humanamilitary.com')).toBe(true)
  })

  test.each([
    ['bcbstx.com', 'Blue Cross and Blue Shield of Texas', 'TX'],
    ['bcbsil.com', 'Blue Cross and Blue Shield of Illinois', 'IL'],
    ['bcbsok.com', 'Blue Cross and Blue Shield of Oklahoma', 'OK'],
    ['bcbsnm.com', 'Blue Cross and Blue Shield of New Mexico', 'NM'],
    ['espanol.bcbsnm.com', 'Blue Cross and Blue Shield of New Mexico', 'NM'],
    ['bcbsmt.com', 'Blue Cross and Blue Shield of Montana', 'MT'],
  ])('%s is known as %s', (host, brand, state) => {
    const site = get('bcbs-hcsc').sites.find((candidate) => candidate.host === host)
    expect(site).toMatchObject({ brand, states: [state] })
  })

  test('who looks for Western New York’s old licensee is sent to Highmark', () => {
    expect(get('bcbs-western-new-york').related?.map(({ id }) => id)).toEqual(['bcbs-highmark'])
  })
})

test('hosts known from memory only are marked so, and shared ones too', () => {
  const site = (id: string, host: string) => get(id).sites.find((candidate) => candidate.host === host)
  expect(site('medicaid', 'emedny.org')?.fromMemory).toBe(true)
  expect(site('aetna', 'aetna.com')?.fromMemory).toBeUndefined()
  expect(site('aetna', 'availity.com')?.shared).toBe(true)
})

test('a programme’s state sites say whose state they are', () => {
  const site = get('medicaid').sites.find(({ host }) => host === 'oklahoma.gov')
  expect(site).toMatchObject({ pathPrefix: '/ohca', states: ['OK'] })
})
