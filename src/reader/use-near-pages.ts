import { useEffect, useState } from 'preact/hooks'

/** How far beyond what is in view pages are kept drawn: this much of the view's height on each side. */
const MARGIN = '100%'

/** The numbers of the pages that are in view or near it. Pages are the elements with `data-page` in the scrolled element. */
export function useNearPages(
  scrolled: { readonly current: HTMLElement | null },
  pageCount: number,
): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set())
  useEffect(() => {
    const root = scrolled.current
    if (!root) return
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const now = new Set(before)
          for (const { target, isIntersecting } of entries) {
            const page = Number(target instanceof HTMLElement && target.dataset.page)
            if (isIntersecting) now.add(page)
            else now.delete(page)
          }
          return now
        }),
      { root, rootMargin: `${MARGIN} 0px` },
    )
    for (const page of root.querySelectorAll('[data-page]')) observer.observe(page)
    return () => observer.disconnect()
  }, [scrolled, pageCount])
  return near
}
