import { t } from '../ui/i18n'
import { Said } from '../ui/said'
import { criteriaByTopic } from './compare-differences'
import { CompareRow } from './compare-row'
import type { Compared } from './compared'

/** What the insurers ask for, a line for each thing that it is about. */
export function CompareCriteria(props: {
  readonly sides: readonly Compared[]
  /** Whether only what is not the same is shown. */
  readonly onlyDiffering: boolean
}) {
  const { sides, onlyDiffering } = props
  const rows = criteriaByTopic(sides.map(({ note }) => note))
  const shown = rows.filter(({ isOfSome }) => isOfSome || !onlyDiffering)
  return (
    <>
      {shown.length > 0 && (
        <tr class="asks-row">
          <th scope="rowgroup" colSpan={sides.length + 1}>
            {t('side_asks')}
          </th>
        </tr>
      )}
      {shown.map(({ topic, words, isOfSome }) => (
        <CompareRow
          key={topic}
          label={t(`criterion_${topic}`)}
          differs={isOfSome}
          differsWord={t('side_of_some')}
          isPart
          sides={sides}
          cell={({ note }, at) => {
            const { criteria = [], isElsewhere = false } = words[at] ?? {}
            if (criteria.length === 0) return <span class="none">{emptyWords(note !== undefined, isElsewhere)}</span>
            return (
              <ul class="plain">
                {criteria.map((criterion) => (
                  <li key={criterion}>
                    <Said text={criterion} />
                  </li>
                ))}
              </ul>
            )
          }}
        />
      ))}
    </>
  )
}

function emptyWords(isNote: boolean, isElsewhere: boolean): string {
  if (!isNote) return t('side_no_note')
  return isElsewhere ? t('side_elsewhere') : t('side_not_named')
}
