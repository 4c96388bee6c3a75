// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { framePanel } from '../../../src/page/panel-frame'

vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)

const onMessage = vi.fn()
const onBlocked = vi.fn()

/** A panel frame, and what its window is handed. */
function frame() {
  const made = framePanel({ onMessage, onBlocked })
  const postMessage = vi.fn((_message: unknown, _origin: string, _transfer: MessagePort[]) => {})
  Object.defineProperty(made.element, 'contentWindow', { value: { postMessage } })
  const load = () => {
    made.element.dispatchEvent(new Event('load'))
    return postMessage.mock.lastCall?.[2]?.[0]
  }
  return { ...made, postMessage, load }
}
const tokenOf = (element: HTMLIFrameElement) => new URL(element.src).hash.slice(1)
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
    const { element, remove } = frame()
    expect(element.src.split('#')[0]).toBe('extension://ours/panel.html')
    expect(element.hasAttribute('credentialless')).toBe(true)
    expect(element.getAttribute('aria-label')).toBe('Coverage notes')
    remove()
  })

  test('has a token in its address that cannot be guessed, and a new one each time', () => {
    const frames = [frame(), frame()]
    const tokens = frames.map(({ element }) => tokenOf(element))
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/)
    expect(new Set(tokens).size).toBe(2)
    for (const { remove } of frames) remove()
  })

  test('is handed its port with that token once it has loaded, and not before', () => {
    const { element, postMessage, load, remove } = frame()
    expect(postMessage).not.toHaveBeenCalled()
    const port = load()
    expect(port).toBeInstanceOf(MessagePort)
    expect(postMessage).toHaveBeenCalledExactlyOnceWith({ token: tokenOf(element) }, '*', [port])
    remove()
  })

  test('is told things and tells things over that port', async () => {
    const { load, tell, remove } = frame()
    const port = load()
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
    const { element, remove } = frame()
    window.postMessage({ token: tokenOf(element), type: 'close' }, '*')
    await delivered()
    expect(onMessage).not.toHaveBeenCalled()
    remove()
  })

  test('may be navigated away without harm: what loads there next cannot have the port', () => {
    const { load, postMessage, remove } = frame()
    load()
    postMessage.mockImplementation(() => {
      throw new DOMException('The port was given away before', 'DataCloneError')
    })
    expect(load).not.toThrow()
    remove()
  })
})

describe('a frame that does not answer', () => {
  test('counts as blocked after eight seconds', () => {
    const { load, remove } = frame()
    load()
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
    const { load, remove } = frame()
    load()?.postMessage({ type: 'ready' })
    await vi.waitFor(() => expect(onMessage).toHaveBeenCalledWith({ type: 'ready' }))
    vi.advanceTimersByTime(60_000)
    expect(onBlocked).not.toHaveBeenCalled()
    remove()
  })

  test('does when it says anything but that', async () => {
    const { load, remove } = frame()
    load()?.postMessage({ type: 'move', side: 'left' })
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
    const { load, remove } = frame()
    const port = load()
    remove()
    port?.postMessage({ type: 'ready' })
    for (let turn = 0; turn < 5; turn++) await delivered()
    expect(onMessage).not.toHaveBeenCalled()
  })
})
