import { useEffect, useRef, useState } from 'preact/hooks'

/**
 * Keeps the focus where it was when an entry of a list goes with its button: the next entry's takes over, or the list.
 * `entries` changes when the shorter list is on screen.
 */
export function useFocusAfterRemoval(entries: readonly unknown[]) {
  const list = useRef<HTMLDivElement>(null)
  const [removedAt, setRemovedAt] = useState<number | null>(null)
  useEffect(() => {
    if (removedAt === null) return
    const items = list.current?.querySelectorAll('li') ?? []
    const next = items[Math.min(removedAt, items.length - 1)]?.querySelector('button') ?? list.current
    next?.focus()
    setRemovedAt(null)
  }, [entries])
  return { list, removing: setRemovedAt }
}
