/** First halves that keep their hyphen wherever the line ends. */
const KEEPS_HYPHEN =
  /^(?:self|non|treatment|evidence|long|short|high|low|well|drug|follow|out|in|co|step|day|week|month)$/i

/** The words of a document in lower case; made when a hyphen at the end of a line first asks for them. */
export type DocumentWords = () => ReadonlySet<string>

/** What joins the end of one line to the start of the next. */
export interface LineJoin {
  /** How many characters are taken from the end of what is there. */
  readonly drop: number
  readonly separator: string
}

const HYPHEN = /[-‐]/

/** Of a longer word only the end is looked at, in UTF-16 code units. */
const LONGEST_WORD = 100

const SPACE: LineJoin = { drop: 0, separator: ' ' }
const NOTHING: LineJoin = { drop: 0, separator: '' }
const WITHOUT_HYPHEN: LineJoin = { drop: 1, separator: '' }

/**
 * How two lines of one paragraph are joined.
 *
 * A hyphen at the end of a line is the printer's, and goes, when what follows begins in lower case; it is the word's
 * own, and stays, when the document has the word with its hyphen elsewhere, or has both halves as words but never the
 * two in one.
 */
export function joinOf(before: string, after: string, documentWords: DocumentWords): LineJoin {
  if (before.endsWith('\u00ad')) return WITHOUT_HYPHEN
  if (/[/—]/.test(before.slice(-1))) return NOTHING
  // Asked first: a whole paragraph is searched for its last word, line after line.
  if (!HYPHEN.test(before.slice(-1))) return SPACE
  const [, first] = /(?<![\p{L}\p{N}])([\p{L}\p{N}]+)[-‐]$/u.exec(before.slice(-LONGEST_WORD)) ?? []
  const [second] = /^[\p{L}\p{N}]+/u.exec(after) ?? []
  if (!first || !second) return SPACE
  if (!/^\p{Ll}/u.test(second)) return NOTHING
  const words = documentWords()
  const [a, b] = [first.toLowerCase(), second.toLowerCase()]
  if (words.has(`${a}-${b}`)) return NOTHING
  if (words.has(a + b)) return WITHOUT_HYPHEN
  if (/\d$/.test(a) || KEEPS_HYPHEN.test(a) || (words.has(a) && words.has(b))) return NOTHING
  return WITHOUT_HYPHEN
}

/** The words of a document's lines, in one piece each: not the halves that a line's end leaves. */
export function wordsOf(lines: () => readonly string[]): DocumentWords {
  let words: ReadonlySet<string> | null = null
  return () => {
    words ??= wholeWords(lines())
    return words
  }
}

function wholeWords(lines: readonly string[]): Set<string> {
  const words = new Set<string>()
  let isBroken = false
  for (const line of lines) {
    const whole = line.replace(isBroken ? /^\S+/u : '', '').replace(/(?<!\S)\S+[-‐\u00ad]$/u, '')
    isBroken = /\S[-‐\u00ad]$/u.test(line)
    for (const word of whole.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []) words.add(word)
  }
  return words
}
