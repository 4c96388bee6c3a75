// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { StoredList } from '../../../../src/options/privacy/stored-list'
import { fakeBrowser } from '../../fake-browser'
import { settle, show } from '../rendering'

vi.mock('../../../../src/platform/browser', async () => (await import('../../fake-browser')).fakeBrowserModule)
const { local, session } = fakeBrowser.storage

const entries = () => [...document.querySelectorAll<HTMLElement>('[data-key]')]
const inWords = () => entries().map((entry) => entry.querySelector('.stored-entry p + p')?.textContent)
const names = () => entries().map((entry) => entry.querySelector('p')?.textContent)
async function click(selector: string) {
  const button = document.querySelector<HTMLElement>(selector)
  if (!button) throw new Error(`no ${selector}`)
  button.click()
  await settle()
}

beforeEach(() => vi.spyOn(console, 'warn').mockImplementation(() => {}))
afterEach(async () => {
  act(() => render(null, document.body))
  for (const area of [local, session]) {
    area.isBroken = false
    await area.remove(Object.keys(area.all))
  }
  vi.restoreAllMocks()
})

describe('what is stored is listed', () => {
  test('as it is now: nothing at first', async () => {
    await show(<StoredList />)
    expect(entries()).toEqual([])
    expect(document.body.textContent).toContain('Nothing. All settings are as they came.')
  })

  test('in words: settings by their labels and values, and what the session keeps', async () => {
    await local.set({ 'settings.plan': 'medicare-advantage', 'settings.insurersOff': ['aetna', 'humana'] })
    await session.set({ closedInsurers: ['cigna'], 'openedWith.7': { insurer: 'aetna', treatment: 'spravato' } })
    await show(<StoredList />)
    expect(names()).toEqual([
      'Insurers turned off',
      'My plan',
      'Insurers whose panel you closed',
      'What a tab of ours was opened with',
    ])
    expect(inWords()).toEqual([
      'Aetna · Humana',
      'Medicare Advantage',
      'Cigna Healthcare',
      'Aetna · Spravato nasal spray',
    ])
  })

  test('under names that say what it is: packs, what an organization has set, a site that is being added', async () => {
    await local.set({ managed: { settings: {}, packs: [] }, 'pack.0': { text: '{}', isRight: true } })
    await session.set({ addingSite: { host: 'benefits.example.com', insurer: 'aetna' } })
    await show(<StoredList />)
    expect(names()).toEqual(['What your organization has set', 'A pack of notes', 'The site that you are adding'])
  })

  test('with packs by their names, and what an organization has set by its settings, not as files are written', async () => {
    const pack = '{ "pack": { "id": "ours", "name": "Our notes", "publisher": "Us" }, "insurers": [] }'
    await local.set({
      managed: { settings: { side: 'left', sitesOff: [], treatments: ['spravato'] }, packs: [pack] },
      'pack.0': { text: pack, isRight: true },
      'pack.1': { text: 'not a pack', isRight: false },
    })
    await show(<StoredList />)
    expect(inWords()).toEqual([
      'Side of the page: Left · Sites turned off: none · Treatments to show: Spravato nasal spray · Our notes',
      'Our notes',
      'A pack of notes',
    ])
  })

  test('whoever stored it: a key that nobody told us of is named, and shown as it is stored', async () => {
    await local.set({ somethingNew: { url: 'https://example.org/', on: true, none: null } })
    await show(<StoredList />)
    expect(names()).toEqual(['Stored as “somethingNew”'])
    expect(inWords()).toEqual(['https://example.org/ · true'])
    expect(JSON.parse(`{"${document.querySelector('pre')?.textContent?.replace(':', '":')}}`)).toEqual({
      somethingNew: { url: 'https://example.org/', on: true, none: null },
    })
  })

  test('as it changes, here or in another page', async () => {
    await show(<StoredList />)
    await local.set({ 'settings.theme': 'dark' })
    await settle()
    expect(inWords()).toEqual(['Dark'])
    await local.remove('settings.theme')
    await settle()
    expect(entries()).toEqual([])
  })

  test('or the page says that it cannot be read', async () => {
    local.isBroken = true
    await show(<StoredList />)
    expect(document.body.textContent).toContain('could not read its storage')
  })
})

describe('what is stored can be deleted', () => {
  beforeEach(async () => {
    await local.set({ 'settings.theme': 'dark', 'settings.plan': 'va', other: 1 })
    await session.set({ closedInsurers: ['cigna'] })
    await show(<StoredList />)
  })

  test('one by one, and the focus goes to the next', async () => {
    await click('[data-key="settings.plan"] button')
    expect(local.all).toEqual({ 'settings.theme': 'dark', other: 1 })
    expect(session.all).toEqual({ closedInsurers: ['cigna'] })
    expect(document.activeElement?.closest('[data-key]')?.getAttribute('data-key')).toBe('settings.theme')
    await click('[data-key="closedInsurers"] button')
    expect(session.all).toEqual({})
  })

  test('all at once, after a question', async () => {
    await click('#delete-all')
    expect(Object.keys(local.all)).toHaveLength(3)
    await click('#delete-all-yes')
    expect(local.all).toEqual({})
    expect(session.all).toEqual({})
    expect(document.body.textContent).toContain('Deleted. Nothing is stored now.')
  })

  test('but not what an organization has set: its settings hold until it changes them', async () => {
    const managed = { settings: { theme: 'light' }, packs: [] }
    await local.set({ managed })
    await settle()
    expect(document.querySelector('[data-key="managed"]')?.textContent).toContain('Set by your organization.')
    expect(document.querySelector('[data-key="managed"] button')).toBe(null)
    await click('#delete-all')
    await click('#delete-all-yes')
    expect(local.all).toEqual({ managed })
    expect(document.body.textContent).toContain('Deleted. Only what your organization has set is left.')
  })

  test('and where it cannot, the page says so and still lists it', async () => {
    local.isBroken = true
    await click('[data-key="other"] button')
    expect(document.querySelector('.outcome.is-error')?.textContent).toContain('could not delete')
    expect(entries()).toHaveLength(4)
  })
})
