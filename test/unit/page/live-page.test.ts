// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { builtTerms } from '../../../scripts/built-data'
import { readGuide } from '../../../scripts/read-data'
import type { Recognition } from '../../../src/core/recognize'
import { livePage } from '../../../src/page/live-page'
import type { createPagePanel } from '../../../src/page/page-panel'
import type { PlacedMention } from '../../../src/page/reading/page-text'
import type { ToPanel } from '../../../src/platform/panel-port'
import { saveSettings } from '../../../src/platform/settings'
import { signOf } from '../../../src/ui/status-glyphs'
import { FakePort, fakeBrowser, send } from '../fake-browser'
import './idle-time'
import { addVisibility } from './visibility'

vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)

const terms = builtTerms(readGuide())
const AETNA: Recognition = { insurer: 'aetna', host: 'aetna.com', pathPrefix: '' }
const here = vi.hoisted(() => ({ place: null as Recognition | null }))
vi.mock('../../../src/page/this-site', () => ({ recognizeHere: () => here.place }))

// jsdom lays nothing out, so that no stroke can be drawn there.
const page = vi.hoisted(() => {
  const show = vi.fn<(mentions: readonly PlacedMention[]) => void>()
  return {
    show,
    added: vi.fn(),
    drawn: () => show.mock.lastCall?.[0],
    scrolledTo: vi.fn(() => true),
    choose: (_: PlacedMention) => {},
  }
})
vi.mock('../../../src/page/strokes/strokes', () => ({
  addStrokes: () => {
    page.added()
    return { show: page.show, flash: () => {}, at: () => null }
  },
}))
vi.mock('../../../src/page/strokes/scroll-to', () => ({ scrollToPlace: page.scrolledTo }))
vi.mock('../../../src/page/pointing', () => ({
  watchPointing: (...[, , , onChosen]: [unknown, unknown, unknown, typeof page.choose]) => {
    page.choose = onChosen
  },
}))

type PanelOptions = Parameters<typeof createPagePanel>[0]
const made = vi.hoisted(() => ({ panels: [] as { options: PanelOptions; isOpen: boolean; isThere: boolean }[] }))
const opened = vi.fn()
const told = vi.fn()
const applied = vi.fn()
vi.mock('../../../src/page/page-panel', () => ({
  createPagePanel: (options: PanelOptions) => {
    const panel = {
      options,
      isOpen: false,
      isThere: true,
      host: { element: document.createElement('div'), stage: document.createElement('div') },
      signal: options.signal,
      tell: (message: ToPanel) => panel.isOpen && told(message),
      open: (how: { byReader: boolean }) => {
        panel.isOpen = true
        opened(how)
        options.onOpened(how.byReader)
      },
      toggle: () => {
        if (!panel.isOpen) return panel.open({ byReader: true })
        panel.isOpen = false
        options.onClosed()
      },
      apply: applied,
    }
    options.signal.addEventListener('abort', () => {
      panel.isThere = false
    })
    made.panels.push(panel)
    return panel
  },
}))

let end: AbortController
const guard = { root: null, onEscape: null, isDeaf: vi.fn(() => false) }
const { storage, runtime } = fakeBrowser
let closedBefore = false
let sign = signOf('prior-authorization')
runtime.sendMessage = async (message) => {
  fakeBrowser.sent.push(['background', message])
  const { type } = message as { type: string }
  return type === 'ask-terms' ? terms : type === 'page-report' ? { closedBefore, sign } : undefined
}

const reports = () =>
  fakeBrowser.sent
    .map(([, message]) => message as { type: string; message: { state?: string } })
    .filter(({ type }) => type === 'page-report')
    .map(({ message }) => message)
const types = () => fakeBrowser.sent.map(([, message]) => (message as { type: string }).type)
const settle = () => new Promise((resolve) => setTimeout(resolve, 30))
const live = async (cameLate = false) => {
  await livePage({
    guard,
    cameLate,
    life: { signal: end.signal, onMoved: (listener) => moved.mockImplementation(listener) },
  })
  await settle()
}
const ask = (type: string) => send({ type, message: {} }, { id: 'ours' })
/** The texts of the blocks that the panel was last told; null when it was told to forget them. */
const wordsTold = () => {
  const message = told.mock.lastCall?.[0] as ToPanel | undefined
  if (message?.type !== 'words') return undefined
  return message.words?.blocks.map(({ text }) => text) ?? null
}
/** A side panel comes to the page. */
const openSidePanel = (sender?: { id: string }) => {
  const port = new FakePort(sender)
  runtime.onConnect.emit(port)
  return port
}
/** The texts of the blocks that a side panel was told last. */
const wordsAt = ({ posted }: FakePort) => {
  const last = posted.at(-1) as ToPanel | undefined
  return last?.type === 'words' ? (last.words?.blocks.map(({ text }) => text) ?? null) : undefined
}
/** The portal shows another page of the same place. */
const moved = vi.fn()

beforeEach(async () => {
  addVisibility()
  end = new AbortController()
  here.place = AETNA
  closedBefore = false
  sign = signOf('prior-authorization')
  made.panels.length = 0
  fakeBrowser.sent.length = 0
  opened.mockClear()
  applied.mockClear()
  told.mockClear()
  page.show.mockClear()
  page.added.mockClear()
  page.scrolledTo.mockClear()
  moved.mockReset()
  await storage.local.remove(Object.keys(storage.local.all))
  document.title = 'Policies'
  document.body.innerHTML = '<h1>Welcome</h1>'
})
afterEach(() => end.abort())

describe('an insurer’s page', () => {
  test('is said to be closed only once the panel is there to be opened', async () => {
    const { sendMessage } = runtime
    const panels: number[] = []
    runtime.sendMessage = (message) => {
      if ((message as { type: string }).type === 'page-report') panels.push(made.panels.length)
      return sendMessage(message)
    }
    await live()
    runtime.sendMessage = sendMessage
    expect(panels).toEqual([1])
  })

  test('is named to a side panel before its words are, however late the background answers', async () => {
    const { sendMessage } = runtime
    let answerNow = () => {}
    const late = new Promise<void>((resolve) => {
      answerNow = resolve
    })
    runtime.sendMessage = async (message) => {
      if ((message as { type: string }).type === 'page-report') await late
      return sendMessage(message)
    }
    document.body.append('Spravato')
    const reading = live()
    await vi.waitFor(() => expect(runtime.onConnect.listenerCount).toBe(1))
    const port = openSidePanel()
    const types = () => port.posted.map((message) => (message as ToPanel).type)
    await vi.waitFor(() => expect(types()).toContain('words'))
    answerNow()
    await reading
    runtime.sendMessage = sendMessage
    expect(types().lastIndexOf('page')).toBeLessThan(types().indexOf('words'))
  })

  test('gets a closed handle with the insurer’s answer, and the background is told', async () => {
    await live()
    expect(made.panels).toHaveLength(1)
    expect(made.panels[0]?.options).toMatchObject({
      page: { insurer: 'aetna', site: 'aetna.com', title: 'Policies\nWelcome' },
    })
    expect(applied).toHaveBeenLastCalledWith(expect.anything(), signOf('prior-authorization'))
    expect(opened).not.toHaveBeenCalled()
    expect(reports()).toEqual([
      { insurer: 'aetna', site: 'aetna.com', state: 'closed', treatments: 0, contentType: 'text/html' },
    ])
  })

  test('opens the panel by itself when it names one of the drugs, without taking the focus', async () => {
    document.body.append('Spravato')
    await live()
    await vi.waitFor(() => expect(opened).toHaveBeenCalledExactlyOnceWith({ byReader: false }))
    expect(reports().at(-1)).toMatchObject({ state: 'open' })
    expect(types()).not.toContain('panel-opened')
  })

  test('opens it for a name in the title alone', async () => {
    document.title = 'Spravato (esketamine)'
    await live()
    await vi.waitFor(() => expect(opened).toHaveBeenCalledExactlyOnceWith({ byReader: false }))
  })

  test('opens it once, however often the page changes after that', async () => {
    document.body.append('Spravato')
    await live()
    await vi.waitFor(() => expect(opened).toHaveBeenCalled())
    await ask('toggle-panel')
    document.body.append(' and ketamine')
    await vi.waitFor(() => expect(reports().at(-1)).toMatchObject({ treatments: 2 }))
    expect(opened).toHaveBeenCalledOnce()
  })

  test('says how often the reader can see a treatment named', async () => {
    document.body.innerHTML = '<p>Spravato and ketamine</p><p hidden>Spravato</p><p>Spravato</p>'
    await live()
    await vi.waitFor(() => expect(reports().at(-1)).toMatchObject({ treatments: 3 }))
  })

  test('tells the open panel what it reads, and that it begins anew when the portal shows another page', async () => {
    document.body.innerHTML = '<p>Spravato needs prior authorization.</p>'
    await live()
    await vi.waitFor(() => expect(wordsTold()).toEqual(['Spravato needs prior authorization.']))
    moved()
    expect(wordsTold()).toBeNull()
    await vi.waitFor(() => expect(wordsTold()).toEqual(['Spravato needs prior authorization.']))
  })

  test('takes the reader to the place that they chose in the panel, and tells it the mark that they chose on the page', async () => {
    document.body.innerHTML = '<p>Spravato needs prior authorization.</p>'
    await live()
    await vi.waitFor(() => expect(wordsTold()).toHaveLength(1))
    made.panels[0]?.options.onGo({ block: 1, start: 0, end: 8 })
    expect(page.scrolledTo).toHaveBeenCalledOnce()
    page.choose(page.drawn()?.[1] as PlacedMention)
    const place = { block: 1, start: 15, end: 34 }
    expect(told).toHaveBeenLastCalledWith({ type: 'at', place, term: 'gl-prior-authorization' })
  })

  test('tells the panel its title and first headings', async () => {
    document.title = 'Clinical policy'
    document.body.innerHTML = '<h1>Ketamine for chronic pain</h1>'
    await live()
    expect(made.panels[0]?.options.page.title).toBe('Clinical policy\nKetamine for chronic pain')
  })

  test('does not open the panel by itself where the reader closed it before', async () => {
    closedBefore = true
    document.body.append('Spravato')
    await live()
    expect(opened).not.toHaveBeenCalled()
    expect(made.panels).toHaveLength(1)
  })

  test('opens the panel at once, or never, when the reader wants it so', async () => {
    await saveSettings({ opening: 'always' })
    await live()
    expect(opened).toHaveBeenCalledExactlyOnceWith({ byReader: false })
    end.abort()
    end = new AbortController()
    opened.mockClear()
    await saveSettings({ opening: 'click' })
    document.body.append('Spravato')
    await live()
    expect(opened).not.toHaveBeenCalled()
  })

  test('tells the popup that it is still loading, and starts when it has loaded', async () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
    void live()
    await settle()
    expect(await ask('ask-state')).toMatchObject({ state: 'loading' })
    expect(made.panels).toHaveLength(0)
    state.mockRestore()
    document.dispatchEvent(new Event('DOMContentLoaded'))
    await settle()
    expect(await ask('ask-state')).toMatchObject({ state: 'closed' })
    expect(made.panels).toHaveLength(1)
  })

  test('is not read where nothing may be shown of it', async () => {
    // Only the reader asks for changes of text.
    const observe = vi.spyOn(MutationObserver.prototype, 'observe')
    const isRead = () => observe.mock.calls.some(([, what]) => what?.characterData)
    await saveSettings({ opening: 'click', marks: 'never' })
    await live()
    await saveSettings({ opening: 'mentions', sitesOff: ['aetna.com'] })
    await live()
    expect(isRead()).toBe(false)
    await saveSettings({ sitesOff: [] })
    await live()
    expect(isRead()).toBe(true)
    observe.mockRestore()
  })

  test('tells what the reader opened and closed, so that it is remembered', async () => {
    await live()
    await ask('open-panel')
    expect(opened).toHaveBeenCalledWith({ byReader: true })
    await ask('toggle-panel')
    expect(types()).toEqual(expect.arrayContaining(['panel-opened', 'panel-closed']))
  })

  test('answers the popup with what became of it', async () => {
    await live()
    expect(await ask('ask-state')).toEqual(reports()[0])
    made.panels[0]?.options.onGivenUp('blocked')
    expect(await ask('ask-state')).toMatchObject({ state: 'blocked' })
    expect(made.panels[0]?.isThere).toBe(true)
    made.panels[0]?.options.onGivenUp('removed-by-page')
    expect(await ask('ask-state')).toMatchObject({ state: 'removed-by-page' })
    expect(made.panels[0]?.isThere).toBe(false)
  })
})

describe('nothing is added', () => {
  test('to a page that is nobody’s, and the background is told', async () => {
    here.place = null
    await live()
    expect(made.panels).toHaveLength(0)
    expect(types()).toEqual(['page-left'])
  })

  test.each([
    ['the insurer', { insurersOff: ['aetna'] }],
    ['the site', { sitesOff: ['aetna.com'] }],
  ])('where the reader turned off %s', async (_, settings) => {
    await saveSettings(settings)
    document.body.append('Spravato')
    await live()
    expect(made.panels).toHaveLength(0)
    expect(reports().at(-1)).toMatchObject({ state: 'off' })
  })

  test('to a tab that was open before us: it must be loaded again', async () => {
    await live(true)
    expect(made.panels).toHaveLength(0)
    expect(reports()[0]).toMatchObject({ state: 'needs-reload' })
  })

  test('to a document that the page has begun anew, because it hears everything there', async () => {
    guard.isDeaf.mockReturnValue(true)
    await live()
    guard.isDeaf.mockReturnValue(false)
    expect(made.panels).toHaveLength(0)
    expect(reports()).toMatchObject([{ state: 'removed-by-page' }])
  })

  test('to what is no web page', async () => {
    Object.defineProperty(document, 'contentType', { configurable: true, value: 'application/pdf' })
    await live()
    Reflect.deleteProperty(document, 'contentType')
    expect(made.panels).toHaveLength(0)
    expect(reports()[0]).toMatchObject({ state: 'not-a-page' })
  })

  test('to a page that was left before its settings were read', async () => {
    const living = live()
    end.abort()
    await living
    expect(made.panels).toHaveLength(0)
    expect(fakeBrowser.sent).toHaveLength(0)
  })
})

describe('a site that the reader added', () => {
  const HOST = 'benefits.example.com'
  const add = (insurer: string) => saveSettings({ sitesAdded: insurer ? [`${HOST} ${insurer}`] : [] })
  const ours = () => (guard.root as ShadowRoot | null)?.host ?? null
  const isMarked = () => vi.waitFor(() => expect(page.drawn()?.length).toBeGreaterThan(0), 10_000)
  const reported = (last: object) => vi.waitFor(() => expect(reports().at(-1)).toMatchObject(last), 10_000)
  beforeEach(async () => {
    here.place = { insurer: '', host: HOST, pathPrefix: '' }
    document.body.innerHTML = '<p>Spravato needs prior authorization.</p>'
    await add('cigna')
  })

  test('is read and marked as that insurer’s, without handle or panel', async () => {
    await live()
    expect(made.panels).toEqual([])
    await reported({ insurer: 'cigna', site: HOST, state: 'beside', treatments: 1 })
    expect(ours()?.isConnected).toBe(true)
    await isMarked()
    const { posted } = openSidePanel()
    expect(posted[0]).toMatchObject({ type: 'page', insurer: 'cigna', site: HOST })
  })

  test('is marked though the tab was open before', async () => {
    await live(true)
    await reported({ state: 'beside' })
    await isMarked()
  })

  test('shows no marks where the reader wants none, or no trace', async () => {
    await saveSettings({ sitesBeside: [HOST] })
    await live()
    expect(page.added).not.toHaveBeenCalled()
    await vi.waitFor(() => expect(ours()).toBe(null), 10_000)
    await reported({ state: 'beside', treatments: 1 })
    await saveSettings({ sitesBeside: [] })
    await settle()
    await isMarked()
    await saveSettings({ marks: 'never' })
    await settle()
    await vi.waitFor(() => expect(page.drawn()).toEqual([]), 10_000)
  })

  test('is nobody’s as soon as it is removed, and another’s as soon as the reader says so', async () => {
    await live()
    await add('')
    await settle()
    await vi.waitFor(() => expect(ours()).toBe(null), 10_000)
    await reported({ state: 'off' })
    await add('aetna')
    await settle()
    await reported({ insurer: 'aetna', state: 'beside' })
  })

  test('tells the side panel which mark the reader chose', async () => {
    await live()
    const side = openSidePanel()
    await settle()
    await isMarked()
    const [mention] = page.drawn() ?? []
    if (!mention) throw new Error('nothing was marked')
    page.choose(mention)
    expect(side.posted.at(-1)).toMatchObject({ type: 'at', term: mention.term })
  })
})

describe('where the reader wants no trace', () => {
  const NO_TRACE = [
    ['on any page', { opening: 'beside' }],
    ['on this site', { sitesBeside: ['aetna.com'] }],
  ] as const

  test.each(NO_TRACE)('%s, nothing is added to it, and the badge counts all the same', async (_, settings) => {
    await saveSettings({ ...settings, marks: 'always' })
    document.body.innerHTML = '<p>Spravato needs prior authorization.</p>'
    const before = document.documentElement.outerHTML
    await live()
    await vi.waitFor(() => expect(reports().at(-1)).toMatchObject({ state: 'beside', treatments: 1 }))
    expect(made.panels).toHaveLength(0)
    expect(page.show).not.toHaveBeenCalled()
    expect(types()).not.toContain('ask-terms')
    expect(await ask('toggle-panel')).toBe(false)
    await ask('open-panel')
    expect(document.documentElement.outerHTML).toBe(before)
  })

  test('a page is read in a tab that was open before us too, which has no panel to be kept out', async () => {
    await saveSettings({ opening: 'beside' })
    await live(true)
    expect(reports().at(-1)).toMatchObject({ state: 'beside' })
  })

  test.each(NO_TRACE)('%s, what is there already is taken away at once, and comes back', async (_, settings) => {
    document.body.innerHTML = '<p>Spravato</p>'
    await live()
    await saveSettings(settings)
    await vi.waitFor(() => expect(reports().at(-1)).toMatchObject({ state: 'beside', treatments: 1 }))
    expect(made.panels.map(({ isThere }) => isThere)).toEqual([false])
    await saveSettings({ opening: 'click', sitesBeside: [] })
    await vi.waitFor(() => expect(made.panels.map(({ isThere }) => isThere)).toEqual([false, true]))
    expect(reports().at(-1)).toMatchObject({ state: 'closed' })
  })
})

describe('the browser’s side panel', () => {
  const TEXT = 'Spravato needs prior authorization.'
  beforeEach(() => {
    document.body.innerHTML = `<p>${TEXT}</p>`
  })

  test.each([
    ['with our panel in it', {}],
    ['without a trace of us', { opening: 'beside' }],
    ['that nobody wanted read', { opening: 'click', marks: 'never' }],
  ] as const)('is told whose page it is, and what it says, of a page %s', async (_, settings) => {
    await saveSettings(settings)
    await live()
    const port = openSidePanel()
    expect(port.posted[0]).toEqual({ type: 'page', insurer: 'aetna', site: 'aetna.com', title: 'Policies' })
    await vi.waitFor(() => expect(wordsAt(port)).toEqual([TEXT]))
  })

  test('is told anew what a panel before it was told already', async () => {
    await saveSettings({ opening: 'beside' })
    await live()
    const first = openSidePanel()
    await vi.waitFor(() => expect(wordsAt(first)).toEqual([TEXT]))
    const second = openSidePanel()
    await vi.waitFor(() => expect(wordsAt(second)).toEqual([TEXT]))
  })

  test('is told nothing of a page where we are turned off', async () => {
    await saveSettings({ sitesOff: ['aetna.com'] })
    await live()
    const port = openSidePanel()
    await settle()
    expect(port.posted).toHaveLength(1)
  })

  test('still hears of a page that took our element out, or that was there before us', async () => {
    await live(true)
    const port = openSidePanel()
    await vi.waitFor(() => expect(wordsAt(port)).toEqual([TEXT]))
    end.abort()
    end = new AbortController()
    await live()
    made.panels.at(-1)?.options.onGivenUp('removed-by-page')
    const later = openSidePanel()
    await vi.waitFor(() => expect(wordsAt(later)).toEqual([TEXT]))
    expect(reports().at(-1)).toMatchObject({ state: 'removed-by-page' })
  })

  test('takes the reader to a place of the page, and nothing is flashed where they want no trace', async () => {
    await saveSettings({ opening: 'beside' })
    await live()
    const port = openSidePanel()
    await vi.waitFor(() => expect(wordsAt(port)).toHaveLength(1))
    port.receive({ type: 'go', place: { block: 1, start: 0, end: 8 } })
    expect(page.scrolledTo).toHaveBeenCalledOnce()
    expect(page.added).not.toHaveBeenCalled()
    port.receive({ type: 'close' })
    expect(page.scrolledTo).toHaveBeenCalledOnce()
  })

  test('stops the reading that was done for it alone when it closes', async () => {
    await saveSettings({ opening: 'click', marks: 'never' })
    await live()
    const port = openSidePanel()
    await vi.waitFor(() => expect(wordsAt(port)).toEqual([TEXT]))
    port.leave()
    const before = fakeBrowser.sent.length
    document.body.append('ketamine')
    await settle()
    expect(fakeBrowser.sent).toHaveLength(before)
  })

  test('is let go when the page is left', async () => {
    await live()
    const port = openSidePanel()
    end.abort()
    expect(port.isOpen).toBe(false)
    expect(runtime.onConnect.listenerCount).toBe(0)
  })

  test('of somebody else gets no answer', async () => {
    await live()
    expect(openSidePanel({ id: 'theirs' }).posted).toEqual([])
  })
})

describe('changed settings', () => {
  test('turn a site off and on again at once', async () => {
    await live()
    await saveSettings({ sitesOff: ['aetna.com'] })
    await vi.waitFor(() => expect(made.panels[0]?.isThere).toBe(false))
    expect(reports().at(-1)).toMatchObject({ state: 'off' })
    await saveSettings({ sitesOff: [] })
    await vi.waitFor(() => expect(made.panels).toHaveLength(2))
  })

  test('reach the marks: what the reader wants marked now is looked for', async () => {
    await saveSettings({ marks: 'never' })
    document.body.append('Spravato')
    await saveSettings({ opening: 'click' })
    await live()
    expect(types()).not.toContain('ask-terms')
    await saveSettings({ marks: 'always' })
    await vi.waitFor(() => expect(page.drawn()).toHaveLength(1))
    expect(types()).toContain('ask-terms')
  })

  test('reach the panel, with the answer for the new plan', async () => {
    await live()
    sign = signOf('varies')
    await saveSettings({ plan: 'medicare-advantage' })
    await vi.waitFor(() => expect(applied).toHaveBeenLastCalledWith(expect.anything(), sign))
  })

  test('reach nobody once the page is left', async () => {
    await live()
    end.abort()
    expect(made.panels[0]?.isThere).toBe(false)
    const before = fakeBrowser.sent.length
    applied.mockClear()
    await saveSettings({ side: 'left' })
    await settle()
    expect(applied).not.toHaveBeenCalled()
    expect(fakeBrowser.sent).toHaveLength(before)
    expect(runtime.onMessage.listenerCount).toBe(0)
  })
})

describe('a page outlives its extension', () => {
  test('without an error, when nobody answers any more', async () => {
    const { sendMessage } = runtime
    runtime.sendMessage = async () => {
      throw new Error('Could not establish connection. Receiving end does not exist.')
    }
    await expect(live()).resolves.toBeUndefined()
    expect(made.panels).toHaveLength(1)
    runtime.sendMessage = sendMessage
  })

  test('and sends nothing when this copy is gone', async () => {
    runtime.id = undefined
    await live()
    runtime.id = 'ours'
    expect(fakeBrowser.sent).toHaveLength(0)
  })
})
