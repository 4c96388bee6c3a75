import lookup from 'built:lookup'
import { useMemo } from 'preact/hooks'
import { createSearch } from '../core/search'
import type { Settings } from '../core/settings'
import { TREATMENTS } from '../core/vocabulary'
import { t } from '../ui/i18n'
import { treatmentName } from '../ui/words'
import { InsurerRow } from './insurer-row'
import { type Filter, groupRows, libraryRows } from './library-rows'
import { MatrixFilter } from './matrix-filter'
import { PrintButton } from './print-button'
import { StatusKey } from './status-key'

/** Every insurer and its answer for each treatment, to be taken in at a glance. */
export function Matrix(props: {
  readonly settings: Settings
  readonly filter: Filter
  readonly onFilter: (change: Partial<Filter>) => void
  readonly onInsurer: (id: string) => void
}) {
  const { settings, filter, onFilter, onInsurer } = props
  const search = useMemo(() => createSearch(lookup), [])
  const rows = useMemo(() => libraryRows(lookup, search, filter, settings), [search, filter, settings])
  const treatments = TREATMENTS.filter((treatment) => settings.treatments.includes(treatment))
  const isSearched = filter.typed.trim() !== ''
  // What was searched for stands in the order of how well it fits, which headings would break up.
  const groups = isSearched ? [{ id: null, rows }] : groupRows(rows)
  const count = rows.length === 1 ? t('library_found_one') : t('library_found', { count: rows.length })

  return (
    <>
      <header class="library-head">
        <h1 tabIndex={-1}>{t('library_title')}</h1>
        <p>{t('library_sub', { count: lookup.length })}</p>
      </header>
      <MatrixFilter filter={filter} mine={settings.plan} onFilter={onFilter} />
      <StatusKey />
      <div class="count">
        <p role="status">{count}</p>
        <PrintButton />
      </div>
      {rows.length === 0 ? (
        <div class="nobody">
          <b>{t('library_none')}</b>
          <p class="soft">{t('library_none_help')}</p>
        </div>
      ) : (
        <table class="matrix">
          <caption class="visually-hidden">{t('library_title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('library_insurer')}</th>
              {treatments.map((treatment) => (
                <th key={treatment} scope="col">
                  {treatmentName(treatment, 'short')}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ id, rows }) => (
            <tbody key={id}>
              {id && (
                <tr class="group-row">
                  <th scope="rowgroup" colSpan={treatments.length + 1}>
                    {t(`library_group_${id}`)}
                  </th>
                </tr>
              )}
              {rows.map((row) => (
                <InsurerRow key={row.entry.id} row={row} plan={filter.plan} onOpen={() => onInsurer(row.entry.id)} />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </>
  )
}
