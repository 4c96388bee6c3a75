// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { framePanel } from '../../../src/page/panel-frame'

vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)

const onMessage = vi.fn()
const onBlocked = vi.fn()

/** A panel frame, what its window is sent to, and what it is handed. */
function frame() {
  const made = framePanel({ onMessage, onBlocked })
  const postMessage = vi.fn((_message: unknown, _origin: string, _transfer: MessagePort[]) => {})
  const replace = vi.fn((_address: string) => {})
  let shown: { readonly URL: string } | null = { URL: 'about:blank' }
  Object.defineProperty(made.element, 'contentWindow', { value: { postMessage, location: { replace } } })
  Object.defineProperty(made.element, 'contentDocument', { get: () => shown })
  /** The frame stands in the page, empty. */
  const putIn = () => {
    shown = { URL: 'about:blank' }
    made.element.dispatchEvent(new Event('load'))
  }
  /** What it was sent to has loaded; whose document it is cannot be seen. */
  const load = () => {
    shown = null
    made.element.dispatchEvent(new Event('load'))
    return postMessage.mock.lastCall?.[2]?.[0]
  }
  const open = () => {
    putIn()
    return load()
  }
  const address = () => new URL(replace.mock.lastCall?.[0] ?? '')
  return { ...made, postMessage, replace, putIn, load, open, address, token: () => address().hash.slice(1) }
}
// Messages come over a real channel; its delivery is not on the fake clock.
const delivered = () => new Promise((resolve) => setImmediate(resolve))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onMessage.mockClear()
  onBlocked.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the framed panel', () => {
  test('is our own page, loaded without credentials, with a name for screen readers', () => {
    const { element, putIn, address, remove } = frame()
    putIn()
    expect(address().href.split('#')[0]).toBe('extension://ours/panel.html')
    expect(element).toMatchObject({ credentialless: true })
    expect(element.getAttribute('aria-label')).toBe('Coverage notes')
    remove()
  })

  test('has no address in the page, which browsers tell', () => {
    const { element, open, remove } = frame()
    open()
    expect(element.getAttributeNames()).toEqual(['aria-label'])
    remove()
  })

  test('has a token in its address that cannot be guessed, and a new one each time', () => {
    const frames = [frame(), frame()]
    for (const { putIn } of frames) putIn()
    const tokens = frames.map(({ token }) => token())
    for (const token of tokens) expect(token).toMatch(/^\d+(-\d+){3}$/)
    expect(new Set(tokens).size).toBe(2)
    for (const { remove } of frames) remove()
  })

  test('is handed its port with that token once it has loaded, and not before', () => {
    const { token, postMessage, putIn, load, remove } = frame()
    putIn()
    expect(postMessage).not.toHaveBeenCalled()
    const port = load()
    expect(port).toBeInstanceOf(MessagePort)
    expect(postMessage).toHaveBeenCalledExactlyOnceWith({ token: token() }, '*', [port])
    remove()
  })

  test('begins anew, with another port, where the page took it out and it was put back', async () => {
    const { open, postMessage, replace, remove } = frame()
    const first = open()
    const second = open()
    expect(replace).toHaveBeenCalledTimes(2)
    expect(postMessage).toHaveBeenCalledTimes(2)
    first?.postMessage({ type: 'move', side: 'left' })
    second?.postMessage({ type: 'close' })
    await vi.waitFor(() => expect(onMessage).toHaveBeenCalledWith({ type: 'close' }))
    expect(onMessage).toHaveBeenCalledOnce()
    remove()
  })

  test('is told things and tells things over that port', async () => {
    const { open, tell, remove } = frame()
    const port = open()
    const heard = vi.fn()
    port?.addEventListener('message', ({ data }) => heard(data))
    port?.start()
    tell({ type: 'focus' })
    port?.postMessage({ type: 'close' })
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ type: 'focus' }))
    await vi.waitFor(() => expect(onMessage).toHaveBeenCalledWith({ type: 'close' }))
    port?.close()
    remove()
  })

  test('hears nothing from the page’s own messages', async () => {
    const { token, putIn, remove } = frame()
    putIn()
    window.postMessage({ token: token(), type: 'close' }, '*')
    await delivered()
    expect(onMessage).not.toHaveBeenCalled()
    remove()
  })

  test('may be navigated away without harm: what loads there next gets no port', () => {
    const { open, load, postMessage, remove } = frame()
    open()
    load()
    expect(postMessage).toHaveBeenCalledOnce()
    remove()
  })
})

describe('a frame that does not answer', () => {
  test('counts as blocked after eight seconds', () => {
    const { open, remove } = frame()
    open()
    vi.advanceTimersByTime(7999)
    expect(onBlocked).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onBlocked).toHaveBeenCalledOnce()
    remove()
  })

  test('counts as blocked too when nothing ever loaded', () => {
    const { remove } = frame()
    vi.advanceTimersByTime(8000)
    expect(onBlocked).toHaveBeenCalledOnce()
    remove()
  })

  test('does not when it said that it is ready', async () => {
    const { open, remove } = frame()
    open()?.postMessage({ type: 'ready' })
    await vi.waitFor(() => expect(onMessage).toHaveBeenCalledWith({ type: 'ready' }))
    vi.advanceTimersByTime(60_000)
    expect(onBlocked).not.toHaveBeenCalled()
    remove()
  })

  test('does when it says anything but that', async () => {
    const { open, remove } = frame()
    open()?.postMessage({ type: 'move', side: 'left' })
    await vi.waitFor(() => expect(onMessage).toHaveBeenCalled())
    vi.advanceTimersByTime(8000)
    expect(onBlocked).toHaveBeenCalledOnce()
    remove()
  })

  test('is not waited for once it is taken down', () => {
    const { element, remove } = frame()
    document.body.append(element)
    remove()
    expect(element.isConnected).toBe(false)
    vi.advanceTimersByTime(8000)
    expect(onBlocked).not.toHaveBeenCalled()
  })

  test('is not heard any more once it is taken down', async () => {
    const { open, remove } = frame()
    const port = open()
    remove()
    port?.postMessage({ type: 'ready' })
    for (let turn = 0; turn < 5; turn++) await delivered()
    expect(onMessage).not.toHaveBeenCalled()
  })
})
