import type { SettingName } from '../core/settings'
import { SETTINGS } from '../core/settings'
import { AddedSites } from './added-sites'
import { CardChoice } from './card-choice'
import { CheckList } from './check-list'
import { LockedLine } from './locked-line'
import { OffList } from './off-list'
import { SaveStatus } from './save-status'
import { SelectChoice } from './select-choice'
import { settingHelp, settingLabel } from './setting-words'
import type { EditedSettings } from './use-edited-settings'

/** From how many values on a choice becomes a menu instead of cards. */
const MANY = 5

/** One setting with its label, its help, the control that its kind calls for, and what became of a change. */
export function SettingControl({ name, edited }: { name: SettingName; edited: EditedSettings }) {
  const setting = SETTINGS[name]
  const value = edited.settings[name]
  const onChange = (changed: unknown) => edited.save(name, changed)
  const help = settingHelp(name)
  const helpId = help ? `${name}-help` : undefined
  const helpText = help && (
    <p class="setting-help" id={helpId}>
      {help}
    </p>
  )
  const isLocked = edited.managed.includes(name)
  const lockId = isLocked ? `${name}-locked` : undefined
  const lock = lockId && <LockedLine id={lockId} />
  const describedBy = [helpId, lockId].filter(Boolean).join(' ') || undefined
  const status = <SaveStatus saved={edited.saved?.name === name ? edited.saved : null} />

  if (setting.control === 'choice' && setting.values.length >= MANY) {
    return (
      <div class="setting">
        <label class="setting-label" for={name}>
          {settingLabel(name)}
        </label>
        {helpText}
        {lock}
        <SelectChoice
          name={name}
          values={setting.values}
          value={String(value)}
          describedBy={describedBy}
          isDisabled={isLocked}
          onChange={onChange}
        />
        {status}
      </div>
    )
  }
  return (
    <fieldset
      class="setting"
      id={name}
      aria-describedby={describedBy}
      disabled={isLocked && setting.control !== 'list'}
    >
      <legend class="setting-label">{settingLabel(name)}</legend>
      {helpText}
      {lock}
      {setting.control === 'choice' && (
        <CardChoice name={name} values={setting.values} value={String(value)} onChange={onChange} />
      )}
      {setting.control === 'several' && Array.isArray(value) && (
        <CheckList name={name} values={setting.values} value={value} onChange={onChange} />
      )}
      {setting.control === 'list' &&
        Array.isArray(value) &&
        (name === 'sitesAdded' ? (
          <AddedSites value={value} isLocked={isLocked} />
        ) : (
          <OffList name={name} value={value} isLocked={isLocked} onChange={onChange} />
        ))}
      {status}
    </fieldset>
  )
}
