import type { Note } from '../../core/insurer-schema'
import type { NextFacts } from '../../core/next/next-facts'
import type { SaidOnPage } from '../../core/next/said-on-page'
import type { NotesFile } from '../../core/notes-file'
import type { Plan, Treatment } from '../../core/vocabulary'
import type { Kept } from './kept'

/** Whom and what a view of “What next” is about, and what the reader has entered. */
export interface NextAbout {
  readonly facts: NextFacts
  readonly file: NotesFile
  /** The insurer's name as readers of its site know it. */
  readonly name: string
  readonly treatment: Treatment
  readonly plan: Plan
  /** Our note on these; undefined where we have none. */
  readonly note: Note | undefined
  /** What the page beside us says of the treatment. */
  readonly said: SaidOnPage | null
  readonly today: string
  readonly kept: Kept
  readonly onKept: (change: Partial<Kept>) => void
}
