import { useMemo } from 'preact/hooks'
import type { LookupEntry } from '../core/lookup'
import { createSearch, type Search } from '../core/search'
import { type Settings, treatmentsToShow } from '../core/settings'
import { t } from '../ui/i18n'
import { useLookup } from '../ui/use-lookup'
import { treatmentName } from '../ui/words'
import { MOST_COMPARED } from './compared'
import { type Filter, isNarrowed, NO_FILTER } from './filter'
import { InsurerRow } from './insurer-row'
import { groupRows, libraryTable } from './library-rows'
import { MatrixFilter } from './matrix-filter'
import { SortHeading } from './sort-heading'
import { StatusFilter } from './status-filter'
import { useGrowing } from './use-growing'

/** Every insurer and its answer for each treatment, to be taken in at a glance. */
export function Matrix(props: {
  readonly settings: Settings
  readonly today: string
  readonly filter: Filter
  readonly chosen: readonly string[]
  readonly onFilter: (change: Partial<Filter>) => void
  readonly onInsurer: (id: string) => void
  readonly onChoose: (id: string) => void
}) {
  const { settings, today, filter, chosen, onFilter, onInsurer, onChoose } = props
  const { entries, theirs } = useLookup()
  const search = useMemo(() => lazySearch(entries), [entries])
  const { rows, counts } = useMemo(
    () => libraryTable(entries, search, filter, { settings, today }),
    [entries, search, filter, settings, today],
  )
  const shown = useGrowing(rows)
  const treatments = filter.treatment ? [filter.treatment] : treatmentsToShow(settings)
  // What was searched for or sorted stands in an order that headings would break up.
  const isGrouped = filter.typed.trim() === '' && filter.sort.by === 'group'
  const shownRows = rows.slice(0, shown)
  const groups = isGrouped ? groupRows(shownRows) : [{ id: null, rows: shownRows }]

  return (
    <>
      <MatrixFilter filter={filter} settings={settings} treatments={treatments} onFilter={onFilter} />
      <StatusFilter chosen={filter.statuses} counts={counts} onChoose={(statuses) => onFilter({ statuses })} />
      <div class="count">
        <p role="status">{rows.length === 1 ? t('library_found_one') : t('library_found', { count: rows.length })}</p>
        {isNarrowed(filter) && (
          <button type="button" class="link-button" onClick={() => onFilter({ ...NO_FILTER, sort: filter.sort })}>
            {t('library_clear')}
          </button>
        )}
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
              <SortHeading
                by="name"
                sort={filter.sort}
                title={t('library_insurer')}
                onSort={(sort) => onFilter({ sort })}
              />
              {treatments.map((treatment) => (
                <SortHeading
                  key={treatment}
                  by={treatment}
                  sort={filter.sort}
                  title={treatmentName(treatment, 'short')}
                  onSort={(sort) => onFilter({ sort })}
                />
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
                <InsurerRow
                  key={row.entry.id}
                  row={row}
                  theirs={theirs.get(row.entry.id)}
                  today={today}
                  plan={filter.plan}
                  isChosen={chosen.includes(row.entry.id)}
                  isFull={chosen.length >= MOST_COMPARED}
                  onOpen={onInsurer}
                  onChoose={onChoose}
                />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </>
  )
}

/** The search over all insurers; its index is made when the first letter is typed. */
function lazySearch(entries: readonly LookupEntry[]): Search {
  let search: Search | null = null
  return (typed) => {
    search ??= createSearch(entries)
    return search(typed)
  }
}
