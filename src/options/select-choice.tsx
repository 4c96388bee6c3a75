import type { ControlProps } from './control-props'
import { valueLabel } from './setting-words'

/** One of many values, as a menu. */
export function SelectChoice(
  props: ControlProps<string> & {
    readonly values: readonly string[]
    readonly describedBy: string | undefined
    readonly isDisabled: boolean
  },
) {
  const { name, values, value, describedBy, isDisabled, onChange } = props
  return (
    <select
      id={name}
      name={name}
      value={value}
      disabled={isDisabled}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {values.map((each) => (
        <option key={each} value={each}>
          {valueLabel(name, each)}
        </option>
      ))}
    </select>
  )
}
