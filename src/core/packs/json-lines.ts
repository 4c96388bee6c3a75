import { findNodeAtLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'

/** What is wrong with a text that is no JSON, in the words of its reader, and the line it stands on, from 1. */
export interface NoJson {
  readonly line: number
  readonly what: string
}

/** Why a text is no JSON; null when it is. */
export function findNoJson(text: string): NoJson | null {
  const errors: ParseError[] = []
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  const [first] = errors
  if (!first) return null
  // InvalidSymbol → invalid symbol.
  const what = printParseErrorCode(first.error)
    .replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase()
  return { line: lineOf(text, first.offset), what }
}

/** Tells on which line of a JSON text a place such as `insurers[0].notes[2].status` stands; what is missing, where it should be. */
export function lineFinder(text: string): (path: string) => number {
  const tree = parseTree(text)
  return (path) => {
    const keys = [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) => (index ? Number(index) : key))
    for (; tree && keys.length > 0; keys.pop()) {
      const node = findNodeAtLocation(tree, keys)
      // A field's line is that of its name; a value may go on for many.
      if (node) return lineOf(text, (node.parent?.type === 'property' ? node.parent : node).offset)
    }
    return 1
  }
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
