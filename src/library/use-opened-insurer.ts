import lookup from 'built:lookup'
import { useEffect, useState } from 'preact/hooks'
import { takeHandedOver } from '../platform/session'

/** The insurer whose notes are read in place of the table, and the ways there and back. */
export interface OpenedInsurer {
  readonly insurer: string | null
  open(id: string): void
  close(): void
}

const isKnown = (id: string) => lookup.some((entry) => entry.id === id)

/**
 * Which insurer is open. The browser's own Back leads to the table, although the address never changes: only a number
 * is left in the tab's history, and the ids that it stands for are gone with the page.
 */
export function useOpenedInsurer(): OpenedInsurer {
  const [insurer, setInsurer] = useState<string | null>(null)
  const [visits] = useState<string[]>([])
  const open = (id: string) => {
    const at = depth()
    visits.splice(at, visits.length, id)
    history.pushState(at + 1, '')
    setInsurer(id)
  }
  // Once, when the page comes.
  useEffect(() => {
    if (history.state !== null) history.replaceState(null, '')
    const openAddressed = () => {
      const id = location.hash.slice(1)
      if (isKnown(id)) open(id)
    }
    const onPopState = () => setInsurer(visits[depth() - 1] ?? null)
    openAddressed()
    takeHandedOver('library').then(
      (handed) => handed?.insurer && isKnown(handed.insurer) && open(handed.insurer),
      (error) => console.warn('Coverage Notes could not read what it was asked to show', error),
    )
    addEventListener('popstate', onPopState)
    addEventListener('hashchange', openAddressed)
    return () => {
      removeEventListener('popstate', onPopState)
      removeEventListener('hashchange', openAddressed)
    }
  }, [])
  return { insurer, open, close: () => history.go(-depth()) }
}

/** How many insurers were opened one from another on the way here. */
function depth(): number {
  return typeof history.state === 'number' ? history.state : 0
}
