import sites from 'built:sites'
import { useState } from 'preact/hooks'
import { entryStatuses } from '../core/entry-statuses'
import { companyBehind, nameOnSite, shortName } from '../core/insurer-names'
import type { SettingName, Settings } from '../core/settings'
import { saveSettings } from '../platform/settings'
import type { InsurerTab } from '../platform/tab-state'
import { Glyph, toneClass } from '../ui/glyph'
import { t } from '../ui/i18n'
import { PackLine } from '../ui/pack-line'
import { useLookup } from '../ui/use-lookup'
import { planName, statusWord, treatmentName } from '../ui/words'
import { TabActions } from './tab-actions'

/** This tab's insurer: its answers in a line each, and what can be done here. */
export function ThisTab(props: {
  readonly tab: InsurerTab
  readonly settings: Settings
  /** The settings that the reader's organization decides: no button offers to change them. */
  readonly managed: readonly SettingName[]
  readonly onRead: () => void
}) {
  const { tab, settings, managed, onRead } = props
  const { entries, theirs } = useLookup()
  const entry = entries.find(({ id }) => id === tab.insurer)
  const [failure, setFailure] = useState('')
  if (!entry) return null
  const name = nameOnSite(entry, tab.site)
  const company = companyBehind(entry, name)
  const hints = sites.hints[tab.site]
  const statuses = entryStatuses(entry, settings, { plan: hints?.plan, state: hints?.states?.[0] })
  const plan = statuses.find(({ status }) => status !== 'unknown')?.plan ?? 'all'
  const save = (changes: Partial<Settings>) =>
    saveSettings(changes).then(
      () => setFailure(''),
      () => setFailure(t('popup_save_failed')),
    )
  return (
    <section class="here">
      <p class="where">
        <span class="dot" aria-hidden="true" />
        {t('popup_this_tab')} · {tab.site}
      </p>
      <h1>{name}</h1>
      <p class="soft">
        {[
          company && t('company', { company }),
          plan !== 'all' && entry.notes.length > 0 && t('answers_for', { plan: planName(plan) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul class="answer-rows">
        {statuses.map(({ treatment, plan, status }) => (
          <li
            key={treatment}
            class={toneClass(status)}
            data-insurer={entry.id}
            data-treatment={treatment}
            data-plan={plan}
            data-status={status}
          >
            <Glyph status={status} size="small" />
            <span>{treatmentName(treatment, 'short')}</span>
            <b>{statusWord(status)}</b>
            <PackLine notes={theirs.get(entry.id)} treatment={treatment} plan={plan} state={hints?.states?.[0]} />
          </li>
        ))}
      </ul>
      <TabActions
        tab={tab}
        name={shortName(name)}
        settings={settings}
        managed={managed}
        save={save}
        onRead={onRead}
        onFailed={setFailure}
      />
      <p class="soft failure" role="alert">
        {failure}
      </p>
    </section>
  )
}
