import { t } from '../ui/i18n'
import { dateWord, planName, stateName, treatmentName } from '../ui/words'
import type { Filter } from './filter'

/** What stands at the top of the paper: whose page this is, of which day, and what it was narrowed to. */
export function PrintHead({
  today,
  filter,
}: {
  today: string
  filter: Pick<Filter, 'treatment' | 'plan' | 'state'> | null
}) {
  const narrowed = filter && [
    filter.treatment && treatmentName(filter.treatment),
    filter.plan && planName(filter.plan),
    filter.state && stateName(filter.state),
  ]
  return (
    <div class="print-head">
      <b>{t('extension_name')}</b>
      <span>{[...(narrowed ?? [])].filter(Boolean).join(' · ')}</span>
      <span>{t('print_date', { date: dateWord(today) })}</span>
    </div>
  )
}
