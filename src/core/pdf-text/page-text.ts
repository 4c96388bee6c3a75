/** A piece of text as pdf.js gives it: what it says, where it stands and in which font. */
export interface PdfTextItem {
  readonly str: string
  /** The six numbers of its matrix in the page's own space: size and slant, then left end and baseline. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  /** Tells fonts apart within a document, and says nothing more. */
  readonly fontName: string
  readonly hasEOL: boolean
}

/** The text of one page. Sizes are in points. */
export interface PdfPageText {
  readonly width: number
  readonly height: number
  /** The matrix from the page's own space to the page as it is read: upright, from the top left corner down. */
  readonly toPage: readonly number[]
  readonly items: readonly PdfTextItem[]
}

/** A part of one item of a page: where a text of ours stands in the document. */
export interface ItemRange {
  /** Counted from 0. */
  readonly page: number
  readonly item: number
  /** Where it begins and ends in the item's `str`, in UTF-16 code units. */
  readonly start: number
  readonly end: number
}
