// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings'
import type { TabState } from '../../../src/popup/tab-state'
import { all, button, click, show, textOf } from '../ui/rendered'

const fake = vi.hoisted(() => ({
  requested: [] as unknown[],
  reloaded: [] as number[],
  saved: [] as unknown[],
  opened: [] as unknown[],
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
vi.mock('../../../src/platform/settings', () => ({
  saveSettings: async (changes: unknown) => fake.saved.push(changes),
}))

vi.mock('../../../src/platform/own-pages', () => ({
  openOwnPage: async (...asked: unknown[]) => fake.opened.push(asked),
}))

const { ThisTab } = await import('../../../src/popup/this-tab')

type State = Extract<TabState, { kind: 'insurer' }>['state']

function showTab(state: State, settings: Partial<Settings> = {}, document: string | null = null) {
  const tab = { kind: 'insurer', tabId: 7, insurer: 'aetna', site: 'www.aetna.com', state, document } as const
  return show(<ThisTab tab={tab} settings={{ ...DEFAULT_SETTINGS, ...settings }} onRead={() => undefined} />)
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
