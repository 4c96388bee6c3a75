// What runs in the page that is read: our reading, and the walks and searches that it is held against.
import terms from 'built:terms'
import treatmentTerms from 'built:treatment-terms'
import MarkJs from 'mark.js'
import { createFinder, type Finder } from '../../../src/core/mentions/find-mentions'
import type { TermTable } from '../../../src/core/mentions/term-table'
import type { PageWords } from '../../../src/core/reading/page-words'
import { readWords } from '../../../src/core/reading/read-words'
import { collectWords } from '../../../src/page/reading/collect-words'
import { keepReading } from '../../../src/page/reading/keep-reading'
import { pageText } from '../../../src/page/reading/page-text'
import { seenMentions } from '../../../src/page/reading/seen-mentions'
import { numberRuns } from '../../../src/page/reading/text-place'
import { searchTree } from '../../../src/page/reading/tree-search'
import { finish } from './finish'

/** What one run took, and how much it found, by which one sees that it did its work. */
export interface Run {
  readonly ms: number
  readonly found: number
}

let finder: Finder | null = null
let words: PageWords | null = null

/** All that can be timed, each from the start to its end in one go. A finder is made before. */
const CONTESTANTS = {
  'bare walk': bareWalk,
  'walk without scripts': walkWithoutScripts,
  'walk over every character': walkOverCharacters,
  find: () => read(finder as Finder).length,
  'find treatments': () => read(finder as Finder).length,
  collect: () => {
    words = collect(read(finder as Finder))
    return words.blocks.length
  },
  facts: () => readWords(words as PageWords).reading.terms.length,
  'mark.js, one expression': () => markExpression(() => true),
  'mark.js, one expression, nothing wrapped': () => markExpression(() => false),
  'mark.js, list of terms': markList,
} as const

export type Contestant = keyof typeof CONTESTANTS

/** Makes what a contestant needs before the clock starts. */
export function prepare(name: Contestant): void {
  if (name === 'find treatments') finder = createFinder(treatmentTerms)
  else if (name === 'find' || name === 'collect') finder = createFinder(terms)
  else if (name === 'facts') words = collect(read(createFinder(terms)))
}

/** Times a contestant, prepared before, on the page as it is. */
export function time(name: Contestant): Run {
  const start = performance.now()
  const found = CONTESTANTS[name]()
  return { ms: performance.now() - start, found }
}

/** How long it takes to make the finder, in milliseconds. */
export function timeFinder(): Run {
  const start = performance.now()
  createFinder(terms)
  return { ms: performance.now() - start, found: terms.length }
}

/** Reads the page as the content script does, a slice at a time, and gives the longest time that it held the page. */
export async function longestSlice(): Promise<Run & { readonly slices: number }> {
  const slices: number[] = []
  const timed = (work: () => void) => {
    const start = performance.now()
    work()
    slices.push(performance.now() - start)
  }
  const whenIdle = globalThis.requestIdleCallback
  globalThis.requestIdleCallback = (slice, options) => whenIdle((deadline) => timed(() => slice(deadline)), options)
  const end = new AbortController()
  const allTerms = createFinder(terms)
  const numberOf = numberRuns()
  const found = await new Promise<number>((resolve) => {
    timed(() => {
      keepReading(allTerms, end.signal, function* (mentions, state) {
        const collected = yield* collectWords(mentions, numberOf, state)
        resolve(collected.words.blocks.length)
      })
    })
  })
  end.abort()
  globalThis.requestIdleCallback = whenIdle
  return { ms: Math.max(...slices), found, slices: slices.length }
}

function read(withFinder: Finder) {
  // What readPage does besides: looks for a password's field, and for shadow roots and frames.
  const { roots, passwordFields } = finish(searchTree(document))
  if (passwordFields.length > 0) return []
  const text = pageText(withFinder)
  finish(text.read(document))
  for (const root of roots) finish(text.read(root))
  return finish(seenMentions(text.runs))
}

function collect(mentions: ReturnType<typeof read>): PageWords {
  return finish(collectWords(mentions, numberRuns(), 'done')).words
}

function bareWalk(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
  let length = 0
  while (walker.nextNode()) length += (walker.currentNode as Text).data.length
  return length
}

const LEFT_OUT = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA|SELECT|IFRAME|OBJECT|CANVAS)$/

function walkWithoutScripts(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT
    return LEFT_OUT.test(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  })
  let length = 0
  while (walker.nextNode()) length += (walker.currentNode as Text).data.length
  return length
}

/** The least that anything can do that looks for words: see each character once. */
function walkOverCharacters(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
  let spaces = 0
  while (walker.nextNode()) {
    const { data } = walker.currentNode as Text
    for (let at = 0; at < data.length; at++) if (data.charCodeAt(at) === 32) spaces++
  }
  return spaces
}

const mentionForms = (table: TermTable) =>
  table.filter(({ kind }) => kind !== 'cue').flatMap(({ forms }) => forms.map(({ text }) => text))

function markExpression(filter: () => boolean): number {
  const forms = mentionForms(terms).sort((a, b) => b.length - a.length)
  const written = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/[ -]/g, '[\\s-]+'))
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  let found = 0
  new MarkJs(document.body).markRegExp(expression, {
    filter: () => {
      found++
      return filter()
    },
  })
  return found
}

/** How many terms of the list are handed over at once: for each one mark.js goes a few calls deeper, and 800 are too many. */
const AT_ONCE = 50

function markList(): number {
  let found = 0
  const forms = mentionForms(terms)
  for (let from = 0; from < forms.length; from += AT_ONCE) {
    new MarkJs(document.body).mark(forms.slice(from, from + AT_ONCE), {
      separateWordSearch: false,
      accuracy: 'exactly',
      each: () => found++,
    })
  }
  return found
}
