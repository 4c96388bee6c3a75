import { JSDOM } from 'jsdom'
import type { Block } from '../../src/core/reading/block'
import { showItemNumber } from '../../src/core/reading/item-number'
import { linkBlocks } from '../../src/core/reading/linked-blocks'
import { blockShape } from '../../src/page/reading/block-shape'
import { isPageText, isSeen } from '../../src/page/reading/readable'
import { runAround } from '../../src/page/reading/text-run'

/** A web page's title and blocks, made as the content script makes them. */
export function htmlBlocks(html: string): { readonly title: string; readonly blocks: readonly Block[] } {
  const { window } = new JSDOM(html, { pretendToBeVisual: true })
  const { document } = window
  addVisibility(window)
  styleLists(document)
  const drafts = []
  const done = new Set<Node>()
  // The content script's own modules take these from the page that they run in. jsdom has no styles of what stands before and behind.
  const { Node, NodeFilter } = window
  const getComputedStyle = (element: Element) => window.getComputedStyle(element)
  Object.assign(globalThis, { document, Node, NodeFilter, getComputedStyle })
  const texts = document.createNodeIterator(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    const { parentElement } = text
    if (done.has(text) || !/\S/.test(text.data) || !isPageText(parentElement)) continue
    if (!parentElement || !isSeen(parentElement)) continue
    const run = runAround(text)
    for (const { node } of run.pieces) done.add(node)
    const { marker, ...shape } = blockShape(run)
    drafts.push({ ...shape, text: run.text, marker: marker ? showItemNumber(marker) : '' })
  }
  return { title: document.title, blocks: linkBlocks(drafts) }
}

/** jsdom lays nothing out, but knows what styles hide. */
function addVisibility({ Element, getComputedStyle }: JSDOM['window']): void {
  Element.prototype.checkVisibility = function isVisible(this: Element) {
    const isClosed = this.closest('details:not([open]) > :not(summary)') !== null
    if (isClosed || getComputedStyle(this).visibility === 'hidden') return false
    for (let at: Element | null = this; at; at = at.parentElement) {
      if (getComputedStyle(at).display === 'none') return false
    }
    return true
  }
}

const LIST_STYLES: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** Browsers take a list's `type` for its style; jsdom does not. */
function styleLists(page: Document): void {
  for (const list of page.querySelectorAll<HTMLOListElement>('ol[type]')) {
    list.style.listStyleType = LIST_STYLES[list.type] ?? 'decimal'
  }
}
