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
    if (!words) close()
    else if (found && found.length < words.length) {
      close()
      const indent = line.length - line.trimStart().length
      indents = [...indents.filter((each) => each < indent), indent]
      open = { kind: 'item', lines: [words.slice(found.length)], level: indents.length, marker: found.marker }
    } else if (open) open.lines.push(words)
    else {
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
  return { kind, text: lines.join(' '), level: 0, marker: '', row: null }
}
