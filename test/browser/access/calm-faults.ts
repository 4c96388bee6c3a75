import type { Frame, Page } from 'puppeteer-core'
import { callText } from '../surface'

/**
 * What is lost where the reader's system sets the colors and wants no motion: answers told by color alone, chosen
 * controls that look like the others, and whatever still moves. One line each.
 */
export function calmFaults(target: Page | Frame): Promise<string[]> {
  return target.evaluate(callText(findFaults, [])) as Promise<string[]>
}

/** Runs in the page. */
function findFaults(): string[] {
  const faults = new Set<string>()
  const isShown = (each: Element) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true })

  const paper = getComputedStyle(document.body).backgroundColor
  for (const answer of document.querySelectorAll<HTMLElement>('[data-status]')) {
    if (!isShown(answer)) continue
    const label = answer.closest('[aria-label]')?.getAttribute('aria-label') ?? ''
    if (!/\p{L}{2}/u.test(`${answer.textContent}${label}`)) faults.add(`no word for ${answer.dataset.status}`)
    const shape = answer.querySelector('svg path')
    if (shape && getComputedStyle(shape).stroke === paper)
      faults.add(`a sign that cannot be seen: ${answer.dataset.status}`)
  }

  const isClear = (color: string) => /^rgba\(.*, 0\)$/.test(color)
  /** What is behind an element's text: the nearest ground that is not clear. */
  const groundOf = (each: Element): string => {
    for (let around: Element | null = each; around; around = around.parentElement) {
      const { backgroundColor } = getComputedStyle(around)
      if (!isClear(backgroundColor)) return backgroundColor
    }
    return paper
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement
    if (!parent || !node.textContent?.trim() || !isShown(parent)) continue
    // The words over a PDF's picture are clear; a select draws its own list.
    if (parent.closest('.textLayer, .visually-hidden, option')) continue
    if (getComputedStyle(parent).color === groundOf(parent))
      faults.add(`cannot be seen: ${node.textContent.slice(0, 40)}`)
  }

  const sides = ['top', 'right', 'bottom', 'left']
  const lookOf = (each: Element) =>
    [undefined, '::before', '::after'].flatMap((pseudo) => {
      const style = getComputedStyle(each, pseudo)
      const drawn = pseudo && style.content === 'none'
      const edges = sides.flatMap((side) => [`border-${side}-width`, `border-${side}-style`, `border-${side}-color`])
      const names = [
        'outline-style',
        'outline-width',
        'outline-color',
        'background-color',
        'font-weight',
        'text-decoration-line',
      ]
      // A ground of the paper's own color is none.
      const seen = (value: string) => (isClear(value) || value === paper ? 'clear' : value)
      return drawn ? [] : [...edges, ...names].map((name) => seen(style.getPropertyValue(name)))
    })
  for (const state of ['aria-pressed', 'aria-current', 'aria-selected']) {
    for (const chosen of document.querySelectorAll(`[${state}]:not([${state}=false])`)) {
      const others = [...(chosen.parentElement?.children ?? [])].filter(
        (other) => other.localName === chosen.localName && [null, 'false'].includes(other.getAttribute(state)),
      )
      const like = others.find((other) => isShown(other) && lookOf(other).join() === lookOf(chosen).join())
      if (isShown(chosen) && like)
        faults.add(`looks like the others: ${state} ${chosen.textContent?.trim().slice(0, 40)}`)
    }
  }

  for (const each of document.querySelectorAll('*')) {
    for (const pseudo of [undefined, '::before', '::after']) {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each, pseudo)
      const isStill = transitionDuration.split(', ').every((duration) => Number.parseFloat(duration) === 0)
      if (isStill && animationName === 'none' && scrollBehavior !== 'smooth') continue
      faults.add(`moves: ${each.localName}.${[...each.classList].join('.')}${pseudo ?? ''}`)
    }
  }
  if (document.getAnimations().length > 0) faults.add('something is in motion')
  return [...faults]
}
