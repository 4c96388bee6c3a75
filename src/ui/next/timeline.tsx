import type { AppealStep } from '../../core/next/appeal-route'
import { DENIAL } from './kept'
import { TimelineStep } from './timeline-step'

/** The steps of an appeal, one below the other, with their last days. */
export function Timeline(props: {
  readonly steps: readonly AppealStep[]
  /** The level of a step's heading. */
  readonly level: 3 | 4
  readonly dates: Readonly<Record<string, string>>
  readonly today: string
  readonly onDate: (step: string, date: string) => void
}) {
  const { steps, level, dates, today, onDate } = props
  return (
    <ol class="timeline">
      {steps.map((step) => (
        <TimelineStep
          key={step.id}
          step={step}
          level={level}
          letterDate={dates[step.deadline?.countedFrom === 'later' ? step.id : DENIAL] ?? ''}
          today={today}
          onDate={(date) => onDate(step.id, date)}
        />
      ))}
    </ol>
  )
}
