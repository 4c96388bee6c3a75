import { useLayoutEffect, useState } from 'preact/hooks'
import type { PlaceId } from '../core/reading/page-reading'
import type { SentPlace } from '../core/reading/page-words'
import type { PlacedReading } from '../core/reading/place-reading'
import { readWords, sentPlaceOf } from '../core/reading/read-words'
import { treatmentOfTitle } from '../core/treatment-words'
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
  readonly read: PlacedReading | null
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
    read: null,
    at: null,
    tip: null,
    focusCalls: 0,
  }))
  useLayoutEffect(() => {
    link?.listen((message) =>
      setPage((before) => {
        switch (message.type) {
          case 'page':
            // What was read belongs to the page that it was read from.
            return { ...before, place: { ...message, about: treatmentOfTitle(message.title) }, read: null, at: null }
          case 'words':
            return { ...before, read: message.words && readWords(message.words) }
          case 'at':
            return { ...before, at: { term: message.term, place: placeIn(before.read, message.place) } }
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
  const go = (place: PlaceId) => {
    const quote = page.read?.quotes[place]
    if (quote) link?.tell({ type: 'go', place: sentPlaceOf(quote) })
  }
  return { ...page, setSide, go }
}

/** The number that a reading gives to a place of the page; -1 where it does not list it. */
function placeIn(read: PlacedReading | null, { block, start }: SentPlace): PlaceId {
  return (read?.quotes ?? []).findIndex((quote) => quote.start === start && sentPlaceOf(quote).block === block)
}
