import type { Frame, Page } from 'puppeteer-core'
import { callText } from '../surface'

/** What has the focus: how it reads, and what is wrong with how it is shown. */
export interface FocusStop {
  /** The role or tag, and the name, of what has the focus; empty where nothing of this document has it. */
  readonly at: string
  readonly faults: readonly string[]
  /** Whether something else had it when this document was last asked. */
  readonly hasMoved: boolean
}

/** What has the focus in a document, and whether the reader can see so (WCAG 2.4.7, 2.4.11). */
export function focusStop(target: Page | Frame): Promise<FocusStop> {
  return target.evaluate(callText(lookAtFocus, [])) as Promise<FocusStop>
}

/** Runs in the page. */
function lookAtFocus(): FocusStop {
  const element = document.activeElement
  const hasMoved = Reflect.get(window, 'focusLastSeen') !== element
  Reflect.set(window, 'focusLastSeen', element)
  if (!element || element === document.body || element === document.documentElement) {
    return { at: '', faults: [], hasMoved }
  }
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
  const name = (element.ariaLabel ?? label ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60)
  const at = `${element.getAttribute('role') ?? element.localName} ${name || element.id}`
  const faults: string[] = []

  const hasRing = (each: Element | null, pseudo?: string) => {
    if (!each) return false
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each, pseudo)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5 && outlineColor !== 'rgba(0, 0, 0, 0)'
  }
  // A choice drawn as a card, a row or a box wears the ring of the control in it.
  const rings = [element, element.nextElementSibling, element.parentElement, element.closest('label')]
  if (!rings.some((each) => hasRing(each)) && !hasRing(element, '::after')) faults.push(`no ring at ${at}`)

  const { left, right, top, bottom, width, height } = element.getBoundingClientRect()
  // A control that is not drawn itself stands in for its label.
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
  const shown = width < 2 || height < 2 ? labels[0]?.getBoundingClientRect() : null
  const box = shown ?? { left, right, top, bottom }
  const hits = [0.5, 0.1, 0.9].flatMap((down) =>
    [0.5, 0.1, 0.9].map((along) =>
      document.elementFromPoint(box.left + along * (box.right - box.left), box.top + down * (box.bottom - box.top)),
    ),
  )
  const isSeen = hits.some(
    (hit) =>
      hit !== null && (element.contains(hit) || hit.contains(element) || labels.some((label) => label.contains(hit))),
  )
  const [middle] = hits
  const where = middle ? `behind ${middle.localName}.${middle.className}` : 'out of view'
  if (!isSeen) faults.push(`${where}, ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${innerHeight}: ${at}`)
  return { at, faults, hasMoved }
}
