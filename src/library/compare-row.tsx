import type { ComponentChildren } from 'preact'
import { shortName } from '../core/insurer-names'
import { t } from '../ui/i18n'
import type { Compared } from './compared'

/** One line of the comparison: what it is about, whether the insurers differ in it, and a cell for each. */
export function CompareRow(props: {
  readonly label: string
  readonly differs?: boolean
  /** In place of “Not the same”. */
  readonly differsWord?: string
  /** Whether it belongs under the line before. */
  readonly isPart?: boolean
  readonly class?: string
  readonly sides: readonly Compared[]
  readonly cell: (side: Compared, at: number) => ComponentChildren
}) {
  const { label, differs = false, differsWord = t('side_differs'), isPart = false, sides, cell } = props
  const classes = ['compare-row', differs && 'differs', isPart && 'part', props.class].filter(Boolean)
  return (
    <tr class={classes.join(' ')}>
      <th scope="row">
        {label}
        {differs && <span class="differs-tag">{differsWord}</span>}
      </th>
      {sides.map((side, at) => (
        <td key={side.insurer.id}>
          {/* On a narrow screen the columns have no head. */}
          <span class="cell-about">{shortName(side.insurer.name)}</span>
          <div class="side">{cell(side, at)}</div>
        </td>
      ))}
    </tr>
  )
}
