import { useState } from 'preact/hooks'
import type { ControlProps } from './control-props'
import { keepOneText, valueLabel } from './setting-words'
import { ValuePicture } from './value-picture'

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
      <div class={`cards cards-${name}`}>
        {values.map((each) => (
          <div key={each} class="card-choice">
            <ValuePicture name={name} value={each} />
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
        {isLastKept && keepOneText(name)}
      </p>
    </>
  )
}
