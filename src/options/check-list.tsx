import { useState } from 'preact/hooks'
import { t } from '../ui/i18n'
import type { ControlProps } from './control-props'
import { valueLabel } from './setting-words'

/** Any of a few values, but never none: there would be nothing left to show. */
export function CheckList(props: ControlProps<readonly string[]> & { readonly values: readonly string[] }) {
  const { name, values, value, onChange } = props
  const [isLastKept, setLastKept] = useState(false)
  const toggle = (box: HTMLInputElement) => {
    const chosen = values.filter((each) => (each === box.value ? box.checked : value.includes(each)))
    setLastKept(chosen.length === 0)
    if (chosen.length === 0) box.checked = true
    else onChange(chosen)
  }
  return (
    <>
      <div class="cards">
        {values.map((each) => (
          <div key={each} class="card-choice">
            <input
              type="checkbox"
              id={`${name}-${each}`}
              name={name}
              value={each}
              checked={value.includes(each)}
              onChange={(event) => toggle(event.currentTarget)}
            />
            <label for={`${name}-${each}`}>{valueLabel(name, each)}</label>
          </div>
        ))}
      </div>
      <p class="keep-one" role="status">
        {isLastKept && t('treatments_at_least_one')}
      </p>
    </>
  )
}
