import type { ProgrammeAppeal } from '../../core/guide-schema'
import { say, t } from '../i18n'
import { Said } from '../said'
import { Evidence } from './evidence'

/** A level of appeal as the public programme's own rules tell it. */
export function ProgrammeText({ entry }: { entry: ProgrammeAppeal }) {
  const { name, deadline, decision, threshold } = entry
  return (
    <div class="fact">
      <p>
        <b>
          <Said text={name} />
        </b>
      </p>
      <p>{t('next_programme_deadline', { deadline: say(deadline) })}</p>
      {decision && <p>{t('next_programme_decision', { decision: say(decision) })}</p>}
      {threshold && <p>{t('next_programme_threshold', { threshold: say(threshold) })}</p>}
      <Evidence {...entry} />
    </div>
  )
}
