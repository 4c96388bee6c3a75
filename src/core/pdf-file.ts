/** The largest document that is taken in, in bytes; policies are a hundredth of it. */
export const MOST_PDF_BYTES = 100 * 2 ** 20

/** What keeps some bytes from being read as a PDF. */
export type NoPdf = 'empty' | 'too-big' | 'web-page' | 'not-a-pdf'

/** How much of a file is looked at: a PDF may have other bytes before its first line. */
const LOOKED_AT = 1024

/** Why a file is no PDF; null when it says that it is one. */
export function whyNoPdf(bytes: Uint8Array): NoPdf | null {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > MOST_PDF_BYTES) return 'too-big'
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, LOOKED_AT))
  if (start.includes('%PDF-')) return null
  return /<(!doctype|html|head|body)[\s>]/i.test(start) ? 'web-page' : 'not-a-pdf'
}
