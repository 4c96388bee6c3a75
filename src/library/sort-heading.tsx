import { Icon } from '../ui/icon'
import type { Sort, SortBy } from './filter'

/** A column's heading that sorts by the column; a second press turns the order round. */
export function SortHeading(props: {
  readonly by: SortBy
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly title: string
}) {
  const { by, sort, onSort, title } = props
  const isSorted = sort.by === by
  const isReversed = isSorted && sort.isReversed
  return (
    <th scope="col" data-title={title} aria-sort={isSorted ? (isReversed ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        class={`sort ${isSorted ? 'sorted' : ''}`}
        data-sorts={by}
        onClick={() => onSort({ by, isReversed: isSorted && !sort.isReversed })}
      >
        {title}
        <Icon name={isReversed ? 'up' : 'down'} size={14} />
      </button>
    </th>
  )
}
