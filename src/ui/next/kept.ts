import type { Membership } from '../../core/next/membership'
import type { NextViewName } from '../../core/next/next-views'
import type { Treatment } from '../../core/vocabulary'

/** What the reader has entered and ticked. It lives as long as the page that shows it, and is stored nowhere. */
export interface Kept {
  readonly view: NextViewName | null
  /** The treatment the reader chose here; null where they took the first. */
  readonly treatment: Treatment | null
  readonly membership: Membership
  /** The dates on letters: `denial`, and the later ones by the step that is counted from them. */
  readonly dates: Readonly<Record<string, string>>
  readonly ticked: ReadonlySet<string>
  /** What was filled into the letters, by blank. */
  readonly blanks: Readonly<Record<string, string>>
  readonly isUrgent: boolean
  readonly areNamesInCalendar: boolean
}

/** Before the reader did anything. */
export const NOTHING_KEPT: Kept = {
  view: null,
  treatment: null,
  membership: 'unsure',
  dates: {},
  ticked: new Set(),
  blanks: {},
  isUrgent: false,
  areNamesInCalendar: false,
}

/** The date on the denial letter, among those kept. */
export const DENIAL = 'denial'
