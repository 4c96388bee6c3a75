import type { AppealRoute, AppealStep } from '../../core/next/appeal-route'
import { countDeadline } from '../../core/next/deadline'
import { DENIAL } from './kept'

/** A last day that has been counted, and the step it belongs to. */
export interface CountedStep {
  readonly step: AppealStep
  /** The place of the step among all, from 1. */
  readonly place: number
  readonly actBy: string
}

/** The last days that are still to come, each step once, the first one first. */
export function calendarDays(
  routes: readonly Pick<AppealRoute, 'steps'>[],
  dates: Readonly<Record<string, string>>,
  today: string,
): CountedStep[] {
  const steps = new Map(routes.flatMap(({ steps }) => steps.map((step) => [step.id, step])))
  return [...steps.values()]
    .flatMap((step, at) => {
      const { deadline, id } = step
      if (!deadline) return []
      const letterDate = dates[deadline.countedFrom === 'later' ? id : DENIAL] ?? ''
      const counted = countDeadline(deadline.rule, letterDate, today)
      return counted && counted.daysLeft >= 0 ? [{ step, place: at + 1, actBy: counted.actBy }] : []
    })
    .sort((a, b) => a.actBy.localeCompare(b.actBy))
}
