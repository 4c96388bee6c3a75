import { beforeEach, describe, expect, test, vi } from 'vitest'
import { answer, type PageMessages, tellBackground, tellPage } from '../../../src/platform/messages'
import { fakeBrowser, NO_ANSWER, send } from '../fake-browser'

vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)

const { onMessage } = fakeBrowser.runtime
const US = { id: 'ours', tab: { id: 7 } }
const REPORT = {
  insurer: 'aetna',
  site: 'aetna.com',
  state: 'open',
  treatments: 3,
  contentType: 'text/html',
} as const

/** Answers as a page does, until the test ends, and gives back what its functions heard. */
function answerAsPage() {
  const end = new AbortController()
  const open = vi.fn()
  const toggle = vi.fn()
  answer<PageMessages>({ 'ask-state': () => REPORT, 'toggle-panel': toggle, 'open-panel': open }, end.signal)
  return { end, open, toggle }
}

beforeEach(() => {
  fakeBrowser.sent.length = 0
})

describe('a message of ours', () => {
  test('is answered by the function for its type, and by no other', async () => {
    const { end, open, toggle } = answerAsPage()
    expect(await send({ type: 'ask-state', message: {} }, US)).toEqual(REPORT)
    await send({ type: 'open-panel', message: {} }, US)
    expect(open).toHaveBeenCalledOnce()
    expect(toggle).not.toHaveBeenCalled()
    end.abort()
  })

  test('brings what it carries, and the tab it came from', async () => {
    const { end, open } = answerAsPage()
    send({ type: 'open-panel', message: { some: 'thing' } }, US)
    expect(open).toHaveBeenCalledWith({ some: 'thing' }, { tabId: 7 })
    send({ type: 'open-panel', message: {} }, { id: 'ours' })
    expect(open).toHaveBeenLastCalledWith({}, { tabId: undefined })
    end.abort()
  })

  test('is answered when the answer takes time', async () => {
    const end = new AbortController()
    answer<PageMessages>(
      { 'ask-state': async () => REPORT, 'toggle-panel': () => true, 'open-panel': () => {} },
      end.signal,
    )
    expect(await send({ type: 'ask-state', message: {} }, US)).toEqual(REPORT)
    end.abort()
  })

  test('keeps the browser waiting for its answer, which Chromium takes by a call and not as a promise', () => {
    const { end } = answerAsPage()
    expect(onMessage.emit({ type: 'ask-state', message: {} }, US, () => {})).toEqual([true])
    end.abort()
  })

  test('is answered with nothing, and the failure told once, when its function fails', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const end = new AbortController()
    const fail = async () => {
      throw new Error('no page')
    }
    answer<PageMessages>({ 'ask-state': fail, 'toggle-panel': () => true, 'open-panel': () => {} }, end.signal)
    expect(await send({ type: 'ask-state', message: {} }, US)).toBeUndefined()
    expect(warn).toHaveBeenCalledOnce()
    warn.mockRestore()
    end.abort()
  })

  test('is not heard any more once the page is left', async () => {
    const { end, open } = answerAsPage()
    end.abort()
    expect(onMessage.listenerCount).toBe(0)
    expect(await send({ type: 'open-panel', message: {} }, US)).toBe(NO_ANSWER)
    expect(open).not.toHaveBeenCalled()
  })
})

describe('what is not for us is left alone', () => {
  test.each([
    ['another extension’s message', { id: 'theirs' }],
    ['a message without a sender', {}],
  ])('%s is dropped', async (_, sender) => {
    const { end, open } = answerAsPage()
    expect(await send({ type: 'open-panel', message: {} }, sender)).toBe(NO_ANSWER)
    expect(open).not.toHaveBeenCalled()
    end.abort()
  })

  test.each([
    ['a type that we do not know', { type: 'steal', message: {} }],
    ['a name that every object has', { type: 'constructor', message: {} }],
    ['another such name', { type: 'toString', message: {} }],
    ['no type', { message: {} }],
    ['a type that is no text', { type: 1, message: {} }],
    ['a text', 'open-panel'],
    ['nothing', null],
    ['nothing at all', undefined],
  ])('%s is left to others, without an answer', async (_, envelope) => {
    const { end } = answerAsPage()
    expect(await send(envelope, US)).toBe(NO_ANSWER)
    end.abort()
  })

  test('once this copy of the extension is gone, nobody can pass for us', async () => {
    const { end, open } = answerAsPage()
    fakeBrowser.runtime.id = undefined
    expect(await send({ type: 'open-panel', message: {} }, US)).toBe(NO_ANSWER)
    fakeBrowser.runtime.id = 'ours'
    expect(open).not.toHaveBeenCalled()
    end.abort()
  })
})

describe('what we send', () => {
  test('goes to the background in an envelope', async () => {
    await tellBackground('panel-closed', { insurer: 'aetna' })
    expect(fakeBrowser.sent).toEqual([['background', { type: 'panel-closed', message: { insurer: 'aetna' } }]])
  })

  test('goes to a tab’s top frame alone', async () => {
    await tellPage(7, 'toggle-panel', {})
    expect(fakeBrowser.sent).toEqual([[7, { type: 'toggle-panel', message: {} }, { frameId: 0 }]])
  })
})
