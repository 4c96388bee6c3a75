import type { ComponentChildren } from 'preact'
import type { SettingName, Settings } from '../core/settings'
import { hasSite, withoutSite } from '../core/site-list'
import browser from '../platform/browser'
import { openOwnPage } from '../platform/own-pages'
import { saveSettings } from '../platform/settings'
import { originsOf } from '../platform/site-origins'
import type { InsurerTab } from '../platform/tab-state'
import { t } from '../ui/i18n'

/** Whether the side panel can hear what the page in a tab says. */
export function isTabRead({ isReached, state, insurer, site }: InsurerTab, settings: Settings): boolean {
  const isOff = settings.insurersOff.includes(insurer) || hasSite(settings.sitesOff, site)
  return isReached && state !== 'not-a-page' && !isOff
}

/** Why the side panel shows nothing of the page in a tab, and what the reader can do about it; nothing where it does. */
export function TabNotice(props: {
  readonly tab: InsurerTab
  readonly settings: Settings
  /** The settings that the reader's organization decides: no button offers to change them. */
  readonly managed: readonly SettingName[]
}) {
  const { tab, settings, managed } = props
  const { tabId, insurer, site, document } = tab
  const readPolicy = document !== null && (
    <button type="button" class="button" onClick={() => void openOwnPage('reader', { insurer, document })}>
      {t(tab.state === 'needs-reload' ? 'popup_read_maybe' : 'popup_read_policy')}
    </button>
  )
  if (settings.insurersOff.includes(insurer)) return <Notice text={t('side_is_off_insurer')} />
  if (hasSite(settings.sitesOff, site)) {
    const turnOn = () => void saveSettings({ sitesOff: withoutSite(settings.sitesOff, site) })
    return (
      <Notice text={t('popup_is_off_site', { site })}>
        {!managed.includes('sitesOff') && (
          <button type="button" class="button" onClick={turnOn}>
            {t('popup_on_site')}
          </button>
        )}
      </Notice>
    )
  }
  if (tab.state === 'not-a-page') {
    return <Notice text={document ? t('side_is_pdf') : t('side_not_a_page')}>{readPolicy}</Notice>
  }
  if (tab.state === 'withheld') {
    const ask = () => void browser.permissions.request({ origins: originsOf(site) })
    return (
      <Notice title={t('popup_withheld')} text={t('side_withheld_help', { site })}>
        <button type="button" class="button" onClick={ask}>
          {t('popup_grant', { site })}
        </button>
        {readPolicy}
      </Notice>
    )
  }
  if (tab.state === 'needs-reload' && !tab.isReached) {
    return (
      <Notice text={t('side_needs_reload')}>
        <button type="button" class="button" onClick={() => void browser.tabs.reload(tabId)}>
          {t('popup_reload')}
        </button>
        {readPolicy}
      </Notice>
    )
  }
  return null
}

function Notice(props: { title?: string; text: string; children?: ComponentChildren }) {
  return (
    <section class="tab-notice">
      {props.title && <b>{props.title}</b>}
      <p>{props.text}</p>
      {props.children && <div class="acts">{props.children}</div>}
    </section>
  )
}
