/**
 * A piece of a document that reads as one: a heading, a paragraph, an item of a list, a cell of a table.
 *
 * Blocks know their neighbours and are made as they are asked for, so that reading one costs nothing for the rest of
 * the document.
 */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell'
  /** As it stands in the document, with its own spaces, hyphens and quotes; never empty. */
  readonly text: string
  /** Of a heading 1 to 6, of an item the depth of its list from 1, otherwise 0. */
  readonly level: number
  /** How the document numbers an item (`1.`, `b)`, `•`); empty where it does not. */
  readonly marker: string
  /** The same object for the cells of one table row; null elsewhere. */
  readonly row: object | null
  /** The neighbours in reading order; null at the ends of the document. */
  readonly previous: Block | null
  readonly next: Block | null
}

/** Words as the document has them, and where they stand. */
export interface Quote {
  readonly text: string
  readonly block: Block
  /** Where the words begin and end in the block's text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}
