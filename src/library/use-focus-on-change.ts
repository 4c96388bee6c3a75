import { useEffect, useRef } from 'preact/hooks'
import type { View } from './use-views'

/** Where the reader was in the table. */
export interface LeftTable {
  /** What to give the focus to when they come back. */
  readonly from: string
  readonly scrolledTo: number
}

interface Ref<Value> {
  readonly current: Value
}

/** Gives the focus to the heading of a view that was opened, and on the way back to where it was opened from. */
export function useFocusOnChange(page: Ref<HTMLElement | null>, view: View, left: Ref<LeftTable | null>): void {
  const before = useRef<View | null>(null)
  useEffect(() => {
    const cameFrom = before.current
    before.current = view
    if (view.page === 'table') {
      if (cameFrom === null || cameFrom.page === 'table') return
      if (left.current) scrollTo(0, left.current.scrolledTo)
      const opened =
        left.current?.from ?? (cameFrom.page === 'insurer' ? `[data-opens="${cameFrom.insurer}"]` : '[data-view=table]')
      page.current?.querySelector<HTMLElement>(opened)?.focus({ preventScroll: true })
      return
    }
    scrollTo(0, 0)
    // An insurer's notes come a moment later than the page around them.
    const focusHeading = () => {
      const heading = page.current?.querySelector<HTMLElement>('h1')
      heading?.focus()
      return Boolean(heading)
    }
    if (focusHeading()) return
    const rendered = new MutationObserver(() => focusHeading() && rendered.disconnect())
    if (page.current) rendered.observe(page.current, { childList: true, subtree: true })
    return () => rendered.disconnect()
  }, [view, page, left])
}
