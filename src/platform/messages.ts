import type { TermTable } from '../core/mentions/term-table'
import type { Sign } from '../ui/status-glyphs'
import browser from './browser'
import type { HandedOver } from './session'

/** What kind of page the content script stands on, and what became of our element there. */
export type PanelState =
  /** The document is still being read: nothing is there yet. */
  | 'loading'
  /** The handle is there and the panel is closed. */
  | 'closed'
  /** The panel is on screen. */
  | 'open'
  /** The reader turned us off for this insurer or site. */
  | 'off'
  /** Nothing is added to the page, because the reader wants no trace of us there: the browser's side panel shows the notes. */
  | 'beside'
  /** The document is no web page (a PDF, an image, XML): nothing can be added to it. */
  | 'not-a-page'
  /** The tab was open before this copy of the extension came: it must be loaded again. */
  | 'needs-reload'
  /** The browser did not load our frame here. */
  | 'blocked'
  /** The page takes our element out again and again. */
  | 'removed-by-page'

/** What the content script says of its page. */
export interface PageReport {
  readonly insurer: string
  /** The site of ours that the address belongs to. */
  readonly site: string
  readonly state: PanelState
  /** How often the reader can see a treatment named on the page, as far as it was read. */
  readonly treatments: number
  /** What the document is, as the server says (`text/html`, `application/pdf`). */
  readonly contentType: string
}

/** The extension's own pages that another part may ask to have opened. */
export type OwnPage = 'options' | 'library' | 'reader' | 'next'

/** Messages to the background, by type: what they carry and what comes back. */
export type BackgroundMessages = {
  /** A page of ours is there, or its state changed. `closedBefore`: the reader closed the panel on this insurer in this session. `sign`: what the handle shows. */
  'page-report': { message: PageReport; reply: { closedBefore: boolean; sign: Sign } }
  /** A page stopped being one of ours: a portal moved on, or the reader turned us off. */
  'page-left': { message: Record<string, never>; reply: void }
  /** The table of everything that is looked for on a page. */
  'ask-terms': { message: Record<string, never>; reply: TermTable }
  'panel-closed': { message: { insurer: string }; reply: void }
  'panel-opened': { message: { insurer: string }; reply: void }
  /** The browser let us onto a site, perhaps one that the reader was adding; answered when our script is there. */
  'site-given': { message: Record<string, never>; reply: void }
  /** Opens one of our pages in a tab, which a framed page cannot do in Firefox. */
  'open-page': { message: { page: OwnPage } & HandedOver; reply: void }
}

/** Messages to the content script of a tab. */
export type PageMessages = {
  'ask-state': { message: Record<string, never>; reply: PageReport }
  /** Opens the panel, or closes it when it has the focus, and gives it the focus. False where the page can have none. */
  'toggle-panel': { message: Record<string, never>; reply: boolean }
  'open-panel': { message: Record<string, never>; reply: void }
}

interface Envelope {
  readonly type: string
  readonly message: unknown
}

/** Where a message came from, as far as we care. */
export interface Sender {
  readonly tabId: number | undefined
}

/** One function for each type of message. */
export type Handlers<Messages extends { [type: string]: { message: unknown; reply: unknown } }> = {
  [Type in keyof Messages]: (
    message: Messages[Type]['message'],
    sender: Sender,
  ) => Messages[Type]['reply'] | Promise<Messages[Type]['reply']>
}

/** Sends to the background; rejects when nobody answers there. */
export function tellBackground<Type extends keyof BackgroundMessages>(
  type: Type,
  message: BackgroundMessages[Type]['message'],
): Promise<BackgroundMessages[Type]['reply']> {
  return browser.runtime.sendMessage({ type, message } satisfies Envelope)
}

/** Sends to the content script in a tab; rejects when there is none. */
export function tellPage<Type extends keyof PageMessages>(
  tabId: number,
  type: Type,
  message: PageMessages[Type]['message'],
): Promise<PageMessages[Type]['reply']> {
  return browser.tabs.sendMessage(tabId, { type, message } satisfies Envelope, { frameId: 0 })
}

/** Answers messages from our own parts until the signal ends; drops foreign senders, and leaves unknown types to others. */
export function answer<Messages extends { [type: string]: { message: unknown; reply: unknown } }>(
  handlers: Handlers<Messages>,
  signal?: AbortSignal,
): void {
  const listener = (
    envelope: unknown,
    sender: { id?: string; tab?: { id?: number } },
    reply: (answer: unknown) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(envelope)) return undefined
    const handler = Object.hasOwn(handlers, envelope.type) ? handlers[envelope.type] : undefined
    if (!handler) return undefined
    const answered = Promise.resolve(handler(envelope.message as never, { tabId: sender.tab?.id }))
    // In the content script there is no polyfill, and Chromium itself takes no promise for an answer.
    answered.then(reply, (error) => {
      console.warn(`Coverage Notes could not answer ${envelope.type}`, error)
      reply(undefined)
    })
    return true
  }
  browser.runtime.onMessage.addListener(listener as OnMessage)
  signal?.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(listener as OnMessage))
}

/** The polyfill's types have a listener answer all messages in this way, or none. */
type OnMessage = Parameters<typeof browser.runtime.onMessage.addListener>[0]

function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
