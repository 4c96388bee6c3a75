// @vitest-environment jsdom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readGuide } from '../../../scripts/read-data'
import { explanations } from '../../../src/core/explanations'
import { PanelPage } from '../../../src/panel/panel-page'
import { loadExplanations } from '../../../src/platform/own-files'
import type { ToPage, ToPanel } from '../../../src/platform/panel-port'
import type { TabState } from '../../../src/platform/tab-state'
import { wordsOf } from '../core/reading/words-of'
import { storage } from '../options/fake-storage'
import { settle } from '../options/rendering'
import { all, button, click, fileOf, get, show, textOf } from '../ui/rendered'
import { AETNA_TAB } from './aetna-tab'

vi.mock('../../../src/platform/settings', async () => (await import('../options/fake-storage')).fakeSettings)
vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)
vi.mock('../../../src/platform/messages', () => ({ tellBackground: vi.fn(async () => undefined) }))
vi.mock('../../../src/platform/own-files', () => ({
  loadNotes: async (id: string) => fileOf(id),
  loadExplanations: vi.fn(),
}))

const told: ToPage[] = []
let say: (message: ToPanel) => void = () => {}
const link = {
  tell: (message: ToPage) => void told.push(message),
  listen: (onMessage: (message: ToPanel) => void) => {
    say = onMessage
  },
}
/** Heights as a browser would measure them. */
let resized: () => void = () => {}

async function open(tab?: TabState) {
  show(<PanelPage link={tab?.kind === 'unknown' || tab?.isReached === false ? null : link} tab={tab} />)
  await settle()
}
async function hear(...messages: readonly ToPanel[]) {
  await act(async () => {
    for (const message of messages) say(message)
  })
  await settle()
}
const key = (type: 'keydown' | 'keyup', name: string) =>
  act(() => void dispatchEvent(new KeyboardEvent(type, { key: name })))
const press = (name: string) => {
  key('keydown', name)
  key('keyup', name)
}
const PAGE = { type: 'page', insurer: 'aetna', site: 'aetna.com', title: 'Policies', side: 'right' } as const
/** A policy that names Spravato twelve times after its title. */
const WORDS = wordsOf(`
## Esketamine nasal spray
Policy number: CPB 1234
Spravato is not covered.
${'Spravato\n'.repeat(11)}
`)

beforeEach(() => {
  told.length = 0
  vi.mocked(loadExplanations).mockResolvedValue(explanations(readGuide()))
  Element.prototype.scrollIntoView = () => {}
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        resized = callback
      }
      observe() {
        resized()
      }
      disconnect() {
        resized = () => {}
      }
    },
  )
})
afterEach(() => {
  const main = document.querySelector('main')
  if (main) act(() => render(null, main))
  storage.clear()
  vi.unstubAllGlobals()
})

describe('the panel beside a page', () => {
  test('shows nothing until the page says whose it is, and then that the page is still being read', async () => {
    await open()
    expect(document.body.textContent).toBe('')
    await hear(PAGE)
    expect(textOf(get('h1'))).toBe('Aetna')
    expect(textOf(get('.page-says'))).toContain('Still reading')
  })

  test('shows what was read of it, and each newer reading in place of the one before', async () => {
    await open()
    await hear(PAGE, { type: 'words', words: { ...WORDS, state: 'reading' } })
    expect(textOf(get('.page-says'))).toContain('Still reading')
    await hear({ type: 'words', words: WORDS })
    expect(textOf(get('.page-says'))).not.toContain('Still reading')
    expect(textOf(get('.page-says'))).toContain('CPB 1234')
    expect(textOf(get('.on-page'))).toContain('Esketamine (Spravato)')
    expect(textOf(get('[data-treatment="spravato"]'))).toContain('Spravato is not covered.')
  })

  test('takes the reader to a place of the page', async () => {
    await open()
    await hear(PAGE, { type: 'words', words: WORDS })
    click(button('Go to text: Policy number'))
    expect(told).toContainEqual({ type: 'go', place: { block: 2, start: 15, end: 23 } })
  })

  const CHOSEN: ToPanel = { type: 'at', place: { block: 4, start: 0, end: 8 }, term: 'gl-esketamine' }
  test('shows the mark that the reader chose on the page, again when they choose it again', async () => {
    await open()
    await hear(PAGE, { type: 'words', words: WORDS }, CHOSEN)
    expect(textOf(get('.mentions [role=status]'))).toBe('3 of 13')
    click(get('.term > button'))
    expect(all('.mentions')).toHaveLength(0)
    await hear(CHOSEN)
    expect(textOf(get('.mentions [role=status]'))).toBe('3 of 13')
  })

  test('opens the term of a mark that it does not list', async () => {
    await open()
    const place = { block: 99, start: 0, end: 8 }
    await hear(PAGE, { type: 'words', words: WORDS }, { type: 'at', place, term: 'gl-esketamine' })
    expect(all('.mentions')).toHaveLength(1)
  })

  test('forgets what it read when its portal shows another page', async () => {
    await open()
    await hear(PAGE, { type: 'words', words: WORDS })
    expect(all('.on-page')).toHaveLength(1)
    await hear({ type: 'words', words: null })
    expect(textOf(get('h1'))).toBe('Aetna')
    expect(all('.on-page')).toHaveLength(0)
    expect(textOf(document.body)).not.toContain('CPB 1234')
  })

  test('forgets what it read when the page is another one', async () => {
    await open()
    await hear(PAGE, { type: 'words', words: WORDS }, { ...PAGE, insurer: 'cigna', site: 'cigna.com' })
    expect(textOf(get('h1'))).toMatch(/Cigna/)
    expect(all('.on-page')).toHaveLength(0)
    expect(textOf(document.body)).not.toContain('CPB 1234')
  })

  test('says nothing of the page under another insurer’s notes', async () => {
    await open()
    await hear({ ...PAGE, insurer: 'humana', site: 'humana.com' }, { type: 'words', words: WORDS })
    expect(all('.page-says')).toHaveLength(1)
    click(all('.aside .link-button')[0] as HTMLElement)
    await settle()
    expect(textOf(get('h1'))).toMatch(/TRICARE/)
    expect(all('.page-says, .on-page, .page-word')).toHaveLength(0)
  })

  test('takes the focus when the page asks for it, and moves and closes as before', async () => {
    await open()
    await hear(PAGE, { type: 'focus' })
    expect(document.activeElement?.tagName).toBe('H1')
    click(button('', get('.menu-box')))
    click(button('Move to the left'))
    expect(told).toContainEqual({ type: 'move', side: 'left' })
    click(button('', get('.menu-box')))
    click(button('Move to the right'))
    expect(told.at(-1)).toEqual({ type: 'move', side: 'right' })
    press('Escape')
    expect(told.at(-1)).toEqual({ type: 'close' })
  })

  test('is taken away only once the key that asks for it is up, which the page would hear otherwise', async () => {
    await open()
    await hear(PAGE)
    key('keydown', 'Escape')
    expect(told).toEqual([])
    key('keyup', 'Escape')
    expect(told).toEqual([{ type: 'close' }])
    key('keydown', 'Enter')
    click(get('.bar > button'))
    expect(told).toHaveLength(1)
    key('keyup', 'Enter')
    expect(told).toHaveLength(2)
    key('keydown', 'Enter')
    click(get('.bar > button'))
    act(() => void dispatchEvent(new Event('blur')))
    expect(told).toHaveLength(3)
  })
})

describe('the browser’s side panel', () => {
  const BESIDE = { type: 'page', insurer: 'aetna', site: 'aetna.com', title: 'Policies' } as const

  test('shows what the page says, as on the page, and has no button to close or move it', async () => {
    await open(AETNA_TAB)
    await hear(BESIDE, { type: 'words', words: WORDS })
    expect(textOf(get('.page-says'))).toContain('CPB 1234')
    click(button('', get('.menu-box')))
    expect(textOf(get('.menu-list'))).not.toContain('Move to')
    expect(all('.bar > button')).toHaveLength(0)
    press('Escape')
    expect(told).toEqual([])
  })

  test('offers to leave no trace on this site', async () => {
    await open(AETNA_TAB)
    await hear(BESIDE)
    click(button('', get('.menu-box')))
    click(button('Leave no trace on this site'))
    await settle()
    click(button('', get('.menu-box')))
    expect(textOf(get('.menu-list'))).toContain('Show notes on this site’s pages')
  })

  test('says so where the tab is nobody’s that we know', async () => {
    await open({ kind: 'unknown', areSitesWithheld: false, windowId: 1, host: null })
    expect(textOf(get('h1'))).toBe('We don’t know this page')
    expect(textOf(get('main'))).toContain('click our button in the toolbar')
    expect(textOf(get('main'))).not.toContain('keeps us off')
  })

  test('offers to turn us on again on a site, but not where an organization decides that', async () => {
    storage.stored = { sitesOff: ['aetna.com'] }
    await open({ ...AETNA_TAB, state: 'off', isReached: false })
    expect(button('Turn on for this site')).toBeTruthy()
    storage.managed = ['sitesOff']
    await open({ ...AETNA_TAB, state: 'off', isReached: false })
    expect(textOf(get('.tab-notice'))).not.toContain('Turn on')
  })

  test.each([
    ['not-a-page', 'https://aetna.com/a.pdf', 'This is a PDF', 'Read this policy with notes'],
    ['not-a-page', null, 'This is not a web page', null],
    ['withheld', null, 'Your browser keeps us off this site', 'Allow on aetna.com'],
    ['needs-reload', null, 'load it again', 'Load the page again'],
    ['needs-reload', 'https://aetna.com/a', 'load it again', 'If this is a PDF, read it with notes'],
  ] as const)(
    'has the notes where the page is %s (%s), and says why it has no more',
    async (state, document, text, act) => {
      await open({ ...AETNA_TAB, state, document, isReached: false })
      expect(textOf(get('h1'))).toBe('Aetna')
      expect(textOf(get('.tab-notice'))).toContain(text)
      if (act) expect(button(act)).toBeTruthy()
      expect(all('.page-says')).toHaveLength(0)
    },
  )
})

describe('a tip', () => {
  test('is the explanation of one term, without anything around it', async () => {
    await open()
    await hear({ type: 'tip', term: 'code-s0013', text: 'S0013' })
    expect(textOf(get('.tip h1'))).toBe('S0013')
    expect(textOf(get('.tip'))).toContain('Ended Dec 31, 2025; J0013 replaced it.')
    expect(textOf(get('.tip'))).toContain('The former code for Spravato')
    expect(textOf(get('.tip'))).toContain('Osmind')
    expect(textOf(get('.tip'))).toContain('Checked Nov 23, 2026')
    expect(textOf(get('.tip'))).not.toContain('If a page still lists')
    expect(all('.bar, .menu-box, .page-footer, button')).toHaveLength(0)
    expect(textOf(get('.tip'))).not.toContain('On the page:')
  })

  test('says how the page writes the term, where that differs', async () => {
    await open()
    await hear({ type: 'tip', term: 'gl-prior-authorization', text: 'precert' })
    expect(textOf(get('.tip h1'))).toBe('Prior authorization')
    expect(textOf(get('.tip'))).toContain('On the page: “precert”')
    await hear({ type: 'tip', term: 'gl-prior-authorization', text: 'PRIOR AUTHORIZATION' })
    expect(textOf(get('.tip'))).not.toContain('On the page:')
  })

  test('tells the page how tall it is, and again when that changes', async () => {
    await open()
    await hear({ type: 'tip', term: 'gl-ketamine', text: 'ketamine' })
    get('.tip').getBoundingClientRect = () => new DOMRect(0, 0, 320, 151.2)
    act(() => resized())
    expect(told.filter(({ type }) => type === 'height').at(-1)).toEqual({ type: 'height', px: 152 })
    get('.tip').getBoundingClientRect = () => new DOMRect(0, 0, 320, 90)
    act(() => resized())
    expect(told.at(-1)).toEqual({ type: 'height', px: 90 })
  })

  test('tells its height each time that the page asks for a term, though it is as tall as before', async () => {
    await open()
    const heights = () => told.filter(({ type }) => type === 'height').length
    await hear({ type: 'tip', term: 'gl-ketamine', text: 'ketamine' })
    const before = heights()
    await hear({ type: 'tip', term: 'gl-ketamine', text: 'ketamine' })
    expect(heights()).toBe(before + 1)
    await hear({ type: 'tip', term: 'gl-copay', text: 'copay' })
    expect(heights()).toBe(before + 2)
  })

  test('closes on Escape', async () => {
    await open()
    await hear({ type: 'tip', term: 'gl-ketamine', text: 'ketamine' })
    press('Escape')
    expect(told.at(-1)).toEqual({ type: 'close' })
  })

  test('says so where our own file cannot be read', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    vi.mocked(loadExplanations).mockRejectedValue(new Error('gone'))
    await open()
    await hear({ type: 'tip', term: 'gl-ketamine', text: 'ketamine' })
    expect(textOf(get('.tip'))).toBe('ketamineWe could not load what this means.')
  })
})
