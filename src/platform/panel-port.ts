import type { Treatment } from '../core/vocabulary'

/** What the page tells the panel framed in it. */
export type ToPanel =
  | {
      readonly type: 'page'
      readonly insurer: string
      readonly site: string
      /** The treatment that the page's title or heading names, when it names one. */
      readonly about: Treatment | null
      readonly side: 'left' | 'right'
    }
  /** The reader asked for the panel: put the focus in it. */
  | { readonly type: 'focus' }

/** What the framed panel asks of its page. */
export type ToPage =
  /** The panel is on screen and listening. */
  { readonly type: 'ready' } | { readonly type: 'close' } | { readonly type: 'move'; readonly side: 'left' | 'right' }

/** The first message to the framed panel: it brings the token from the frame's address, and the port. */
export interface Handover {
  readonly token: string
}
