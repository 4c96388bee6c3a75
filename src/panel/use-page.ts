import { useEffect, useState } from 'preact/hooks'
import type { PageReading } from '../core/reading/page-reading'
import type { Treatment } from '../core/vocabulary'
import type { ReaderAt } from '../ui/reading/on-this-page'
import type { PageLink } from './page-link'
import type { TipWords } from './tip'

/** The page that the panel stands beside. */
export interface Place {
  readonly insurer: string
  readonly site?: string
  readonly about: Treatment | null
  readonly side?: 'left' | 'right'
}

/** All that the page has told the panel. */
export interface FromPage {
  readonly place: Place | null
  readonly reading: PageReading | null
  readonly at: ReaderAt | null
  /** What this frame explains, where it is a tip and no panel. */
  readonly tip: TipWords | null
  /** How often the page has asked for the focus. */
  readonly focusCalls: number
}

/** Keeps what the page tells; without a page there is only where `start` says that we are. */
export function usePage(link: PageLink | null, start: () => Place | null) {
  const [page, setPage] = useState<FromPage>(() => ({
    place: start(),
    reading: null,
    at: null,
    tip: null,
    focusCalls: 0,
  }))
  useEffect(() => {
    link?.listen((message) =>
      setPage((before) => {
        switch (message.type) {
          case 'page':
            // What was read belongs to the page that it was read from.
            return { ...before, place: message, reading: null, at: null }
          case 'reading':
            return { ...before, reading: message.reading }
          case 'at':
            return { ...before, at: message }
          case 'tip':
            return { ...before, tip: message }
          case 'focus':
            return { ...before, focusCalls: before.focusCalls + 1 }
          default:
            return before
        }
      }),
    )
  }, [link])
  const setSide = (side: 'left' | 'right') =>
    setPage((before) => ({ ...before, place: before.place && { ...before.place, side } }))
  return { ...page, setSide }
}
