import type { ArticleClaim } from '../../core/guide-schema'
import type { SideSubject } from '../../core/next/appeal-route'
import type { TimeSpan } from '../../core/next/calendar-days'
import type { CostTopic } from '../../core/next/costs-for'
import type { Membership } from '../../core/next/membership'
import type { NextViewName } from '../../core/next/next-views'
import type { Treatment } from '../../core/vocabulary'
import { perLanguage, t } from '../i18n'

/** A word of a list as part of a message key. */
const key = (word: string) => word.replaceAll(/[- ]/g, '_')
type Snake<Word extends string> = Word extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Snake<Tail>}`
  : Word extends `${infer Head} ${infer Tail}`
    ? `${Head}_${Snake<Tail>}`
    : Word
const keyOf = <Word extends string>(word: Word) => key(word) as Snake<Word>

/** What a view is called. */
export const viewTitle = (view: NextViewName) => t(`next_view_${view}`)

/** What a view holds, in a few words. */
export const viewHelp = (view: NextViewName) => t(`next_help_${view}`)

/** How the reader is a member of the plan, as an answer to choose. */
export const membershipWord = (membership: Membership) => t(`next_member_${keyOf(membership)}`)

/** Facts beside the steps of an appeal, as a heading. */
export const sideTitle = (subject: SideSubject) => t(`next_side_${keyOf(subject)}`)

/** What a cost is about, as a heading. */
export const topicTitle = (topic: CostTopic) => t(`next_topic_${topic}`)

/** Whether a claim of the article holds, in a word or two. */
export const verdictWord = (verdict: ArticleClaim['verdict']) => t(`next_verdict_${keyOf(verdict)}`)

/** A treatment as it stands in the middle of a sentence. */
export const treatmentInSentence = (treatment: Treatment) => t(`next_drug_${keyOf(treatment)}`)

/** A span of time: “180 days”. */
export function timeWord({ n, unit }: TimeSpan): string {
  if (n === 1) return t(`next_time_one_${keyOf(unit)}`)
  return t(`next_time_${keyOf(unit)}`, { n })
}

/** How far off a day is: “in 12 days”, “today”, “3 days ago”. */
export function daysLeftWord(days: number): string {
  if (days === 0) return t('next_days_today')
  if (Math.abs(days) === 1) return t(days > 0 ? 'next_days_one' : 'next_days_one_ago')
  return days > 0 ? t('next_days', { n: days }) : t('next_days_ago', { n: -days })
}

const dollars = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }),
)

/** A sum of money: “$1,960”. */
export const dollarWord = (amount: number) => dollars().format(amount)

/** A sum, or from one sum to another: “$400 to $800”. */
export function rangeWord(low: number, high: number): string {
  return low === high ? dollarWord(low) : t('next_range', { low: dollarWord(low), high: dollarWord(high) })
}

const longDay = perLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }))
const longMonth = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
)

/** A date with its weekday: “Saturday, May 22, 2027”. */
export const dayWord = (date: string) => longDay().format(new Date(`${date}T00:00:00Z`))

/** A month: `2019-03` → “March 2019”. */
export const monthWord = (month: string) => longMonth().format(new Date(`${month}-01T00:00:00Z`))
