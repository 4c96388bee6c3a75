import { useRef } from 'preact/hooks'
import { type Direction, nextTile, STATE_TILES, TILE_COLUMNS } from '../core/state-tiles'
import type { State, Treatment } from '../core/vocabulary'
import { Glyph, toneClass } from '../ui/glyph'
import { t } from '../ui/i18n'
import { stateName, statesByName, statusWord } from '../ui/words'
import type { LocalBlue } from './blue-states'

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/**
 * The states as squares, each with the answer of every Blue company there. One stop for the Tab key; arrow keys lead from
 * square to square, Home and End to the ends of a row, a letter to the next state that begins with it.
 */
export function StateMap(props: {
  readonly blues: ReadonlyMap<State, readonly LocalBlue[]>
  readonly treatment: Treatment
  readonly chosen: State | null
  readonly onChoose: (state: State) => void
}) {
  const { blues, treatment, chosen, onChoose } = props
  const map = useRef<HTMLDivElement>(null)
  const focus = (state: State) => map.current?.querySelector<HTMLElement>(`[data-state="${state}"]`)?.focus()
  const entrance = chosen ?? STATE_TILES[0]?.state

  const onKeyDown = (event: KeyboardEvent, at: State) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = stateByKey(event.key, at)
    if (!next) return
    event.preventDefault()
    focus(next)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups what is filled in; these are buttons on a map
    <div ref={map} class="state-map" role="group" aria-label={t('map_title')} style={{ '--columns': TILE_COLUMNS }}>
      {STATE_TILES.map(({ state, column, row }) => {
        const local = blues.get(state) ?? []
        const statuses = local.map(({ answers }) => answers.find((each) => each.treatment === treatment))
        const [first, ...others] = new Set(statuses.map((answer) => answer?.status ?? 'unknown'))
        const tone = first && others.length === 0 ? toneClass(first) : 'tone-mixed'
        return (
          <button
            key={state}
            type="button"
            class={`tile ${tone}`}
            style={{ gridColumn: column + 1, gridRow: row + 1 }}
            data-state={state}
            aria-pressed={state === chosen}
            aria-label={tileLabel(state, local, treatment)}
            title={stateName(state)}
            tabIndex={state === entrance ? 0 : -1}
            onClick={() => onChoose(state)}
            onKeyDown={(event) => onKeyDown(event, state)}
          >
            <span class="abbreviation">{state}</span>
            <span class="tile-answers">
              {local.map(({ entry }, at) => {
                const { status = 'unknown' as const, plan = 'all' as const } = statuses[at] ?? {}
                return (
                  <span
                    key={entry.id}
                    data-insurer={entry.id}
                    data-treatment={treatment}
                    data-plan={plan}
                    data-status={status}
                  >
                    <Glyph status={status} size="small" />
                  </span>
                )
              })}
            </span>
          </button>
        )
      })}
    </div>
  )
}

/** The state that a key leads to from another one; undefined where the key is not for the map. */
function stateByKey(key: string, at: State): State | undefined {
  const direction = DIRECTIONS[key]
  if (direction) return nextTile(at, direction)
  const row = STATE_TILES.find(({ state }) => state === at)?.row
  const inRow = STATE_TILES.filter((tile) => tile.row === row)
  if (key === 'Home') return inRow[0]?.state
  if (key === 'End') return inRow.at(-1)?.state
  if (!/^\p{L}$/u.test(key)) return undefined
  const names = statesByName()
  const from = names.findIndex(([state]) => state === at) + 1
  return [...names.slice(from), ...names.slice(0, from)].find(([, name]) =>
    name.toLowerCase().startsWith(key.toLowerCase()),
  )?.[0]
}

/** What a square says to a screen reader: “TX, Texas. Health Care Service Corporation: Covered if approved first”. */
function tileLabel(state: State, local: readonly LocalBlue[], treatment: Treatment): string {
  const companies = local.map(({ entry, answers }) => {
    const status = answers.find((each) => each.treatment === treatment)?.status ?? 'unknown'
    return t('map_company', { insurer: entry.name, status: statusWord(status) })
  })
  // With the letters that are seen, or who speaks to the computer could not name the square.
  return [`${state}, ${stateName(state)}`, ...companies].join('. ')
}
