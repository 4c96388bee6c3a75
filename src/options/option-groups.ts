import type { SettingName } from '../core/settings'

/** The settings in the order and the groups that the page shows them in. */
export const OPTION_GROUPS = [
  { id: 'panel', settings: ['opening', 'sitesBeside', 'side'] },
  { id: 'notes', settings: ['plan', 'treatments', 'wording'] },
  { id: 'marks', settings: ['marks', 'markKinds'] },
  { id: 'looks', settings: ['language', 'theme', 'textSize'] },
  { id: 'added', settings: ['sitesAdded'] },
  { id: 'off', settings: ['insurersOff', 'sitesOff'] },
] as const satisfies readonly { readonly id: string; readonly settings: readonly SettingName[] }[]

/** The name of a group. */
export type OptionGroup = (typeof OPTION_GROUPS)[number]['id'] | 'packs' | 'file'
