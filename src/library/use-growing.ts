import { useEffect, useState } from 'preact/hooks'

/** How many rows come at once: more than anybody sees before they scroll. */
const AT_ONCE = 80

/**
 * How much of a long list to show: the first rows at once, the others a moment later, so that a letter typed is answered
 * before a thousand rows are drawn. The list begins anew when `list` is another one.
 */
export function useGrowing(list: readonly unknown[]): number {
  const [grown, setGrown] = useState({ list, count: AT_ONCE })
  const count = grown.list === list ? grown.count : AT_ONCE
  useEffect(() => {
    if (count >= list.length) return
    const timer = setTimeout(() => setGrown({ list, count: count + 2 * AT_ONCE }))
    return () => clearTimeout(timer)
  }, [list, count])
  return Math.min(count, list.length)
}
