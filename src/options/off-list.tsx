import lookup from 'built:lookup'
import { useId, useState } from 'preact/hooks'
import { t } from '../ui/i18n'
import type { ControlProps } from './control-props'
import { emptyListText, takeOutText, valueLabel } from './setting-words'
import { useFocusAfterRemoval } from './use-focus-after-removal'

/** Insurers or sites that something is turned off for, each with a button to turn it on again; an insurer can be added here too. Where their organization decides, the list is all there is. */
export function OffList(props: ControlProps<readonly string[]> & { readonly isLocked: boolean }) {
  const { name, value, isLocked, onChange } = props
  const { list, removing } = useFocusAfterRemoval(value)
  const turnOn = (entry: string, at: number) => {
    removing(at)
    onChange(value.filter((other) => other !== entry))
  }
  return (
    <div ref={list} tabIndex={-1} class="off-list">
      {value.length > 0 ? (
        <ul>
          {value.map((entry, at) => (
            <li key={entry}>
              <span>{valueLabel(name, entry)}</span>
              {!isLocked && (
                <button type="button" class="link-button" onClick={() => turnOn(entry, at)}>
                  {takeOutText(name)}
                  <span class="visually-hidden">: {valueLabel(name, entry)}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p class="none-off">{emptyListText(name)}</p>
      )}
      {name === 'insurersOff' && !isLocked && <AddInsurer off={value} onAdd={(id) => onChange([...value, id])} />}
    </div>
  )
}

function AddInsurer({ off, onAdd }: { off: readonly string[]; onAdd: (id: string) => void }) {
  const id = useId()
  const [chosen, choose] = useState('')
  const add = () => {
    onAdd(chosen)
    choose('')
  }
  return (
    <div class="add-off">
      <label for={id}>{t('setting_insurers_off_add')}</label>
      <div class="add-off-row">
        <select id={id} name="insurersOff" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{t('setting_choose')}</option>
          {lookup
            .filter((entry) => !off.includes(entry.id))
            .map((entry) => (
              <option key={entry.id} value={entry.id}>
                {entry.name}
              </option>
            ))}
        </select>
        {/* A button, and not the menu itself: the arrow keys would turn off every insurer they pass. */}
        <button type="button" class="button" disabled={!chosen} onClick={add}>
          {t('setting_insurers_off_add_button')}
        </button>
      </div>
    </div>
  )
}
