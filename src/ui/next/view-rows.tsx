import type { NextViewName } from '../../core/next/next-views'
import { Icon } from '../icon'
import { viewHelp, viewTitle } from './next-words'

/** A row for each view that can be opened from here. */
export function ViewRows(props: {
  readonly views: readonly NextViewName[]
  readonly onView: (view: NextViewName) => void
}) {
  return (
    <ul class="rows">
      {props.views.map((view) => (
        <li key={view}>
          <button type="button" data-next={view} onClick={() => props.onView(view)}>
            <span>
              {viewTitle(view)}
              <span class="at">{viewHelp(view)}</span>
            </span>
            <Icon name="right" size={16} />
          </button>
        </li>
      ))}
    </ul>
  )
}
