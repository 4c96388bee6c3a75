import lookup from 'built:lookup'
import { useMemo, useState } from 'preact/hooks'
import { type Settings, treatmentsToShow } from '../core/settings'
import type { Treatment } from '../core/vocabulary'
import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import { stateName, statesByName, treatmentName } from '../ui/words'
import { AnswerCell } from './answer-cell'
import { bluesByState } from './blue-states'
import type { Filter } from './filter'
import { Menu } from './menu'
import { PlanAndState } from './plan-and-state'
import { StateMap } from './state-map'

const ASSOCIATION = lookup.find(({ kind }) => kind === 'association')?.id

/** The Blue companies by state: as a map, as the choice of one state, and as a list. */
export function BlueMap(props: {
  readonly settings: Settings
  readonly filter: Filter
  readonly onFilter: (change: Partial<Filter>) => void
  readonly onInsurer: (id: string) => void
  /** Shows every insurer of the state in the table. */
  readonly onTable: () => void
}) {
  const { settings, filter, onFilter, onInsurer, onTable } = props
  const { plan, state } = filter
  const treatments = treatmentsToShow(settings)
  // Its own, because the table is not narrowed to what the map can show at once.
  const [chosen, choose] = useState<Treatment | null>(filter.treatment)
  const shown = chosen ?? treatments[0] ?? 'spravato'
  const blues = useMemo(
    () => bluesByState(lookup, settings.treatments, plan, settings.plan),
    [settings.treatments, settings.plan, plan],
  )
  const federal = lookup.filter(({ parent, states }) => parent === ASSOCIATION && states.length === 0)
  const local = (state && blues.get(state)) || []
  return (
    <>
      <div class="filters map-filters">
        <Menu
          id="treatment"
          label={t('map_treatment')}
          value={shown}
          choices={treatments.map((each) => [each, treatmentName(each, 'short')])}
          onChoose={choose}
        />
        <PlanAndState filter={filter} mine={settings.plan} onFilter={onFilter} />
      </div>
      <div class="map-and-state">
        <StateMap blues={blues} treatment={shown} chosen={state} onChoose={(each) => onFilter({ state: each })} />
        <section class="in-state" aria-live="polite">
          {state ? (
            <>
              <h2>{stateName(state)}</h2>
              {local.length === 0 && <p>{t('blue_none')}</p>}
              <ul class="local-blues">
                {local.map(({ entry, answers }) => (
                  <li key={entry.id}>
                    <button type="button" class="open-notes" data-opens={entry.id} onClick={() => onInsurer(entry.id)}>
                      {entry.name} <Icon name="right" size={14} />
                    </button>
                    <dl>
                      {answers.map((answer) => (
                        <div key={answer.treatment}>
                          <dt>{treatmentName(answer.treatment, 'short')}</dt>
                          <dd>
                            <AnswerCell insurer={entry.id} answer={answer} />
                          </dd>
                        </div>
                      ))}
                    </dl>
                  </li>
                ))}
              </ul>
              {federal.map(({ id, name }) => (
                <p key={id} class="soft">
                  <button type="button" class="link-button" data-opens={id} onClick={() => onInsurer(id)}>
                    {t('blue_federal', { insurer: name })}
                  </button>
                </p>
              ))}
              <button type="button" class="button" id="state-table" onClick={onTable}>
                {t('map_table', { state: stateName(state) })}
              </button>
            </>
          ) : (
            <>
              <h2>{t('blue_choose')}</h2>
              <p>{t('blue_help')}</p>
            </>
          )}
        </section>
      </div>
      <details class="more state-list">
        <summary>{t('map_list')}</summary>
        <ul>
          {statesByName().map(([id, name]) => (
            <li key={id}>
              <b>{name}</b>
              {(blues.get(id) ?? []).map(({ entry }) => (
                <button
                  key={entry.id}
                  type="button"
                  class="link-button"
                  data-opens={entry.id}
                  onClick={() => onInsurer(entry.id)}
                >
                  {entry.name}
                </button>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
