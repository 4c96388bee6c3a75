// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS, type SettingName, type Settings } from '../../../src/core/settings'
import type { InsurerTab } from '../../../src/platform/tab-state'
import { all, button, click, show, textOf } from '../ui/rendered'

const fake = vi.hoisted(() => ({
  requested: [] as unknown[],
  reloaded: [] as number[],
  saved: [] as unknown[],
  opened: [] as unknown[],
  besides: [] as unknown[],
  managed: [] as SettingName[],
}))
vi.mock('../../../src/platform/browser', () => ({
  default: {
    permissions: {
      request: async (asked: unknown) => {
        fake.requested.push(asked)
        return true
      },
    },
    runtime: { getManifest: () => ({ host_permissions: ['*://*.aetna.com/*', '*://*.cigna.com/*'] }) },
    tabs: { reload: async (tabId: number) => fake.reloaded.push(tabId) },
  },
}))
vi.mock('../../../src/platform/packs', () => ({
  readPacks: async () => [],
  readPackNotes: async () => [],
  watchPacks: () => undefined,
}))
vi.mock('../../../src/platform/settings', () => ({
  saveSettings: async (changes: unknown) => fake.saved.push(changes),
}))

vi.mock('../../../src/platform/added-sites', () => ({
  removeAddedSite: async (host: string) => fake.saved.push(host),
}))

vi.mock('../../../src/platform/own-pages', () => ({
  openOwnPage: async (...asked: unknown[]) => fake.opened.push(asked),
}))

vi.mock('../../../src/platform/side-panel', () => ({
  hasSidePanel: () => true,
  openSidePanel: async (windowId: number) => fake.besides.push(windowId),
}))

const { ThisTab } = await import('../../../src/popup/this-tab')

const REACHED = { windowId: 3, isReached: true }
function showTab(
  state: InsurerTab['state'],
  settings: Partial<Settings> = {},
  document: string | null = null,
  isAdded = false,
) {
  const tab = {
    kind: 'insurer',
    tabId: 7,
    insurer: 'aetna',
    site: 'www.aetna.com',
    state,
    document,
    isAdded,
    ...REACHED,
  } as const
  return show(
    <ThisTab
      tab={tab}
      settings={{ ...DEFAULT_SETTINGS, ...settings }}
      managed={fake.managed}
      onRead={() => undefined}
    />,
  )
}

describe('this tab in the popup', () => {
  beforeEach(() => {
    for (const list of Object.values(fake)) list.length = 0
    // The popup closes itself when its work is done, and jsdom would take the document away.
    vi.spyOn(window, 'close').mockReturnValue()
  })

  it('says that the browser withholds the site, asks for this one site on a click, and then to load it again', async () => {
    const shown = showTab('withheld')
    expect(textOf(shown)).toContain('Your browser keeps us off this site')
    click(button('Allow on www.aetna.com'))
    expect(fake.requested).toEqual([{ origins: ['*://*.aetna.com/*'] }])
    await vi.waitFor(() => expect(textOf(shown)).toContain('Allowed. Load the page again'))
    click(button('Load the page again'))
    expect(fake.reloaded).toEqual([7])
  })

  it.each([
    ['needs-reload', 'This tab was open before we were installed or updated'],
    ['not-a-page', 'Your browser lets no extension add notes to this kind of page'],
    ['blocked', 'This page kept our panel from loading'],
    ['removed-by-page', 'This page keeps taking our panel away'],
    ['closed', 'Open the notes here'],
    ['open', 'Go to the notes on the page'],
  ] as const)('says what it can do where the panel is %s, with the answers all the same', (state, text) => {
    const shown = showTab(state)
    expect(textOf(shown)).toContain(text)
    expect(button('Read the notes')).toBeTruthy()
    expect(all('[data-status]').map(({ dataset }) => dataset.status)).toEqual([
      'prior-authorization',
      'not-covered',
      'not-covered',
    ])
  })

  it('offers to change nothing that the reader’s organization decides', () => {
    fake.managed.push('sitesOff', 'sitesBeside', 'sitesAdded')
    expect(textOf(showTab('closed'))).not.toMatch(/Off on this site|Leave no trace/)
    expect(textOf(showTab('beside', {}, null, true))).not.toMatch(/Off on this site|Remove this site/)
    expect(textOf(showTab('closed', { sitesOff: ['aetna.com'] }))).not.toContain('Turn on')
  })

  it('on a site that the reader added opens beside the page, and can be removed', async () => {
    const shown = showTab('beside', {}, null, true)
    expect(textOf(shown)).toContain('You added this site')
    click(button('Open beside the page'))
    expect(fake.besides).toEqual([3])
    click(button('Remove this site'))
    expect(fake.saved).toEqual(['www.aetna.com'])
  })

  it.each([
    ['not-a-page', 'Read this policy with notes'],
    ['needs-reload', 'If this is a PDF, read it with notes'],
    ['withheld', 'Read this policy with notes'],
  ] as const)('offers to read a PDF with notes where the panel is %s', async (state, label) => {
    const document = 'https://www.aetna.com/policy.pdf'
    showTab(state, {}, document)
    click(button(label))
    await vi.waitFor(() => expect(window.close).toHaveBeenCalled())
    expect(fake.opened).toEqual([['reader', { insurer: 'aetna', document }]])
  })

  it.each([
    'loading',
    'withheld',
    'needs-reload',
    'not-a-page',
    'blocked',
    'removed-by-page',
    'closed',
    'open',
  ] as const)('opens the notes beside a page where the panel is %s', async (state) => {
    showTab(state)
    click(button('Open beside the page'))
    await vi.waitFor(() => expect(window.close).toHaveBeenCalled())
    expect(fake.besides).toEqual([3])
  })

  it('offers that first where no panel can stand in the page', () => {
    const first = (state: InsurerTab['state'], settings: Partial<Settings> = {}) => {
      showTab(state, settings)
      return textOf(all('.acts button')[0] as HTMLElement)
    }
    for (const state of ['not-a-page', 'blocked', 'removed-by-page'] as const) {
      expect(first(state)).toBe('Open beside the page')
    }
    expect(first('beside', { opening: 'beside' })).toBe('Open beside the page')
    expect(first('closed', { opening: 'beside' })).toBe('Open beside the page')
    expect(first('closed')).toBe('Open the notes here')
    expect(first('beside')).toBe('Open the notes here')
  })

  it('leaves no trace on this site from now on, and shows notes on it again', () => {
    showTab('closed', { sitesBeside: ['cigna.com'] })
    click(button('Leave no trace on this site'))
    const shown = showTab('beside', { sitesBeside: ['cigna.com', 'aetna.com'] })
    expect(textOf(shown)).toContain('We leave no trace on this page')
    click(button('Show notes on this site’s pages'))
    expect(fake.saved).toEqual([{ sitesBeside: ['cigna.com', 'aetna.com'] }, { sitesBeside: ['cigna.com'] }])
    expect(textOf(showTab('beside', { opening: 'beside' }))).not.toContain('Show notes on this site')
  })

  it('does not offer to read what is no PDF', () => {
    expect(textOf(showTab('not-a-page'))).not.toContain('PDF')
  })

  it('offers to turn the site, or the insurer, on again', () => {
    showTab('off', { sitesOff: ['aetna.com', 'cigna.com'] })
    click(button('Turn on for this site'))
    showTab('off', { insurersOff: ['aetna'] })
    click(button('Turn on for Aetna'))
    expect(fake.saved).toEqual([{ sitesOff: ['cigna.com'] }, { insurersOff: [] }])
  })
})
