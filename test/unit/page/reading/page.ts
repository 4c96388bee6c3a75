import { builtTerms, builtTreatmentTerms } from '../../../../scripts/built-data'
import { readGuide } from '../../../../scripts/read-data'
import { createFinder, type Finder } from '../../../../src/core/mentions/find-mentions'
import type { PlacedMention } from '../../../../src/page/reading/page-text'

const guide = readGuide()
export const fullFinder = createFinder(builtTerms(guide))
export const treatmentFinder = createFinder(builtTreatmentTerms(guide))

/** Puts what a page consists of into the document. */
export function pageOf(html: string): HTMLElement {
  document.body.innerHTML = html
  return document.body
}

/** Every text node below a node that is more than space. */
export function textsIn(node: Node): Text[] {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) if (/\S/.test(walker.currentNode.nodeValue ?? '')) texts.push(walker.currentNode as Text)
  return texts
}

/** The text node that holds these words. */
export function textWith(words: string, within: Node = document.body): Text {
  const text = textsIn(within).find(({ data }) => data.includes(words))
  if (!text) throw new Error(`no text holds ${words}`)
  return text
}

/** The element that a selector finds. */
export function one<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const element = document.querySelector<Found>(selector)
  if (!element) throw new Error(`nothing fits ${selector}`)
  return element
}

/** Adds an element with an open shadow root of this content. */
export function addShadow(html: string, tag = 'x-host', mode: ShadowRootMode = 'open'): ShadowRoot {
  const host = document.createElement(tag)
  const root = host.attachShadow({ mode })
  root.innerHTML = html
  document.body.append(host)
  return root
}

/** Adds a frame of the same origin with this content. */
export function addFrame(html: string): Document {
  const frame = document.createElement('iframe')
  document.body.append(frame)
  const page = frame.contentDocument
  if (!page) throw new Error('the frame has no document')
  page.body.innerHTML = html
  return page
}

/** How a mention stands on the page. */
export const wordsOf = ({ run, start, end }: PlacedMention) => run.text.slice(start, end)

/** A finder that keeps account of the texts that it is asked about. */
export function countingFinder(finder: Finder = treatmentFinder) {
  const touched: string[] = []
  const searched: string[] = []
  return {
    touched,
    searched,
    forget() {
      touched.length = 0
      searched.length = 0
    },
    touches(text: string) {
      if (/\S/.test(text)) touched.push(text)
      return finder.touches(text)
    },
    find(text: string) {
      searched.push(text)
      return finder.find(text)
    },
    glance: finder.glance,
  }
}

/** Does all of some work at once, and gives what it returns. */
export function finish<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

// jsdom knows nothing of what styles write before and after an element: here an attribute says it.
const ofElement = globalThis.getComputedStyle
globalThis.getComputedStyle = (element, written) =>
  written
    ? ({ content: element.getAttribute(`data${written.replace('::', '-')}`) ?? 'none' } as CSSStyleDeclaration)
    : ofElement(element)

// Vitest lets jsdom take Node’s abort signals, and `addVisibility` gives elements `checkVisibility`, but in the window of
// the page alone: a frame gets both with its document.
const ofFrame = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument')
Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', {
  configurable: true,
  get(this: HTMLIFrameElement) {
    const view = this.contentWindow as (Window & typeof globalThis) | null
    if (view) {
      view.EventTarget.prototype.addEventListener = EventTarget.prototype.addEventListener
      view.Element.prototype.checkVisibility = Element.prototype.checkVisibility
    }
    return ofFrame?.get?.call(this)
  },
})
