import type { Guard } from './guard'
import { ROOT_MARK } from './older-copies'
import css from './page.css?text'

/** How often we put our element back after the page took it out, before we stop politely. */
const RETURNS = 3

/** Our one bare element in the page, and the stage inside its closed root that everything of ours stands on. */
export interface Host {
  readonly element: HTMLElement
  readonly stage: HTMLElement
}

/**
 * Adds our element to the page until the signal ends.
 *
 * The element has no id, class or attribute, and hangs on the root element, where page scripts that rebuild the body
 * do not meet it. `onGivenUp` is called when the page keeps taking it out.
 */
export function addHost(guard: Guard, signal: AbortSignal, onGivenUp: () => void): Host {
  const element = document.createElement('div')
  const root = element.attachShadow({ mode: 'closed' })
  const style = document.createElement('style')
  style.textContent = css
  const stage = document.createElement('div')
  stage.className = 'stage'
  stage.dataset.mark = ROOT_MARK
  root.append(style, stage)
  guard.root = root

  let returns = 0
  const watch = new MutationObserver(() => {
    const isDeaf = guard.isDeaf()
    // A page may take it out, or put it elsewhere.
    if (!isDeaf && element.parentNode === document.documentElement) return
    if (!isDeaf && returns++ < RETURNS) putInPlace()
    else {
      watch.disconnect()
      onGivenUp()
    }
  })
  const putInPlace = () => {
    document.documentElement?.append(element)
    // The document itself is watched too: a page may replace its root element, and then the new one is watched.
    for (const parent of [document, document.documentElement]) if (parent) watch.observe(parent, { childList: true })
  }
  putInPlace()
  signal.addEventListener('abort', () => {
    watch.disconnect()
    element.remove()
    if (guard.root === root) guard.root = null
  })
  return { element, stage }
}
