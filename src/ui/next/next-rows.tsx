import { NEXT_ROWS, type NextViewName } from '../../core/next/next-views'
import { t } from '../i18n'
import { ViewRows } from './view-rows'

/** “What next”: a row for each thing that the reader can do now. */
export function NextRows({ onView }: { onView: (view: NextViewName) => void }) {
  return (
    <section class="aside what-next">
      <h2>{t('next_title')}</h2>
      <ViewRows views={NEXT_ROWS} onView={onView} />
    </section>
  )
}
