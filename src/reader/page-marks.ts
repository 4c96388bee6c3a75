import type { MarkKind } from '../core/mentions/mention'
import { rangesOf } from '../core/pdf-text/block-text'
import type { FoundText } from '../core/pdf-text/find-text'
import type { ItemRange } from '../core/pdf-text/page-text'
import type { PdfBlock } from '../core/pdf-text/pdf-blocks'
import type { BlockMention } from '../core/reading/read-blocks'
import type { Settings } from '../core/settings'

/** What a stroke or a box on a page stands for. */
export type PageMarkKind = MarkKind | 'found'

/** Words of one page that are marked. */
export interface PageMark {
  readonly kind: PageMarkKind
  readonly ranges: readonly ItemRange[]
}

/** Some words in the document, on the page where they begin. */
export interface Place {
  readonly page: number
  readonly ranges: readonly ItemRange[]
}

/** Marks by page, counted from 0. */
export type MarksByPage = ReadonlyMap<number, readonly PageMark[]>

/** The mentions that the reader wants marked: none, those of some kinds, or only in documents that name the treatments. */
export function wantedMentions(
  mentions: readonly BlockMention[],
  { marks, markKinds }: Pick<Settings, 'marks' | 'markKinds'>,
): readonly BlockMention[] {
  const isRelevant = marks === 'always' || mentions.some(({ kind }) => kind === 'treatment')
  return marks !== 'never' && isRelevant ? mentions.filter(({ kind }) => markKinds.includes(kind)) : []
}

/** The marks of mentions. */
export function marksOfMentions(mentions: readonly BlockMention[], blocks: readonly PdfBlock[]): MarksByPage {
  const known = new Map(blocks.map((block) => [block as object, block]))
  return byPage(
    mentions.flatMap(({ block, kind, start, end }) => {
      const pdfBlock = known.get(block)
      return pdfBlock ? [{ kind, ranges: rangesOf(pdfBlock, start, end) }] : []
    }),
  )
}

/** The marks of all places where the words looked for stand. */
export function marksOfFound(found: readonly FoundText[]): MarksByPage {
  return byPage(found.map(({ block, start, end }) => ({ kind: 'found' as const, ranges: rangesOf(block, start, end) })))
}

/** Where some words of a block stand; null when they stand nowhere. */
export function placeOf(block: PdfBlock, start: number, end: number): Place | null {
  const ranges = rangesOf(block, start, end)
  const [first] = ranges
  return first ? { page: first.page, ranges } : null
}

function byPage(marks: readonly PageMark[]): MarksByPage {
  const pages = new Map<number, PageMark[]>()
  for (const { kind, ranges } of marks) {
    for (const page of new Set(ranges.map((range) => range.page))) {
      const here = pages.get(page) ?? []
      here.push({ kind, ranges: ranges.filter((range) => range.page === page) })
      pages.set(page, here)
    }
  }
  return pages
}
