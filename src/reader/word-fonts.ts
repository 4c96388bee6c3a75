import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'

/**
 * The fonts of the words that lie over a page's picture, for the kinds that pdf.js tells apart.
 *
 * Each of a line's letters stands where it does in the picture only if the font's letters are as wide as the PDF's. Most
 * policies are set in Arial or Times, or in fonts made after them; the system's own sans-serif is often wider.
 */
const FONTS = {
  'sans-serif': 'Arial, Helvetica, "Liberation Sans", sans-serif',
  serif: '"Times New Roman", Times, "Liberation Serif", serif',
  monospace: '"Courier New", Courier, "Liberation Mono", monospace',
}

/** Lays words out in these fonts from now on. */
export function setWordFonts(): void {
  for (const [kind, fonts] of Object.entries(FONTS)) TextLayer.fontFamilyMap.set(kind, fonts)
}
