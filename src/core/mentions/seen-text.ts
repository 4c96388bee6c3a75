import { sortAt, UNSEEN } from './letters'

/** A text as the reader sees its words, and for each of its characters the place in the text that it came from. */
export interface SeenText {
  readonly text: string
  readonly places: readonly number[]
}

/** A text without soft hyphens, zero-width characters and loose accents. */
export function withoutUnseen(text: string): SeenText {
  return keep(text, (at) => (sortAt(text, at) === UNSEEN ? 1 : 0))
}

/** A hyphen within a word at the end of a line, with the line break and what the next line is indented by. */
const LINE_END = /(?<=\p{L})[-\u2010][^\S\n]*\n\s*(?=\p{Ll})/uy

/** A text whose words at line ends are whole: “authori-” and “zation” are one word. */
export function withWholeWords(text: string): SeenText {
  return keep(text, (at) => {
    LINE_END.lastIndex = at
    return LINE_END.exec(text)?.[0].length ?? 0
  })
}

function keep(text: string, leftOut: (at: number) => number): SeenText {
  let kept = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    const out = leftOut(at)
    if (out > 0) at += out - 1
    else {
      kept += text[at]
      places.push(at)
    }
  }
  return { text: kept, places }
}
