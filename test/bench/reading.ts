import type { BrowserName } from '../browser/driver'
import { type BenchTab, openBenchTab } from './bench-tab'
import { bundleForPage, GLOBAL } from './bundle'
import { type Comparison, compare, compareWithLimit } from './comparison'
import type { Contestant, Run } from './in-page/reading'
import { insurerPageOf } from './insurer-pages'
import type { BenchOptions, Measurement } from './measurement'
import { type PageServer, servePages } from './page-server'
import { median } from './spread'
import { traced } from './trace'

/** How much text the pages hold, and how many times each thing is timed on a fresh copy of them. */
const SIZES = [
  { size: '50 kB', length: 50_000, runs: 11 },
  { size: '500 kB', length: 500_000, runs: 7 },
  { size: '5 MB', length: 5_000_000, runs: 3 },
] as const
type Size = (typeof SIZES)[number]['size']

/** How often mark.js gets the list of terms. It took over five minutes for one run on 500 kB, and is not run on more than 50. */
const LIST_RUNS: Readonly<Partial<Record<Size, number>>> = { '50 kB': 3 }

/** How often something is timed once more on a page on which it has run before. */
const WARM_RUNS = 3

const OURS = ['find', 'collect', 'facts'] as const
const WALKS = ['bare walk', 'walk without scripts', 'walk over every character'] as const
const EXPRESSIONS = ['mark.js, one expression', 'mark.js, one expression, nothing wrapped'] as const
const LIST = 'mark.js, list of terms'

/** Milliseconds of a contestant, run by run: on a fresh document, and when it had run there before. */
type Times = Map<Contestant, { readonly first: number[]; readonly again: number[] }>

/** Reading a page, against walking through it and against mark.js. */
export const reading: Measurement = {
  name: 'reading',
  title: 'Reading a page',
  method: `Made-up insurers’ pages with 50 kB, 500 kB and 5 MB of text: navigation, headings, paragraphs with inline elements, lists, tables,
a 20 kB inline script; a treatment is named once in 5 kB, and some term of ours once in 250 characters. *First* is one run on a document just
loaded, with code that the browser sees for the first time, as happens on every page of an insurer; *again* is the middle of three more
runs on the same document. Each contestant gets a document of its own in every round, and the rounds go through the contestants in turn.
In Chromium the code runs in a world of its own, as content scripts do, and what is given is processor time of the page's thread, which other work on the
machine does not lengthen; Firefox tells only the time by the clock.

- *find*: all text nodes, all terms and cues, what the reader can see of them. *read*: that, the words sent to the panel, and the facts made of them there.
- *bare walk*: a \`TreeWalker\` over the text nodes that asks for the length of each. *walk without scripts*: one that leaves out scripts, styles and form fields by a filter.
  *walk over every character*: the bare walk, which looks at each character once, as whoever looks for words must.
- *mark.js*: \`markRegExp\` with one expression of all terms, and \`mark\` with the list of them, fifty at a time because 800 at once overflow its stack, and on 50 kB only because on 500 kB one run takes over five minutes. *nothing wrapped*: a filter keeps it from changing the page, so that only the search is timed.
- *longest slice*: the longest time that reading held the page at once when it was sliced as in the content script.

Hypothesis’ text anchoring is left out: it finds again a quote that it was given, and its present code is published only as part of its whole client.`,
  remarks: {
    'reading/': `**What misses, and why.** *A page that names no treatment*, which nearly every page of an insurer is: before its nodes are walked, the browser joins the page’s whole text, and one
expression looks for the treatments’ names in it; only where it finds one does the walk follow. In Chromium that is one to one and a half times a bare walk. Once more on the
same page the walk alone is four times faster than at first, and joining the text is not. In Firefox the expression, and taking accents off for it, take longer than its quick walk.

*Finding all terms* takes seven times a bare walk on 50 and 500 kB in Chromium. A profile of 500 kB has a quarter of it in the walk itself (its steps, and the text of each node), a sixth in looking up each word, a sixth in the 1,900 mentions (joining
the text around each across the elements of its block, comparing forms and the words they need nearby), a sixth in asking the browser whether the reader can see each and bringing them into reading order, a sixth in the browser’s clearing away of what is let go, and the rest in the search for trees and password fields. A walk finds
nothing, so it has none of that. Half of what 50 kB take is our code’s first run. Against a walk that leaves scripts out with a filter, finding is about as fast on large pages in Chromium. It is
done on pages that name a treatment, or while the panel is open, in slices when the page has nothing better to do.

*Reading* adds the words for the panel: 60 blocks on each side of each treatment and cue. On these pages, where a treatment is named every 5 kB, that is nearly the whole text: 8,000 blocks on
500 kB. It happens only while the panel is open.

*mark.js with one expression* takes three to four times as long as our finding, not five. Its expression runs in the browser’s own code, which is fast from the
first text on, while ours is a script that is slow at first; the rest is the work on each mention, as above. (One expression of the words’ beginnings, tried in place of our own look at each word, was faster on 50 kB and slower on 500.) mark.js tells neither codes from ZIP codes nor what is seen from what is hidden, and it
changes the page.

*The longest slice* is above 8 ms where one step cannot be stopped: the browser’s own search through all elements for those with a tree of their own, the first question after what is seen, for which
it catches up with its styles, and its collecting of garbage. Firefox’s are by the clock, with whatever else the machine did.`,
  },
  async run(options) {
    const pages = Object.fromEntries(SIZES.map(({ size, length }) => [name(size), insurerPageOf(length).html]))
    const plain = Object.fromEntries(
      SIZES.map(({ size, length }) => [`${name(size)}-plain`, insurerPageOf(length, { namesTreatments: false }).html]),
    )
    const server = await servePages({ ...pages, ...plain })
    const code = await bundleForPage('reading.ts')
    const compared: Comparison[] = []
    try {
      for (const browser of options.browsers) {
        const tab = await openBenchTab(browser, code)
        try {
          for (const { size, runs } of SIZES) {
            const all = { tab, server, browser, size, options, runs: options.isQuick ? 2 : runs }
            compared.push(...(await readAt(all)), ...(await readPlain(all)), ...(await sliced(all)))
          }
        } finally {
          await tab.close()
        }
      }
    } finally {
      server.close()
    }
    return compared
  },
}

interface At {
  readonly tab: BenchTab
  readonly server: PageServer
  readonly browser: BrowserName
  readonly size: Size
  readonly runs: number
  readonly options: BenchOptions
}

async function readAt(at: At): Promise<Comparison[]> {
  const { browser, size } = at
  const times = await race(at, name(size), [...OURS, ...WALKS, ...EXPRESSIONS], at.runs)
  const compared = ['first', 'again'].flatMap((when) => {
    const of = (contestant: Contestant) => times.get(contestant)?.[when as 'first' | 'again'] ?? []
    const ours = {
      find: of('find'),
      read: of('collect').map((ms, run) => ms + (of('facts')[run] ?? 0)),
    }
    return Object.entries(ours).flatMap(([what, values]) =>
      WALKS.map((peer) =>
        compare({
          id: `reading/${browser}/${size}/${what}, ${when}/${peer}`,
          what: `${what}, ${size}, ${when}, ${browser}`,
          peer,
          unit: 'ms',
          ours: values,
          theirs: of(peer),
          ...(peer === 'walk over every character' ? {} : { hold: 2 }),
        }),
      ),
    )
  })
  const find = times.get('find')?.first ?? []
  const withMarkJs = (peer: Contestant, theirs: readonly number[], hold: number) =>
    compare({
      id: `reading/${browser}/${size}/find, first/${peer}`,
      what: `find, ${size}, first, ${browser}`,
      peer,
      unit: 'ms',
      ours: find,
      theirs,
      hold,
    })
  compared.push(...EXPRESSIONS.map((peer) => withMarkJs(peer, times.get(peer)?.first ?? [], 1 / 5)))
  const listRuns = LIST_RUNS[size]
  if (listRuns) {
    const list = await race(at, name(size), [LIST], at.options.isQuick ? 1 : listRuns)
    compared.push(withMarkJs(LIST, list.get(LIST)?.first ?? [], 1 / 50))
  }
  return compared
}

/** What every insurer's page costs that names no treatment: it is read for their names alone. */
async function readPlain(at: At): Promise<Comparison[]> {
  const { browser, size } = at
  const times = await race(at, `${name(size)}-plain`, ['find treatments', ...WALKS], at.runs)
  return (['first', 'again'] as const).flatMap((when) =>
    WALKS.map((peer) =>
      compare({
        id: `reading/${browser}/${size}/no treatment named, ${when}/${peer}`,
        what: `no treatment named, ${size}, ${when}, ${browser}`,
        peer,
        unit: 'ms',
        ours: times.get('find treatments')?.[when] ?? [],
        theirs: times.get(peer)?.[when] ?? [],
        ...(peer === 'walk over every character' ? {} : { hold: 2 }),
      }),
    ),
  )
}

async function sliced({ tab, server, browser, size, runs, options }: At): Promise<Comparison[]> {
  options.say(`reading ${size} in slices in ${browser}`)
  const longest: number[] = []
  const finders: number[] = []
  for (let run = 0; run < runs; run++) {
    await tab.load(server.address(name(size)))
    finders.push(await tab.time(`${GLOBAL}.timeFinder()`))
    await tab.load(server.address(name(size)))
    longest.push(await longestSlice(tab))
  }
  const named = (what: string) => ({
    id: `reading/${browser}/${size}/${what}`,
    what: `${what}, ${size}, ${browser}`,
    unit: 'ms' as const,
  })
  return [
    compareWithLimit({ ...named('longest slice'), ours: longest, limit: 8 }),
    ...(size === '50 kB' ? [compareWithLimit({ ...named('making the finder'), ours: finders, limit: 8 })] : []),
  ]
}

/** The longest time that reading held the page: in Chromium the processor's, in Firefox by the clock. */
async function longestSlice({ page, session, evaluate }: BenchTab): Promise<number> {
  const read = () => evaluate<Run>(`${GLOBAL}.longestSlice()`)
  if (!session) return (await read()).ms
  const events = await traced(page, read)
  return Math.max(0, ...events.filter((event) => event.name === 'FireIdleCallback').map(({ tdur = 0 }) => tdur / 1000))
}

/** Times contestants in turn, each on a fresh document. */
async function race(
  { tab, server, browser, options }: At,
  page: string,
  contestants: readonly Contestant[],
  runs: number,
): Promise<Times> {
  const times: Times = new Map(contestants.map((contestant) => [contestant, { first: [], again: [] }]))
  for (let run = 0; run < runs; run++) {
    options.say(`${page} in ${browser}, round ${run + 1} of ${runs}`)
    // Another one begins in each round.
    const turn = run % contestants.length
    for (const contestant of [...contestants.slice(turn), ...contestants.slice(0, turn)]) {
      await tab.load(server.address(page))
      await tab.evaluate(`${GLOBAL}.prepare(${JSON.stringify(contestant)})`)
      const time = () => tab.time(`${GLOBAL}.time(${JSON.stringify(contestant)})`)
      times.get(contestant)?.first.push(await time())
      // mark.js has changed the page by then.
      if (contestant.startsWith('mark.js')) continue
      const again: number[] = []
      for (let warm = 0; warm < WARM_RUNS; warm++) again.push(await time())
      times.get(contestant)?.again.push(median(again))
    }
  }
  return times
}

function name(size: Size): string {
  return size.replace(' ', '')
}
