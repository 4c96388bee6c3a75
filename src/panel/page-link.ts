import type { Handover, ToPage, ToPanel } from '../platform/panel-port'

/** The panel's line to the insurer's page that it stands on or beside. */
export interface PageLink {
  tell(message: ToPage): void
  /** Hears what the page says, and first what it said before anybody listened. */
  listen(onMessage: (message: ToPanel) => void): void
}

/**
 * Takes the port that the content script hands to the framed panel; null where the panel is not framed.
 *
 * Call it before the frame has loaded, which is when the port comes. The first message that brings the token from our own address, and a port, is the content script's. Nothing else is
 * listened to, before or after.
 */
export function connectToPage(): PageLink | null {
  const token = location.hash.slice(1)
  if (window.parent === window || !token) return null
  let port: MessagePort | null = null
  const inbox = createInbox()

  const takePort = (event: MessageEvent<Handover>) => {
    const [handed] = event.ports
    if (event.source !== window.parent || event.data?.token !== token || !handed) return
    removeEventListener('message', takePort)
    port = handed
    port.onmessage = ({ data }: MessageEvent<ToPanel>) => inbox.put(data)
    port.postMessage({ type: 'ready' } satisfies ToPage)
  }
  addEventListener('message', takePort)
  return {
    tell: (message) => port?.postMessage(message),
    listen: inbox.listen,
  }
}

/** Keeps what comes until somebody listens. */
export function createInbox(): { put(message: ToPanel): void; readonly listen: PageLink['listen'] } {
  let unheard: ToPanel[] = []
  let hear = (message: ToPanel) => {
    unheard.push(message)
  }
  return {
    put: (message) => hear(message),
    listen(onMessage) {
      hear = onMessage
      for (const message of unheard) onMessage(message)
      unheard = []
    },
  }
}
