// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { MARK_KINDS } from '../../../src/core/mentions/mention'
import { parseSettings, SETTING_NAMES, SETTINGS } from '../../../src/core/settings'
import { writeSettingsFile } from '../../../src/core/settings-file'
import { OPTION_GROUPS } from '../../../src/options/option-groups'
import { OptionsPage } from '../../../src/options/options-page'
import { settingLabel, valueLabel } from '../../../src/options/setting-words'
import { fakeSettings, storage } from './fake-storage'
import { settle, show } from './rendering'

vi.mock('../../../src/platform/settings', async () => (await import('./fake-storage')).fakeSettings)
const shortcut = vi.hoisted(() => ({ keys: 'Alt+Shift+N' }))
vi.mock('../../../src/platform/browser', async () => {
  const { FakeEvent, fakeBrowser } = await import('../fake-browser')
  const permissions = { onAdded: new FakeEvent(), onRemoved: new FakeEvent(), contains: async () => false }
  const runtime = { getManifest: () => ({ host_permissions: [] }) }
  const commands = { getAll: async () => [{ name: 'toggle-panel', shortcut: shortcut.keys }] }
  return { default: { ...fakeBrowser, commands, permissions, runtime }, isAlive: () => true }
})

const openPage = () => show(<OptionsPage />)

function get<Kind extends Element = HTMLElement>(selector: string): Kind {
  const element = document.querySelector<Kind>(selector)
  if (!element) throw new Error(`no ${selector}`)
  return element
}
async function click(selector: string) {
  get(selector).click()
  await settle()
}
async function choose(selector: string, value: string) {
  const select = get<HTMLSelectElement>(selector)
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await settle()
}
const statusOf = (setting: string) =>
  get(`#${setting}`).closest('.setting')?.querySelector('.save-status')?.textContent?.trim()
const isChecked = (id: string) => get<HTMLInputElement>(`#${id}`).checked

beforeEach(() => {
  storage.clear()
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(() => {
  act(() => render(null, document.body))
  vi.restoreAllMocks()
})

describe('the form is made from the schema', () => {
  test('every setting stands in one group', () => {
    expect(OPTION_GROUPS.flatMap(({ settings }) => [...settings]).sort()).toEqual([...SETTING_NAMES].sort())
  })

  test.each(SETTING_NAMES)('%s has a label, and so has each of its values', (name) => {
    const setting = SETTINGS[name]
    expect(settingLabel(name)).not.toBe(name)
    if (setting.control === 'list') return
    for (const value of setting.values) expect(valueLabel(name, value), value).not.toBe(value)
  })

  test.each(SETTING_NAMES)('%s is on the page under its name', async (name) => {
    await openPage()
    expect(document.getElementById(name)).not.toBeNull()
  })
})

describe('each control saves what it says, at once', () => {
  const values = SETTING_NAMES.flatMap((name) => {
    const setting = SETTINGS[name]
    return setting.control === 'choice' ? setting.values.map((value) => ({ name, value })) : []
  })
  test.each(values)('$name: $value', async ({ name, value }) => {
    // From another value, so that it is a change.
    const setting = SETTINGS[name]
    const other = setting.control === 'choice' ? setting.values.find((each) => each !== value) : undefined
    storage.stored = parseSettings({ [name]: other })
    await openPage()
    if (get(`#${name}`).tagName === 'SELECT') await choose(`#${name}`, value)
    else await click(`#${name}-${value}`)
    expect(storage.stored[name]).toBe(value)
    expect(statusOf(name)).toBe('Saved')
  })

  test('treatments, one by one, in the order of the panel', async () => {
    await openPage()
    await click('#treatments-spravato')
    expect(storage.stored.treatments).toEqual(['ketamine-infusion-mental-health', 'ketamine-infusion-pain'])
    await click('#treatments-ketamine-infusion-pain')
    await click('#treatments-spravato')
    expect(storage.stored.treatments).toEqual(['spravato', 'ketamine-infusion-mental-health'])
  })

  test('the last treatment cannot be taken out', async () => {
    storage.stored = { treatments: ['spravato'] }
    await openPage()
    await click('#treatments-spravato')
    expect(storage.stored.treatments).toEqual(['spravato'])
    expect(isChecked('treatments-spravato')).toBe(true)
    expect(get('#treatments .keep-one').textContent).toBe('Keep at least one treatment.')
  })

  test('kinds of marks, one by one, each with a picture of its line, and never none', async () => {
    storage.stored = { markKinds: ['code', 'cost'] }
    await openPage()
    for (const kind of MARK_KINDS) {
      const card = get(`#markKinds-${kind}`).closest('.card-choice')
      expect(card?.querySelectorAll(`.picture[aria-hidden=true] .marked-${kind}`), kind).toHaveLength(1)
    }
    await click('#markKinds-code')
    expect(storage.stored.markKinds).toEqual(['cost'])
    await click('#markKinds-cost')
    expect(storage.stored.markKinds).toEqual(['cost'])
    expect(get('#markKinds .keep-one').textContent).toContain('choose “Never”')
  })

  test('an insurer is turned off by name, and on again', async () => {
    await openPage()
    await choose('#insurersOff select', 'aetna')
    await click('#insurersOff .button')
    expect(storage.stored.insurersOff).toEqual(['aetna'])
    expect(get('#insurersOff li').textContent).toContain('Aetna')
    expect(document.querySelector('#insurersOff option[value="aetna"]')).toBeNull()
    await click('#insurersOff li button')
    expect(storage.stored.insurersOff).toEqual([])
    expect(document.querySelector('#insurersOff option[value="aetna"]')).not.toBeNull()
  })

  test('a site is turned on again, and the focus goes to the next', async () => {
    storage.stored = { sitesOff: ['www.aetna.com', 'www.cigna.com'] }
    await openPage()
    await click('#sitesOff li button')
    expect(storage.stored.sitesOff).toEqual(['www.cigna.com'])
    expect(document.activeElement?.textContent).toContain('www.cigna.com')
  })
})

describe('what is shown is what is stored', () => {
  test('a save that fails says so, and the control goes back', async () => {
    await openPage()
    storage.isFull = true
    await click('#side-left')
    expect(statusOf('side')).toMatch(/could not save/)
    expect(isChecked('side-right')).toBe(true)
    await choose('#plan', 'medicaid')
    expect(get<HTMLSelectElement>('#plan').value).toBe('any')
  })

  test('a change made elsewhere appears', async () => {
    await openPage()
    await act(() => storage.changeElsewhere({ wording: 'clinic', sitesOff: ['www.aetna.com'] }))
    await settle()
    expect(isChecked('wording-clinic')).toBe(true)
    expect(get('#sitesOff li').textContent).toContain('www.aetna.com')
  })

  test('a later change elsewhere wins over one made here', async () => {
    await openPage()
    await click('#side-left')
    await act(() => storage.changeElsewhere({ side: 'right' }))
    await settle()
    expect(isChecked('side-right')).toBe(true)
  })

  test('storage that cannot be read is spoken of', async () => {
    storage.isReadable = false
    await openPage()
    expect(get('.notice').textContent).toMatch(/could not read our settings/)
  })
})

describe('the settings as a file', () => {
  async function load(text: string) {
    const input = get<HTMLInputElement>('#import')
    Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], 'settings.json')] })
    input.dispatchEvent(new Event('change', { bubbles: true }))
    await vi.waitFor(async () => {
      await settle()
      expect(get('.file-action:has(#import) .outcome').textContent).not.toBe('')
    })
    return get('.file-action:has(#import) .outcome').textContent
  }

  test('are taken over whole', async () => {
    await openPage()
    const settings = parseSettings({ theme: 'dark', sitesOff: ['www.aetna.com'] })
    expect(await load(writeSettingsFile(settings))).toMatch(/^Loaded/)
    expect(storage.stored).toEqual(settings)
    expect(isChecked('theme-dark')).toBe(true)
  })

  test.each([
    ['theme=dark', /not valid JSON/],
    ['{}', /not a settings file of Coverage Notes/],
    ['{"app":"coverage-notes","version":2,"settings":{}}', /newer version/],
    ['{"app":"coverage-notes","version":1,"settings":{"textSize":"huge"}}', /“Text size” has a value/],
    ['{"app":"coverage-notes","version":1,"settings":{"theme":"dark","sound":1}}', /holds “sound”/],
  ])('are refused with the reason, and nothing is changed: %s', async (text, reason) => {
    storage.stored = { theme: 'light' }
    await openPage()
    const said = await load(text)
    expect(said).toMatch(/nothing was changed/)
    expect(said).toMatch(reason)
    expect(storage.stored).toEqual({ theme: 'light' })
  })

  test('are not said to be loaded when the browser cannot save them', async () => {
    await openPage()
    storage.isFull = true
    expect(await load(writeSettingsFile(parseSettings({ theme: 'dark' })))).toMatch(/could not save/)
  })

  test('are reset only after a yes, and the focus follows the question', async () => {
    storage.stored = { theme: 'dark' }
    await openPage()
    await click('#reset')
    expect(document.activeElement?.textContent).toBe('No, keep mine')
    await click('.ask .button')
    expect(storage.stored).toEqual({ theme: 'dark' })
    expect(document.activeElement?.id).toBe('reset')
    await click('#reset')
    await click('#reset-yes')
    expect(storage.stored).toEqual({})
    expect(isChecked('theme-system')).toBe(true)
  })
})

test('the keys that open the panel are shown as the browser has them', async () => {
  await openPage()
  expect([...document.querySelectorAll('kbd')].map(({ textContent }) => textContent)).toEqual(['Alt', 'Shift', 'N'])
  shortcut.keys = ''
  await act(() => void dispatchEvent(new Event('focus')))
  await settle()
  expect(get('.shortcut-keys').textContent).toBe('No keys set')
})

test('the fake has all that platform/settings has', async () => {
  const real = await vi.importActual<object>('../../../src/platform/settings')
  expect(Object.keys(fakeSettings).sort()).toEqual(Object.keys(real).sort())
})

describe('what the organization decides', () => {
  test('is said, and cannot be changed; the rest can', async () => {
    storage.managed = ['plan', 'side', 'sitesOff', 'sitesAdded']
    storage.stored = { plan: 'medicaid', side: 'left', sitesOff: ['aetna.com'], sitesAdded: ['a.example.com cigna'] }
    await openPage()
    expect(document.querySelectorAll('.locked')).toHaveLength(4)
    expect(get<HTMLSelectElement>('#plan').disabled).toBe(true)
    for (const name of ['plan', 'side']) {
      const described = get(`#${name}`).getAttribute('aria-describedby')?.split(' ') ?? []
      expect(described.map((id) => document.getElementById(id)?.textContent)).toContain('Set by your organization.')
    }
    expect(get<HTMLFieldSetElement>('fieldset#side').disabled).toBe(true)
    expect(get<HTMLFieldSetElement>('fieldset#wording').disabled).toBe(false)
    expect(get('#sitesOff').textContent).toContain('aetna.com')
    for (const list of ['#sitesOff', '#sitesAdded']) expect(get(list).querySelector('.link-button'), list).toBeNull()
  })
})
