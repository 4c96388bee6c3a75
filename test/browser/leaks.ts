import type { Page } from 'puppeteer-core'

/** All that the page that fights back (test/pages/hostile) has noticed, can read, and has recorded, as texts. */
export interface Seen {
  readonly noticed: readonly string[]
  readonly read: readonly string[]
  readonly recorded: readonly string[]
}

/** What must not be seen. */
export interface Secrets {
  /** Words that stand in our panel or are typed there, and nowhere in the page. */
  readonly words: readonly string[]
  /** The extension's id: in Firefox, which makes one for each installation, the one in its addresses. */
  readonly id: string
}

/** Lets the page look around once more, for these words too, and gives back all that it has seen. */
export function seenBy(page: Page, words: readonly string[]): Promise<Seen> {
  return page.evaluate((wanted) => {
    const { hostile } = window
    hostile.look(wanted)
    return { noticed: [...hostile.noticed], read: hostile.read(), recorded: hostile.recorded() }
  }, words)
}

/** Lets the page forget what it has seen so far. */
export const forget = (page: Page) => page.evaluate(() => window.hostile.forget())

/** What a page reads of itself that nothing of ours may change. */
const OWN =
  /^(elements|html|text|size|resources|frames?|sheet|highlight|font|animation|globals|stored|title|properties) /

const RULES: Readonly<Record<string, RegExp>> = {
  // What is named in what the page was told: `nameOf` says of each node that it is foreign or not.
  'a node inside our root': /foreign and inside/,
  'a name, an attribute, an open root': /foreign (element )?<(?!div><\/div>)|with an open root/,
  'an event at our element': /^event \S+ at foreign/,
  'a key': /^event (key\w+|\w*input|textInput|composition\w+|change) /i,
  'a copy or a selection': /^event (before)?(copy|cut|paste|select\w*) /,
  'a message': /^event message/,
  'a call of ours in the page’s world': /^call /,
  'an address': /-extension:|panel\.html/,
}

/** The kinds of what a page may see of us. */
export const LEAKS = [...Object.keys(RULES), 'a word', 'something new', 'a recording']

/** rrweb's numbers: what a reader does is 3, and of that presses and focus are 2, typing is 5, selecting 14. */
const isOfReader = ({ type, data }: { type: number; data: { source?: number; type?: number; id?: number } }) => {
  // The window loses the focus to any frame, and gets it back.
  const isWindowFocus = data.source === 2 && (data.type === 5 || data.type === 6) && data.id === 1
  return type === 3 && [2, 5, 14].includes(data.source ?? -1) && !isWindowFocus
}

/**
 * What the page has seen of us, each line with its kind first; nothing when all is well. `before` is what it saw before
 * the reader did anything: it may read nothing else of itself since. The reader may do nothing in the page itself but
 * point and scroll.
 */
export function leaks({ noticed, read, recorded }: Seen, { words, id }: Secrets, before?: Seen): string[] {
  const found: string[] = []
  const texts = [...noticed, ...read, ...recorded]
  for (const text of texts) {
    const lower = text.toLowerCase()
    const word = [...words, id].find((each) => lower.includes(each.toLowerCase()))
    if (word) found.push(`a word: ${word} in ${text.slice(0, 200)}`)
  }
  // The page's own markup holds its scripts, which name what they look for; so does its text while it is not yet laid out.
  const told = [...noticed, ...read.filter((text) => !/^(loading )?(html|text|markup) /.test(text))]
  for (const [kind, form] of Object.entries(RULES)) {
    for (const text of told) if (form.test(text)) found.push(`${kind}: ${text.slice(0, 300)}`)
  }
  for (const text of read) {
    if (before && OWN.test(text) && !before.read.includes(text)) found.push(`something new: ${text.slice(-300)}`)
  }
  for (const text of recorded) {
    if (isOfReader(JSON.parse(text))) found.push(`a recording: ${text.slice(0, 300)}`)
  }
  return found
}
