import type { Block } from '../../../../src/core/reading/block'

type Made = { -readonly [Key in keyof Block]: Block[Key] }

/**
 * Blocks from a short notation, a line each: `## ` opens a heading, `- ` or `1. ` an item (two spaces deeper for each
 * list around it), `a | b` are the cells of a row, and anything else is a paragraph. Empty lines count for nothing.
 */
export function blocksOf(notation: string): Block[] {
  const made = notation.split('\n').flatMap(blocksOfLine)
  made.forEach((block, at) => {
    block.previous = made[at - 1] ?? null
    block.next = made[at + 1] ?? null
  })
  return made
}

function blocksOfLine(line: string): Made[] {
  const text = line.trim()
  if (!text) return []
  const [, marks, heading] = /^(#{1,6}) (.+)$/.exec(text) ?? []
  if (marks && heading) return [block('heading', heading, { level: marks.length })]
  const [, indent, marker, item] = /^(\s*)(-|(?:\d{1,2}|[a-z])[.)]) (.+)$/.exec(line) ?? []
  if (marker && item) {
    const depth = Math.floor((indent ?? '').length / 2) + 1
    return [block('item', item.trim(), { level: depth, marker: marker === '-' ? '•' : marker })]
  }
  if (!text.includes(' | ')) return [block('paragraph', text)]
  const row = {}
  return text.split(' | ').map((cell) => block('cell', cell.trim(), { row }))
}

function block(kind: Block['kind'], text: string, more: Partial<Block> = {}): Made {
  return { kind, text, level: 0, marker: '', row: null, previous: null, next: null, ...more }
}
