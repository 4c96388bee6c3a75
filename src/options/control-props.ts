import type { SettingName } from '../core/settings'

/** What a control is given, whatever its kind. */
export interface ControlProps<Value> {
  readonly name: SettingName
  readonly value: Value
  readonly onChange: (value: Value) => void
}
