import type { PageWords, SentBlock } from '../../core/reading/page-words'
import { type BlockShape, blockShape } from './block-shape'
import type { PageReader } from './page-reader'
import type { PlacedMention } from './page-text'
import { isPageText, isSeen } from './readable'
import { inReadingOrder } from './reading-order'
import { elementAround } from './text-roots'
import { runAround, type TextRun } from './text-run'

/** How many blocks on each side of one are sent with it: what the reading of facts looks at, and no more. */
const AROUND = 60

/** How many mentions of a term are listed; the others are only counted. */
const LISTED = 50

/** A longer text is no neighbour that tells anything, in UTF-16 code units. */
const LONGEST = 20_000

/** The words for the panel, and the run behind each number in them. */
export interface CollectedWords {
  readonly words: PageWords
  readonly runs: ReadonlyMap<number, TextRun>
}

interface Entry {
  readonly run: TextRun
  /** The entries before and after it; null where there is none, undefined where that is not known yet. */
  readonly beside: [Entry | null | undefined, Entry | null | undefined]
  /** Whether what stands around it is collected. */
  isDone: boolean
}

const BEFORE = 0
const AFTER = 1
type Side = typeof BEFORE | typeof AFTER

/** Collects the words that the panel reads, a block at a time. */
export function* collectWords(
  mentions: readonly PlacedMention[],
  numberOf: (run: TextRun) => number,
  state: PageReader['state'],
): Generator<void, CollectedWords> {
  const entries = new Map<number, Entry>()
  const entryOf = (run: TextRun): Entry => {
    const number = numberOf(run)
    const known = entries.get(number)
    if (known) return known
    const entry: Entry = { run, beside: [undefined, undefined], isDone: false }
    entries.set(number, entry)
    return entry
  }
  const counts = new Map<string, PageWords['terms'][number]>()
  const inRun = new Map<number, PlacedMention[]>()

  for (const mention of mentions) {
    yield
    const { run, term, kind } = mention
    const number = numberOf(run)
    const others = inRun.get(number) ?? []
    others.push(mention)
    inRun.set(number, others)
    const count = (counts.get(term)?.count ?? 0) + 1
    if (kind !== 'cue') counts.set(term, { term, kind, count })
    const isFact = kind === 'cue' || kind === 'treatment'
    if (!isFact && count > LISTED) continue
    const entry = entryOf(run)
    if (!isFact || entry.isDone) continue
    entry.isDone = true
    for (const side of [BEFORE, AFTER] as const) {
      let at: Entry | null = entry
      for (let steps = 0; at && steps < AROUND; steps++) {
        let beside: Entry | null | undefined = at.beside[side]
        if (beside === undefined) {
          yield
          const run: TextRun | null = runBeside(at.run, side)
          beside = run && entryOf(run)
          at.beside[side] = beside
          if (beside) beside.beside[side === AFTER ? BEFORE : AFTER] = at
        }
        at = beside
      }
    }
  }

  const runs = new Map<number, TextRun>()
  const rows: Element[] = []
  const blocks: SentBlock[] = []
  let before: Entry | null = null
  for (const entry of yield* inOrder(entries)) {
    yield
    const { row, ...shape }: BlockShape = blockShape(entry.run)
    if (row && rows.at(-1) !== row) rows.push(row)
    const id = numberOf(entry.run)
    runs.set(id, entry.run)
    const follows = before !== null && entry.beside[BEFORE] === before
    const found = (inRun.get(id) ?? []).map(({ term, kind, start, end }) => ({ term, kind, start, end }))
    blocks.push({ id, ...shape, row: row ? rows.length : 0, text: seenText(entry.run), follows, mentions: found })
    before = entry
  }
  return {
    words: { state, title: pageTitle(), lang: document.documentElement.lang, terms: [...counts.values()], blocks },
    runs,
  }
}

/** All entries in reading order; of a page that is one tree only the first of those that follow each other are compared, because that takes longest. */
function* inOrder(entries: ReadonlyMap<number, Entry>): Generator<void, Iterable<Entry>> {
  const all = [...entries.values()]
  const nodeOf = ({ run }: Entry) => run.pieces[0].node
  const ordered = new Set<Entry>()
  if (new Set(all.map((entry) => nodeOf(entry).getRootNode())).size < 2) {
    const firsts = all.filter(({ beside }) => !beside[BEFORE])
    const starts: Iterable<Entry | null | undefined> = yield* inReadingOrder(firsts, nodeOf)
    for (let entry of starts) {
      for (; entry && !ordered.has(entry); entry = entry.beside[AFTER]) ordered.add(entry)
      yield
    }
  }
  // On a page that moved its blocks meanwhile they may follow each other in a ring, into which no first one leads.
  return ordered.size < all.length ? yield* inReadingOrder(all, nodeOf) : ordered
}

/** A run's text with spaces for what the reader cannot see of it, so that every place stays where it is. */
function seenText({ text, pieces }: TextRun): string {
  if (pieces.length === 1) return text
  let seen = ''
  for (const [at, { node, start }] of pieces.entries()) {
    const part = text.slice(start, pieces[at + 1]?.start)
    seen += node.parentElement && isSeen(node.parentElement) ? part : ' '.repeat(part.length)
  }
  return seen
}

/** The nearest run in one direction that has words which the reader can see; null at the end of the tree. */
function runBeside({ pieces }: TextRun, side: Side): TextRun | null {
  const { node } = pieces.at(side === AFTER ? -1 : 0) ?? pieces[0]
  const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT)
  walker.currentNode = node
  while (side === AFTER ? walker.nextNode() : walker.previousNode()) {
    const text = walker.currentNode as Text
    const element = elementAround(text)
    if (!/\S/.test(text.data) || !element || !isPageText(element) || !isSeen(element)) continue
    return text.length > LONGEST ? null : runAround(text)
  }
  return null
}

/** The page's title, with its first heading where the title does not hold it. */
export function pageTitle(): string {
  const heading = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  return !heading || document.title.includes(heading) ? document.title : `${heading} · ${document.title}`
}
