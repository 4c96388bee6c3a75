import { useState } from 'preact/hooks'
import type { Licensee } from '../core/notes-file'
import type { State } from '../core/vocabulary'
import { t } from './i18n'
import { Icon } from './icon'
import { statesByName } from './words'

/** Helps a reader on the brand's own site to the local Blue company that runs their plan. */
export function BlueFinder({
  licensees,
  onInsurer,
}: {
  licensees: readonly Licensee[]
  onInsurer: (id: string) => void
}) {
  const [state, setState] = useState<State | ''>('')
  const local = licensees.filter(({ states }) => state !== '' && states.includes(state))
  const federal = licensees.filter(({ states }) => states.length === 0)
  return (
    <section class="aside card-box">
      <h2>{t('blue_heading')}</h2>
      <p>{t('blue_help')}</p>
      <div class="pickers">
        <label for="blue-state">{t('state_picker')}</label>
        <select id="blue-state" value={state} onChange={(event) => setState(event.currentTarget.value as State | '')}>
          <option value="">{t('blue_choose')}</option>
          {statesByName().map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div aria-live="polite">
        {state !== '' && local.length === 0 && <p>{t('blue_none')}</p>}
        {(state !== '' ? [...local, ...federal] : []).length > 0 && (
          <ul class="rows blue-rows">
            {[...local, ...federal].map(({ id, name, states }) => (
              <li key={id}>
                <button type="button" onClick={() => onInsurer(id)}>
                  <span>{states.length ? name : t('blue_federal', { insurer: name })}</span>
                  <Icon name="right" />
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
