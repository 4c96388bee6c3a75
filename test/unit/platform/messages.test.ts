import { beforeEach, describe, expect, test, vi } from 'vitest'
import { answer, type PageMessages, tellBackground, tellPage } from '../../../src/platform/messages'
import { fakeBrowser } from '../fake-browser'

vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)

const { onMessage } = fakeBrowser.runtime
const US = { id: 'ours', tab: { id: 7 } }
const REPORT = { insurer: 'aetna', site: 'aetna.com', state: 'open', contentType: 'text/html' } as const

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
    expect(await onMessage.emit({ type: 'ask-state', message: {} }, US)[0]).toEqual(REPORT)
    await onMessage.emit({ type: 'open-panel', message: {} }, US)[0]
    expect(open).toHaveBeenCalledOnce()
    expect(toggle).not.toHaveBeenCalled()
    end.abort()
  })

  test('brings what it carries, and the tab it came from', async () => {
    const { end, open } = answerAsPage()
    onMessage.emit({ type: 'open-panel', message: { some: 'thing' } }, US)
    expect(open).toHaveBeenCalledWith({ some: 'thing' }, { tabId: 7 })
    onMessage.emit({ type: 'open-panel', message: {} }, { id: 'ours' })
    expect(open).toHaveBeenLastCalledWith({}, { tabId: undefined })
    end.abort()
  })

  test('is answered when the answer takes time', async () => {
    const end = new AbortController()
    answer<PageMessages>(
      { 'ask-state': async () => REPORT, 'toggle-panel': () => {}, 'open-panel': () => {} },
      end.signal,
    )
    expect(await onMessage.emit({ type: 'ask-state', message: {} }, US)[0]).toEqual(REPORT)
    end.abort()
  })

  test('is not heard any more once the page is left', () => {
    const { end, open } = answerAsPage()
    end.abort()
    expect(onMessage.emit({ type: 'open-panel', message: {} }, US)).toEqual([])
    expect(open).not.toHaveBeenCalled()
  })
})

describe('what is not for us is left alone', () => {
  test.each([
    ['another extension’s message', { id: 'theirs' }],
    ['a message without a sender', {}],
  ])('%s is dropped', (_, sender) => {
    const { end, open } = answerAsPage()
    expect(onMessage.emit({ type: 'open-panel', message: {} }, sender)).toEqual([undefined])
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
  ])('%s is left to others, without an answer', (_, envelope) => {
    const { end } = answerAsPage()
    expect(onMessage.emit(envelope, US)).toEqual([undefined])
    end.abort()
  })

  test('once this copy of the extension is gone, nobody can pass for us', () => {
    const { end, open } = answerAsPage()
    fakeBrowser.runtime.id = undefined
    expect(onMessage.emit({ type: 'open-panel', message: {} }, US)).toEqual([undefined])
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
