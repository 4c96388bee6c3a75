import type { PdfBlock } from './pdf-blocks'

/** A place in a document where the words that were looked for stand. */
export interface FoundText {
  readonly block: PdfBlock
  readonly start: number
  readonly end: number
}

/** Signs that a typewriter has one of, and a printer several. */
const ALIKE = [`'’‘`, `"“”`, '-‐‑–']

/** Where words stand in a document, whatever their case, across the ends of lines. */
export function findText(blocks: readonly PdfBlock[], typed: string): FoundText[] {
  const words = typed.trim().split(/\s+/u).filter(Boolean)
  if (!words.length) return []
  const pattern = new RegExp(words.map((word) => [...word].map(patternOf).join('')).join('\\s+'), 'giu')
  return blocks.flatMap((block) =>
    [...block.text.matchAll(pattern)].map(({ 0: text, index }) => ({
      block,
      start: index,
      end: index + text.length,
    })),
  )
}

function patternOf(letter: string): string {
  const alike = ALIKE.find((each) => each.includes(letter))
  if (alike) return `[${alike.replace('-', '\\-')}]`
  return letter.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')
}
