import { useCallback, useState } from 'preact/hooks'
import { type Kept, NOTHING_KEPT } from './kept'

/** What the reader enters under “What next”, as long as the page is open, and the way to change it. */
export function useKept(start: Partial<Kept> = {}): [Kept, (change: Partial<Kept>) => void] {
  const [kept, setKept] = useState<Kept>({ ...NOTHING_KEPT, ...start })
  const change = useCallback((changed: Partial<Kept>) => setKept((before) => ({ ...before, ...changed })), [])
  return [kept, change]
}
