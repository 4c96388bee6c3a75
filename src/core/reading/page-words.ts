import type { MarkKind, Mention } from '../mentions/mention'
import type { Block } from './block'
import type { PageReading } from './page-reading'

/** The number or bullet in front of a list's item: the list's style as CSS names it (`lower-alpha`), and the number. */
export interface ItemNumber {
  readonly style: string
  readonly number: number
}

/** A block of the page as it is sent to the panel. */
export interface SentBlock {
  /** By which the page finds it again. */
  readonly id: number
  readonly kind: Block['kind']
  readonly text: string
  readonly level: number
  readonly marker: ItemNumber | null
  /** The same number for the cells of one table row; 0 outside tables. */
  readonly row: number
  /** Whether the block before it here is also the one before it on the page. */
  readonly follows: boolean
  readonly mentions: readonly Mention[]
}

/**
 * The words of a page that matter: every block in which a fact may stand with what stands around it, and the blocks of
 * the mentions that are listed. The panel makes a {@link PageReading} of them, so that nothing is worked out in the page.
 */
export interface PageWords {
  readonly state: PageReading['state']
  readonly title: string
  /** The language that the page says it is in; empty where it does not say. */
  readonly lang: string
  /** How often the reader can see each term, in the order of the page. */
  readonly terms: readonly { readonly term: string; readonly kind: MarkKind; readonly count: number }[]
  /** In reading order. */
  readonly blocks: readonly SentBlock[]
}

/** Words of the page, by the number of their block. */
export interface SentPlace {
  readonly block: number
  readonly start: number
  readonly end: number
}
