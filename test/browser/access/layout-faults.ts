import type { Frame, Page } from 'puppeteer-core'
import { callText } from '../surface'

/**
 * What a reader could not read where the document stands as it does: sideways scrolling, text that is cut off, and
 * texts that lie on each other. One line each.
 */
export function layoutFaults(target: Page | Frame): Promise<string[]> {
  return target.evaluate(callText(findFaults, [])) as Promise<string[]>
}

/** Runs in the page. */
function findFaults(): string[] {
  const SLACK = 1.5
  const faults = new Set<string>()
  const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth
  if (sideways > 0) faults.add(`scrolls sideways by ${sideways} px`)

  interface Line {
    readonly node: Text
    readonly box: DOMRect
  }
  const lines: Line[] = []
  const named = (node: Text) => `“${(node.data.trim() || '?').slice(0, 50)}” in ${node.parentElement?.className}`
  /** Whether what is cut off by this element can be scrolled to. */
  const canScroll = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    const parent = node.parentElement
    if (!node.data.trim() || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    // What only screen readers get; the words of a PDF's page, which stand over its picture; a select's own list.
    if (parent.closest('.visually-hidden, .textLayer, option, script, style')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5)
    let isFloating = false
    let [isLoose, isLooseDown] = [false, false]
    for (let around: Element | null = parent; around && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(around)
      if (/fixed|sticky|absolute/.test(position)) isFloating = true
      const edge = around.getBoundingClientRect()
      for (const box of boxes) {
        const isPastSide = box.left < edge.left - SLACK || box.right > edge.right + SLACK
        const isPastFoot = box.top < edge.top - SLACK || box.bottom > edge.bottom + SLACK
        if (isPastSide && !isLoose && /hidden|clip/.test(overflowX)) faults.add(`cut at the side: ${named(node)}`)
        if (isPastFoot && !isLooseDown && /hidden|clip/.test(overflowY)) faults.add(`cut below: ${named(node)}`)
      }
      isLoose ||= canScroll(overflowX)
      isLooseDown ||= canScroll(overflowY)
    }
    for (const box of boxes) {
      if (!isLoose && (box.left < -SLACK || box.right > innerWidth + SLACK)) faults.add(`off screen: ${named(node)}`)
      // What floats, such as a menu or a bar that stays, may lie over the rest.
      if (!isFloating && !isLoose && !isLooseDown) lines.push({ node, box })
    }
  }

  lines.sort((a, b) => a.box.top - b.box.top)
  lines.forEach((line, index) => {
    for (const other of lines.slice(index + 1)) {
      // A line of large type may dip a little into the next one's box: letters do not fill theirs.
      const deep = Math.min(line.box.bottom, other.box.bottom) - other.box.top
      if (deep <= 0) break
      const wide = Math.min(line.box.right, other.box.right) - Math.max(line.box.left, other.box.left)
      const isDeep = deep > 0.4 * Math.min(line.box.height, other.box.height)
      if (line.node !== other.node && wide > 2 && isDeep)
        faults.add(`on each other: ${named(line.node)} and ${named(other.node)}`)
    }
  })
  return [...faults]
}
