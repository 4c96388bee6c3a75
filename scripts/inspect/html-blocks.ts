import { JSDOM } from 'jsdom'
import type { Block } from '../../src/core/reading/block'
import { type BlockDraft, linkBlocks } from '../../src/core/reading/linked-blocks'

/**
 * SEAM: the blocks of a web page. To call what the content script makes blocks with (`src/page/reading`); until that is
 * here, headings, paragraphs, items and cells are taken as they stand.
 */
export function htmlBlocks(html: string): Block[] {
  const { document } = new JSDOM(html).window
  const drafts = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, p, li, td, th')].flatMap(draftOf)
  return linkBlocks(drafts)
}

function draftOf(element: Element): BlockDraft[] {
  const text = (element.textContent ?? '').trim()
  if (!text || element.querySelector('p, li, td, th')) return []
  const name = element.localName
  if (name === 'li') return [{ kind: 'item', text, level: 1, marker: '', row: null }]
  if (name === 'td' || name === 'th') return [{ kind: 'cell', text, level: 0, marker: '', row: element.parentElement }]
  const level = Number(/^h(\d)$/.exec(name)?.[1] ?? 0)
  return [{ kind: level ? 'heading' : 'paragraph', text, level, marker: '', row: null }]
}
