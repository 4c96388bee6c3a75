import { useEffect, useRef, useState } from 'preact/hooks'

/**
 * Keeps the focus where it was when an entry of a list goes with its button: the next button takes over, or the list.
 * `entries` changes when the shorter list is on screen.
 */
export function useFocusAfterRemoval(entries: readonly unknown[]) {
  const list = useRef<HTMLDivElement>(null)
  const [removedAt, setRemovedAt] = useState<number | null>(null)
  useEffect(() => {
    if (removedAt === null) return
    const buttons = list.current?.querySelectorAll<HTMLElement>('li button') ?? []
    const next = buttons[Math.min(removedAt, buttons.length - 1)] ?? list.current
    next?.focus()
    setRemovedAt(null)
  }, [entries])
  return { list, removing: setRemovedAt }
}
