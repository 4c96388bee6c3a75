import { useEffect, useState } from 'preact/hooks'

/** The page that the reader is on, counted from 0: the one at a third of the view's height. */
export function useCurrentPage(scrolled: { readonly current: HTMLElement | null }, pageCount: number): number {
  const [current, setCurrent] = useState(0)
  useEffect(() => {
    const root = scrolled.current
    if (!root) return
    const pages = [...root.querySelectorAll<HTMLElement>('[data-page]')]
    const look = () => {
      const line = root.scrollTop + root.clientHeight / 3
      const isAtEnd = root.scrollTop > 0 && root.scrollTop + root.clientHeight >= root.scrollHeight - 2
      const found = isAtEnd ? pages.length - 1 : pages.findLastIndex(({ offsetTop }) => offsetTop <= line)
      setCurrent(Math.max(0, found))
    }
    look()
    root.addEventListener('scroll', look, { passive: true })
    return () => root.removeEventListener('scroll', look)
  }, [scrolled, pageCount])
  return current
}
