import lookup from 'built:lookup'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { readPackNotes } from '../platform/packs'
import { takeHandedOver } from '../platform/session'

/** What the library shows: all insurers as a table, one in full, the map of Blue companies, or what changed. */
export type View =
  | { readonly page: 'table' }
  | { readonly page: 'insurer'; readonly insurer: string }
  | { readonly page: 'compare' }
  | { readonly page: 'map' }
  | { readonly page: 'changes' }

/** The view, and the ways to others. */
export interface Views {
  readonly view: View
  readonly open: (view: View) => void
  /** Back to the table: to where it was left, where the reader came from it. */
  readonly toTable: () => void
}

const TABLE: View = { page: 'table' }

/**
 * Which view is open. The browser's own Back leads from one to the other, although our own ways never change the
 * address: only a number is left in the tab's history, and what it stands for is gone with the page. An address that the
 * reader typed or kept (`library.html#aetna`) leads to its insurer, also when it is typed while the page is open.
 */
export function useViews(): Views {
  const [visits] = useState<View[]>(() => [viewOfAddress()])
  const [view, setView] = useState<View>(visits[0] ?? TABLE)
  /** The visit that is shown now. */
  const at = useRef(0)
  const open = useCallback(
    (next: View) => {
      at.current += 1
      visits.splice(at.current, visits.length, next)
      // Without what stands behind #: it named the view before.
      history.pushState(at.current, '', location.pathname + location.search)
      setView(next)
    },
    [visits],
  )
  const toTable = useCallback(() => {
    const last = visits.slice(0, at.current).findLastIndex(({ page }) => page === 'table')
    if (last === -1) open(TABLE)
    else history.go(last - at.current)
  }, [visits, open])

  // Once, when the page comes.
  useEffect(() => {
    history.replaceState(0, '')
    const onMove = () => {
      // The reader typed another address into this tab: the browser has made a new entry, which bears no number yet.
      const isTyped = typeof history.state !== 'number'
      if (isTyped) {
        visits.splice(at.current + 1, visits.length, viewOfAddress())
        history.replaceState(at.current + 1, '')
      }
      at.current = typeof history.state === 'number' ? history.state : 0
      setView(visits[at.current] ?? viewOfAddress())
      if (isTyped) void lookInPacks()
    }
    // The packs are read a moment later than an address.
    const lookInPacks = async () => {
      const { hash } = location
      const insurer = hash.slice(1)
      if (!insurer || viewOfAddress() !== TABLE || !(await isInPack(insurer)) || location.hash !== hash) return
      const view: View = { page: 'insurer', insurer }
      visits[at.current] = view
      setView(view)
    }
    const takeOver = async () => {
      const insurer = (await takeHandedOver('library'))?.insurer
      if (insurer && (isKnown(insurer) || (await isInPack(insurer)))) open({ page: 'insurer', insurer })
    }
    takeOver().catch((error) => console.warn('Coverage Notes could not read what it was asked to show', error))
    void lookInPacks()
    addEventListener('popstate', onMove)
    addEventListener('hashchange', onMove)
    return () => {
      removeEventListener('popstate', onMove)
      removeEventListener('hashchange', onMove)
    }
  }, [visits, open])
  return { view, open, toTable }
}

function viewOfAddress(): View {
  const name = location.hash.slice(1)
  if (name === 'map' || name === 'changes') return { page: name }
  return isKnown(name) ? { page: 'insurer', insurer: name } : TABLE
}

function isKnown(id: string): boolean {
  return lookup.some((entry) => entry.id === id)
}

/** Whether a pack has notes on this insurer. */
async function isInPack(id: string): Promise<boolean> {
  return (await readPackNotes()).some(({ insurers }) => insurers.some((insurer) => insurer.id === id))
}
