import type { SentPlace } from '../core/reading/page-words'
import browser, { isAlive } from '../platform/browser'
import type { ToPage, ToPanel } from '../platform/panel-port'

/** The browser's own side panels that show this page: one in each window at the most, and none on the page itself. */
export interface SidePanels {
  readonly count: number
  tell(message: ToPanel): void
}

/**
 * Answers side panels until the signal ends, each with `greeting` first.
 *
 * `onChanged` is called when one has come or gone, `onGo` when the reader asks in one to be taken to a place of the page.
 */
export function answerSidePanels(
  signal: AbortSignal,
  greeting: () => ToPanel,
  onChanged: () => void,
  onGo: (place: SentPlace) => void,
): SidePanels {
  const ports = new Set<Port>()
  const onConnect = (port: Port) => {
    if (port.sender?.id !== browser.runtime.id) return
    ports.add(port)
    port.onMessage.addListener((message) => {
      const { type, place } = message as Extract<ToPage, { type: 'go' }>
      if (type === 'go') onGo(place)
    })
    port.onDisconnect.addListener(() => {
      ports.delete(port)
      onChanged()
    })
    port.postMessage(greeting())
    onChanged()
  }
  browser.runtime.onConnect.addListener(onConnect)
  signal.addEventListener('abort', () => {
    browser.runtime?.onConnect.removeListener(onConnect)
    // The side panel learns by it that this page is left.
    for (const port of ports) port.disconnect()
  })
  return {
    get count() {
      return ports.size
    },
    tell(message) {
      if (isAlive()) for (const port of ports) port.postMessage(message)
    },
  }
}

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0]
