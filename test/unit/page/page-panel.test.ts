// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/core/settings'
import type { Guard } from '../../../src/page/guard'
import { createPagePanel } from '../../../src/page/page-panel'
import type { framePanel } from '../../../src/page/panel-frame'
import { signOf } from '../../../src/ui/status-glyphs'
import { fakeBrowser } from '../fake-browser'

vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)

type FrameOptions = Parameters<typeof framePanel>[0]
const frames: { options: FrameOptions; element: HTMLElement; tell: ReturnType<typeof vi.fn> }[] = []
vi.mock('../../../src/page/panel-frame', () => ({
  framePanel: (options: FrameOptions) => {
    // Something that can have the focus, where the frame stands.
    const element = document.createElement('button')
    const tell = vi.fn()
    frames.push({ options, element, tell })
    return { element, tell, remove: () => element.remove() }
  },
}))

// The closed root, which the tests may look into.
let root: ShadowRoot
const attachShadow = Element.prototype.attachShadow
Element.prototype.attachShadow = function attach(init) {
  root = attachShadow.call(this, init)
  return root
}

const PAGE = { type: 'page' as const, insurer: 'aetna', site: 'aetna.com', title: 'Clinical policy\nSpravato' }
const onOpened = vi.fn()
const onClosed = vi.fn()
const onGivenUp = vi.fn()
const onGo = vi.fn()
let guard: Guard
let end: AbortController
let panel: ReturnType<typeof createPagePanel>

const stage = () => root.querySelector('.stage') as HTMLElement
const details = () => root.querySelector('details') as HTMLDetailsElement
const frame = () => {
  const last = frames.at(-1)
  if (!last) throw new Error('no frame was made')
  return last
}
const openByReader = () => {
  panel.open({ byReader: true })
  frame().options.onMessage({ type: 'ready' })
}

beforeEach(() => {
  frames.length = 0
  for (const heard of [onOpened, onClosed, onGivenUp, onGo]) heard.mockClear()
  guard = { root: null, onEscape: null, isDeaf: () => false }
  end = new AbortController()
  const { signal } = end
  const settings = DEFAULT_SETTINGS
  const heard = { onOpened, onClosed, onGivenUp, onGo }
  panel = createPagePanel({ guard, signal, settings, page: PAGE, sign: signOf('varies'), ...heard })
})
afterEach(() => {
  end.abort()
  fakeBrowser.runtime.id = 'ours'
})

describe('the panel on a page', () => {
  test('is a handle alone until it is opened', () => {
    expect(panel.isOpen).toBe(false)
    expect(frames).toHaveLength(0)
    expect(details().dataset.tone).toBe('varies')
    expect(stage().dataset.side).toBe('right')
    expect(stage().style.colorScheme).toBe('')
  })

  test('opens by the handle, and counts as open once it has answered', async () => {
    details().querySelector('summary')?.click()
    await vi.waitFor(() => expect(frames).toHaveLength(1))
    expect(frame().element.isConnected).toBe(true)
    expect(panel.isOpen).toBe(false)
    frame().options.onMessage({ type: 'ready' })
    expect(panel.isOpen).toBe(true)
    expect(onOpened).toHaveBeenCalledExactlyOnceWith(true)
  })

  test('is told whose page it is on, that page’s title and headings, and its side', () => {
    openByReader()
    expect(frame().tell).toHaveBeenCalledWith({ ...PAGE, side: 'right' })
  })

  test('takes the focus when the reader opened it', () => {
    openByReader()
    expect(document.activeElement).toBe(guard.root?.host)
    expect(root.activeElement).toBe(frame().element)
    expect(frame().tell).toHaveBeenLastCalledWith({ type: 'focus' })
  })

  test('leaves the focus where it is when it opened by itself', () => {
    panel.open({ byReader: false })
    frame().options.onMessage({ type: 'ready' })
    expect(document.activeElement).toBe(document.body)
    expect(onOpened).toHaveBeenCalledExactlyOnceWith(false)
  })

  test('is framed once, however often it is opened', () => {
    openByReader()
    panel.open({ byReader: true })
    panel.open({ byReader: false })
    expect(frames).toHaveLength(1)
  })

  test('by the keyboard: opens, takes the focus back, and closes when it has it', () => {
    panel.toggle()
    frame().options.onMessage({ type: 'ready' })
    ;(document.activeElement as HTMLElement).blur()
    frame().element.blur()
    panel.toggle()
    expect(root.activeElement).toBe(frame().element)
    expect(onClosed).not.toHaveBeenCalled()
    panel.toggle()
    expect(panel.isOpen).toBe(false)
    expect(onClosed).toHaveBeenCalledOnce()
  })

  test('moves to the other side when it asks to', () => {
    openByReader()
    frame().options.onMessage({ type: 'move', side: 'left' })
    expect(stage().dataset.side).toBe('left')
  })

  test('hears what is read of the page, once it has answered', () => {
    panel.open({ byReader: false })
    panel.tell({ type: 'words', words: null })
    expect(frame().tell).not.toHaveBeenCalled()
    frame().options.onMessage({ type: 'ready' })
    panel.tell({ type: 'words', words: null })
    expect(frame().tell).toHaveBeenLastCalledWith({ type: 'words', words: null })
  })

  test('hears nothing more when it is closed', () => {
    openByReader()
    frame().options.onMessage({ type: 'close' })
    frame().tell.mockClear()
    panel.tell({ type: 'words', words: null })
    expect(frame().tell).not.toHaveBeenCalled()
  })

  test('takes the reader to the place of the page that they chose in it', () => {
    openByReader()
    frame().options.onMessage({ type: 'go', place: { block: 3, start: 5, end: 9 } })
    expect(onGo).toHaveBeenCalledExactlyOnceWith({ block: 3, start: 5, end: 9 })
  })

  test('lets the marks be drawn in its own element, as long as it is there', () => {
    expect(panel.host.element).toBe(guard.root?.host)
    expect(panel.signal.aborted).toBe(false)
    end.abort()
    expect(panel.signal.aborted).toBe(true)
  })

  test('takes the looks and the answer of changed settings', () => {
    panel.apply({ ...DEFAULT_SETTINGS, side: 'left', theme: 'dark' }, signOf('covered'))
    expect(stage().dataset.side).toBe('left')
    expect(stage().style.colorScheme).toBe('dark')
    expect(details().dataset.tone).toBe('yes')
  })
})

describe('closing the panel', () => {
  test.each([
    ['by its own button', () => frame().options.onMessage({ type: 'close' })],
    ['by Escape', () => guard.onEscape?.()],
  ])('%s takes the frame away and says so once', (_, close) => {
    openByReader()
    close()
    expect(frame().element.isConnected).toBe(false)
    expect(details().open).toBe(false)
    expect(panel.isOpen).toBe(false)
    guard.onEscape?.()
    expect(onClosed).toHaveBeenCalledOnce()
  })

  test('gives the focus back to where the reader was', () => {
    const link = document.createElement('button')
    document.body.append(link)
    link.focus()
    openByReader()
    frame().options.onMessage({ type: 'close' })
    expect(document.activeElement).toBe(link)
  })

  test('gives it to the handle where that is gone', () => {
    const link = document.createElement('button')
    document.body.append(link)
    link.focus()
    openByReader()
    link.remove()
    frame().options.onMessage({ type: 'close' })
    expect(root.activeElement).toBe(root.querySelector('summary'))
  })

  test('does not take the focus from who reads the page', () => {
    panel.open({ byReader: false })
    frame().options.onMessage({ type: 'ready' })
    const field = document.createElement('input')
    document.body.append(field)
    field.focus()
    frame().options.onMessage({ type: 'close' })
    expect(document.activeElement).toBe(field)
  })

  test('lets it be opened again, in a frame of its own', () => {
    openByReader()
    frame().options.onMessage({ type: 'close' })
    openByReader()
    expect(frames).toHaveLength(2)
    expect(panel.isOpen).toBe(true)
  })
})

test('what is pressed before the panel is there is pressed on a box of ours, and not on an empty frame', () => {
  panel.open({ byReader: true })
  expect(frame().element.inert).toBe(true)
  expect(frame().element.parentElement?.tabIndex).toBe(-1)
  frame().options.onMessage({ type: 'ready' })
  expect(frame().element.inert).toBe(false)
  frame().options.onMessage({ type: 'close' })
  expect(root.querySelector('.panel')).toBeNull()
})

test('a panel that began anew because the page took it out is told everything again, and takes no focus', () => {
  openByReader()
  frame().tell.mockClear()
  const wasOpen: boolean[] = []
  onOpened.mockImplementation(() => wasOpen.push(panel.isOpen))
  frame().options.onMessage({ type: 'ready' })
  onOpened.mockReset()
  expect(wasOpen).toEqual([false, true])
  expect(frame().tell.mock.calls).toEqual([[{ ...PAGE, side: 'right' }]])
})

describe('where the panel cannot be', () => {
  test('a blocked frame is taken away, and the handle shows it', () => {
    panel.open({ byReader: true })
    frame().options.onBlocked()
    expect(frame().element.isConnected).toBe(false)
    expect(details().open).toBe(false)
    expect(details().dataset.tone).toBe('maybe')
    expect(onGivenUp).toHaveBeenCalledExactlyOnceWith('blocked')
    expect(onOpened).not.toHaveBeenCalled()
  })

  test('a page that keeps taking it out is left alone', async () => {
    for (let time = 0; time < 4; time++) {
      guard.root?.host.remove()
      await new Promise((resolve) => setTimeout(resolve))
    }
    expect(onGivenUp).toHaveBeenCalledExactlyOnceWith('removed-by-page')
  })

  test('a copy of the extension that is gone opens nothing and leaves', () => {
    const element = guard.root?.host
    fakeBrowser.runtime.id = undefined
    panel.open({ byReader: true })
    expect(frames).toHaveLength(0)
    expect(element?.isConnected).toBe(false)
  })

  test('it leaves too when the reader comes back to the tab', () => {
    const element = guard.root?.host
    fakeBrowser.runtime.id = undefined
    document.dispatchEvent(new Event('visibilitychange'))
    expect(element?.isConnected).toBe(false)
  })
})

test('nothing of it stays when the page is left', () => {
  const element = guard.root?.host
  openByReader()
  end.abort()
  expect(element?.isConnected).toBe(false)
  expect(frame().element.isConnected).toBe(false)
  expect(guard.root).toBeNull()
  expect(onClosed).not.toHaveBeenCalled()
})
