import type { PageWords, SentPlace } from '../core/reading/page-words'

/** What the page tells the panel that stands on it or beside it. */
export type ToPanel =
  | {
      readonly type: 'page'
      readonly insurer: string
      readonly site: string
      /** The page's title and first headings. */
      readonly title: string
      /** Where the panel is framed in the page; the browser's own side panel stands where the browser has it. */
      readonly side?: 'left' | 'right'
    }
  /** The reader asked for the panel: put the focus in it. */
  | { readonly type: 'focus' }
  /** What was read of the page so far; each replaces the one before. Null when a portal begins another page. */
  | { readonly type: 'words'; readonly words: PageWords | null }
  /** The reader chose a mark on the page: show it in the panel. */
  | { readonly type: 'at'; readonly place: SentPlace; readonly term: string }
  /** In place of `page`: this frame is a tip, and shows only what a term means. `text` is how the page writes it. */
  | { readonly type: 'tip'; readonly term: string; readonly text: string }

/** What the panel asks of its page; the browser's own side panel asks only to `go`. */
export type ToPage =
  /** The panel is on screen and listening. */
  | { readonly type: 'ready' }
  | { readonly type: 'close' }
  | { readonly type: 'move'; readonly side: 'left' | 'right' }
  /** Scroll to a place of the page, and show which it is, unless nothing may be added to the page. */
  | { readonly type: 'go'; readonly place: SentPlace }
  /** How tall a tip is, in CSS pixels. */
  | { readonly type: 'height'; readonly px: number }

/** The first message to the framed panel: it brings the token from the frame's address, and the port. */
export interface Handover {
  readonly token: string
}
