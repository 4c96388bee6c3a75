import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * The fonts of the words that lie over a page's picture, for the kinds that pdf.js tells apart.
 *
 * Each of a line's letters stands where it does in the picture only if the font's letters are as wide as the PDF's. Most
 * policies are set in Arial or Times, or in fonts made after them; the system's own sans-serif is often wider.
 * “Reader Sans” is in page.css.
 */
const FONTS = {
  'sans-serif': '"Reader Sans", sans-serif',
  serif: '"Times New Roman", Times, "Liberation Serif", serif',
  monospace: '"Courier New", Courier, "Liberation Mono", monospace',
}

let loaded: Promise<unknown> | undefined

/** Lays words out in these fonts from now on; resolves once their letters can be measured. Never rejects. */
export function loadWordFonts(): Promise<unknown> {
  for (const [kind, fonts] of Object.entries(FONTS)) TextLayer.fontFamilyMap.set(kind, fonts)
  loaded ??= document.fonts.load('16px "Reader Sans"').catch(() => undefined)
  return loaded
}
