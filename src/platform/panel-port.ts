import type { PageWords, SentPlace } from '../core/reading/page-words'

/** What the page tells the panel framed in it. */
export type ToPanel =
  | {
      readonly type: 'page'
      readonly insurer: string
      readonly site: string
      /** The page's title and first headings. */
      readonly title: string
      readonly side: 'left' | 'right'
    }
  /** The reader asked for the panel: put the focus in it. */
  | { readonly type: 'focus' }
  /** What was read of the page so far; each replaces the one before. Null when a portal begins another page. */
  | { readonly type: 'words'; readonly words: PageWords | null }
  /** The reader chose a mark on the page: show it in the panel. */
  | { readonly type: 'at'; readonly place: SentPlace; readonly term: string }
  /** In place of `page`: this frame is a tip, and shows only what a term means. `text` is how the page writes it. */
  | { readonly type: 'tip'; readonly term: string; readonly text: string }

/** What the framed panel asks of its page. */
export type ToPage =
  /** The panel is on screen and listening. */
  | { readonly type: 'ready' }
  | { readonly type: 'close' }
  | { readonly type: 'move'; readonly side: 'left' | 'right' }
  /** Scroll to a place of the page, and show which it is. */
  | { readonly type: 'go'; readonly place: SentPlace }
  /** How tall a tip is, in CSS pixels. */
  | { readonly type: 'height'; readonly px: number }

/** The first message to the framed panel: it brings the token from the frame's address, and the port. */
export interface Handover {
  readonly token: string
}
