// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { connectToPage, type PageLink } from '../../../src/panel/page-link'

const TOKEN = '0123456789abcdef0123456789abcdef'
const PARENT = { name: 'the insurer’s page' }
const channels: MessageChannel[] = []

/** A channel as the content script makes it, and what comes out at its end. */
function newChannel() {
  const channel = new MessageChannel()
  channels.push(channel)
  const heard = vi.fn()
  channel.port1.onmessage = ({ data }) => heard(data)
  return { page: channel.port1, handed: channel.port2, heard }
}
const receive = (message: { data: unknown; source?: unknown; ports?: readonly MessagePort[] }) =>
  window.dispatchEvent(Object.assign(new Event('message'), { source: PARENT, ports: [], ...message }))
const frameIn = (parent: unknown, hash: string) => {
  Object.defineProperty(window, 'parent', { configurable: true, value: parent })
  location.hash = hash
}
const delivered = async () => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
}

beforeEach(() => frameIn(PARENT, TOKEN))
afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close()
})

describe('a panel that is not framed has no page', () => {
  test('when it is its own top window', () => {
    frameIn(window, TOKEN)
    expect(connectToPage()).toBeNull()
  })

  test('when its address brings no token', () => {
    frameIn(PARENT, '')
    expect(connectToPage()).toBeNull()
  })
})

describe('a framed panel', () => {
  test('takes the port that comes with its token, and says that it is ready', async () => {
    connectToPage()
    const { handed, heard } = newChannel()
    receive({ data: { token: TOKEN }, ports: [handed] })
    await vi.waitFor(() => expect(heard).toHaveBeenCalledExactlyOnceWith({ type: 'ready' }))
  })

  test.each([
    ['another token', (port: MessagePort) => ({ data: { token: TOKEN.replace('0', '1') }, ports: [port] })],
    ['no token', (port: MessagePort) => ({ data: {}, ports: [port] })],
    ['an empty token', (port: MessagePort) => ({ data: { token: '' }, ports: [port] })],
    ['a list with the token', (port: MessagePort) => ({ data: { token: [TOKEN] }, ports: [port] })],
    ['no data', (port: MessagePort) => ({ data: null, ports: [port] })],
    ['another window’s voice', (port: MessagePort) => ({ data: { token: TOKEN }, ports: [port], source: window })],
    ['nobody’s voice', (port: MessagePort) => ({ data: { token: TOKEN }, ports: [port], source: null })],
    ['no port', () => ({ data: { token: TOKEN } })],
  ])('takes nothing that comes with %s, and still takes the right one after it', async (_, message) => {
    connectToPage()
    const wrong = newChannel()
    receive(message(wrong.handed))
    await delivered()
    expect(wrong.heard).not.toHaveBeenCalled()
    const right = newChannel()
    receive({ data: { token: TOKEN }, ports: [right.handed] })
    await vi.waitFor(() => expect(right.heard).toHaveBeenCalledOnce())
  })

  test('takes the first port only', async () => {
    const link = connectToPage()
    const first = newChannel()
    const second = newChannel()
    receive({ data: { token: TOKEN }, ports: [first.handed] })
    receive({ data: { token: TOKEN }, ports: [second.handed] })
    link?.tell({ type: 'close' })
    await vi.waitFor(() => expect(first.heard).toHaveBeenLastCalledWith({ type: 'close' }))
    await delivered()
    expect(second.heard).not.toHaveBeenCalled()
  })
})

describe('what the page says', () => {
  const connect = () => {
    const link = connectToPage() as PageLink
    const channel = newChannel()
    receive({ data: { token: TOKEN }, ports: [channel.handed] })
    return { link, ...channel }
  }

  test('is heard in order, also what it said before anybody listened, and once', async () => {
    const { link, page } = connect()
    page.postMessage({ type: 'focus' })
    await delivered()
    const heard = vi.fn()
    link.listen(heard)
    expect(heard).toHaveBeenCalledExactlyOnceWith({ type: 'focus' })
    page.postMessage({ type: 'page', insurer: 'aetna' })
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2))
    expect(heard).toHaveBeenLastCalledWith({ type: 'page', insurer: 'aetna' })
  })

  test('is not what its window posts to ours', async () => {
    const { link } = connect()
    const heard = vi.fn()
    link.listen(heard)
    receive({ data: { type: 'page', insurer: 'evil' } })
    receive({ data: { token: TOKEN, type: 'page', insurer: 'evil' } })
    await delivered()
    expect(heard).not.toHaveBeenCalled()
  })

  test('can be answered only once there is a port; before that nothing is sent and nothing breaks', () => {
    const link = connectToPage()
    expect(() => link?.tell({ type: 'close' })).not.toThrow()
  })
})
