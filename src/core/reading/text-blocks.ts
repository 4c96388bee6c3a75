import type { Block } from './block'
import { type BlockDraft, linkBlocks } from './linked-blocks'
import { markerOf } from './list-marker'

/** The blocks of a plain text: paragraphs end at blank lines, and each marker of a list begins an item. */
export function textBlocks(text: string): Block[] {
  const drafts: BlockDraft[] = []
  /** How far in the markers of the lists we are in stand, outermost first. */
  let indents: number[] = []
  let open: { kind: 'paragraph' | 'item'; lines: string[]; level: number; marker: string } | null = null
  const close = () => {
    if (open) drafts.push({ ...draftOf(open.kind, open.lines), level: open.level, marker: open.marker })
    open = null
  }
  for (const line of text.split(/\r\n?|\n|\f/)) {
    const words = line.trim()
    const found = markerOf(words)
    const cells = words.split(CELLS)
    if (!words) close()
    else if (found && found.length < words.length) {
      close()
      const indent = line.length - line.trimStart().length
      indents = [...indents.filter((each) => each < indent), indent]
      open = { kind: 'item', lines: [words.slice(found.length)], level: indents.length, marker: found.marker }
    } else if (cells.length > 1) {
      close()
      const row = {}
      for (const text of cells) drafts.push({ kind: 'cell', text, level: 0, marker: '', row })
    } else if (open && !isHead(open.lines, words)) open.lines.push(words)
    else {
      close()
      // An indented paragraph goes on with the list; the lists it stands left of are over.
      const indent = line.length - line.trimStart().length
      indents = indents.filter((each) => each < indent)
      open = { kind: 'paragraph', lines: [words], level: 0, marker: '' }
    }
  }
  close()
  return linkBlocks(drafts)
}

function draftOf(kind: 'paragraph' | 'item', lines: readonly string[]): BlockDraft {
  return { kind, text: lines.reduce(joined), level: 0, marker: '', row: null }
}

/** What parts the columns of a table that is set in spaces. */
const CELLS = / {3,}|\t+/

/** A shorter line that stands alone above another is its head, in characters. */
const LONGEST_HEAD = 40

/** Whether a line does not go on with those before it: they are one short line of their own, or it is itself such: "Covered:". */
function isHead([first = '', ...more]: readonly string[], line: string): boolean {
  if (line.length < LONGEST_HEAD && line.endsWith(':')) return true
  return more.length === 0 && first.length < LONGEST_HEAD && !/[,;-]$/.test(first) && /^[\p{Lu}\d]/u.test(line)
}

/** Two lines as one text; a word that the first ends in the middle of is whole again. */
function joined(before: string, line: string): string {
  return /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line) && !/^(?:and|or|to)\b/.test(line)
    ? before.slice(0, -1) + line
    : `${before} ${line}`
}
