import { LOCALES } from '../core/language'
import type { MarkKind } from '../core/mentions/mention'
import type { OldReason } from '../core/note-age'
import type { Stance } from '../core/policy-facts/policy-facts'
import { stateNameIn } from '../core/state-names'
import type { AnswerStatus, Confidence, InsurerKind, Plan, SourceReading, State, Treatment } from '../core/vocabulary'
import { STATES } from '../core/vocabulary'
import { language, type MessageKey, perLanguage, t } from './i18n'

/** A vocabulary word as part of a message key: `prior-authorization` → `prior_authorization`. */
type Key<Word extends string> = Word extends `${infer Head}-${infer Tail}` ? `${Head}_${Key<Tail>}` : Word

const key = <Word extends string>(word: Word) => word.replaceAll('-', '_') as Key<Word>

/** The status in a few words, as the reader sees it; `short` where there is little room. */
export const statusWord = (status: AnswerStatus, size: 'full' | 'short' = 'full') =>
  t(size === 'full' ? `status_${key(status)}` : `status_short_${key(status)}`)

/** The treatment's name; `short` where there is little room. */
export const treatmentName = (treatment: Treatment, size: 'full' | 'short' = 'full') =>
  t(size === 'full' ? `treatment_${key(treatment)}` : `treatment_short_${key(treatment)}`)

/** The kind of plan, in the reader's words. */
export const planName = (plan: Plan) => t(`plan_${key(plan)}`)

/** How sure we are, in words. */
export const confidenceWord = (confidence: Confidence) => t(`confidence_${confidence}`)

/** How sure we are, as one word in a line of others. */
export const surenessWord = (confidence: Confidence) => t(`sureness_${confidence}`)

/** What that confidence rests on. */
export const confidenceReason = (confidence: Confidence) => t(`confidence_${confidence}_why`)

/** Why a note may be out of date. */
export const oldReason = (reason: OldReason) => t(`old_${key(reason)}`)

/** How a source was read. */
export const readingWord = (reading: SourceReading) => t(`source_${key(reading)}`)

/** What a page states of a treatment, in a few words. */
export const stanceWord = (stance: Stance) => t(`stance_${key(stance)}`)

/** The kind of words that a mark stands under. */
export const markKindName = (kind: MarkKind) => t(`mark_kind_${kind}`)

/** What sort of insurer it is; for a licensee, of which states. */
export function kindSentence(kind: InsurerKind, states: readonly State[]): string {
  if (kind !== 'licensee') return t(`kind_${key(kind)}`)
  return states.length ? t('kind_licensee', { states: stateNames(states) }) : t('kind_licensee_no_states')
}

/** State names as a list: “Illinois, Texas and Oklahoma”. */
export const stateNames = (states: readonly State[]) => listWords(states.map(stateName))

/** A state's name. */
export const stateName = (state: State) => stateNameIn(language(), state)

/** Every state with its name, in the order of the names. */
export function statesByName(): [State, string][] {
  const states = (Object.keys(STATES) as State[]).map((state): [State, string] => [state, stateName(state)])
  return language() === 'en' ? states : states.sort(([, a], [, b]) => a.localeCompare(b, LOCALES[language()]))
}

const lists = perLanguage((locale) => new Intl.ListFormat(locale))

/** Words as a list: “codes, criteria, and sources”. */
export const listWords = (words: readonly string[]) => lists().format(words)

const longDate = perLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }))

/** A date for readers: `2026-11-23` → “Nov 23, 2026”. */
export const dateWord = (date: string) => longDate().format(new Date(`${date}T00:00:00Z`))

const shortDate = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
)

/** A date where there is little room: `2026-11-23` → “Nov 2026”. */
export const monthWord = (date: string) => shortDate().format(new Date(`${date}T00:00:00Z`))

export type { MessageKey }
