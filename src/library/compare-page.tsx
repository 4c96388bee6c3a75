import { useMemo, useState } from 'preact/hooks'
import type { NotesFile } from '../core/notes-file'
import { type Settings, treatmentsToShow } from '../core/settings'
import { t } from '../ui/i18n'
import { useLookup } from '../ui/use-lookup'
import { ChosenList } from './chosen-list'
import { CompareTreatment } from './compare-treatment'
import { compared, MOST_COMPARED } from './compared'
import type { Filter } from './filter'
import { Menu } from './menu'
import { PaperSources } from './paper-sources'
import { PlanAndState } from './plan-and-state'
import { TreatmentMenu } from './treatment-menu'
import { useSeveralNotes } from './use-several-notes'

/** Up to five insurers side by side, line by line. */
export function ComparePage(props: {
  readonly settings: Settings
  readonly today: string
  readonly filter: Filter
  readonly chosen: readonly string[]
  readonly onFilter: (change: Partial<Filter>) => void
  readonly onInsurer: (id: string) => void
  readonly onChoose: (id: string) => void
}) {
  const { settings, today, filter, chosen, onFilter, onInsurer, onChoose } = props
  const { entries } = useLookup()
  const [onlyDiffering, setOnlyDiffering] = useState(false)
  const { files, isFailed, tryAgain } = useSeveralNotes(chosen)
  const there = chosen.map((id) => files.get(id)).filter((file): file is NotesFile => file !== undefined)
  const treatments = filter.treatment ? [filter.treatment] : treatmentsToShow(settings)
  const others = useMemo(
    () => entries.filter(({ id }) => !chosen.includes(id)).map(({ id, name }) => [id, name] as const),
    [entries, chosen],
  )
  return (
    <>
      <div class="filters compare-filters">
        {chosen.length < MOST_COMPARED && (
          <Menu
            id="add-insurer"
            label={t('side_add')}
            none={t('side_add_hint')}
            value={null}
            choices={others}
            onChoose={(id) => id && onChoose(id)}
          />
        )}
        <PlanAndState filter={filter} mine={settings.plan} onFilter={onFilter} />
        <TreatmentMenu settings={settings} value={filter.treatment} onChoose={(treatment) => onFilter({ treatment })} />
      </div>
      <ChosenList chosen={chosen} onRemove={onChoose} />
      <label class="only-differing">
        <input
          type="checkbox"
          id="only-differing"
          checked={onlyDiffering}
          onChange={({ currentTarget }) => setOnlyDiffering(currentTarget.checked)}
        />
        {t('side_only_differing')}
      </label>
      {isFailed && (
        <section class="failed" role="alert">
          <p>{t('panel_failed_help')}</p>
          <button type="button" class="button" onClick={tryAgain}>
            {t('panel_try_again')}
          </button>
        </section>
      )}
      {chosen.length < 2 && <p class="nobody">{t('side_too_few')}</p>}
      {there.length > 0 && (
        <table class="compare" style={{ '--sides': there.length }}>
          <caption class="visually-hidden">{t('side_title')}</caption>
          <thead>
            <tr>
              <td class="corner" />
              {there.map(({ insurer: { id, name } }) => (
                <th key={id} scope="col" data-title={name}>
                  <button type="button" class="open-notes" data-opens={id} onClick={() => onInsurer(id)}>
                    {name}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          {treatments.map((treatment) => (
            <CompareTreatment
              key={treatment}
              treatment={treatment}
              sides={compared(there, treatment, filter, settings)}
              codes={there.flatMap((file) => file.codes)}
              today={today}
              onlyDiffering={onlyDiffering}
            />
          ))}
        </table>
      )}
      <PaperSources files={there} treatments={treatments} filter={filter} settings={settings} />
    </>
  )
}
