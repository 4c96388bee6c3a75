import { useState } from 'preact/hooks'
import type { SettingName, Settings } from '../core/settings'
import { hasSite, wantsNoTrace, withoutSite, withSite } from '../core/site-list'
import { removeAddedSite } from '../platform/added-sites'
import browser from '../platform/browser'
import { tellPage } from '../platform/messages'
import { openOwnPage } from '../platform/own-pages'
import { hasSidePanel, openSidePanel } from '../platform/side-panel'
import { originsOf } from '../platform/site-origins'
import type { InsurerTab } from '../platform/tab-state'
import { t } from '../ui/i18n'

/** What can be done about this tab, by the state that its panel is in. */
export function TabActions(props: {
  readonly tab: InsurerTab
  readonly name: string
  readonly settings: Settings
  readonly managed: readonly SettingName[]
  readonly save: (changes: Partial<Settings>) => Promise<void>
  readonly onRead: () => void
  /** Called with what to tell the reader when something could not be done. */
  readonly onFailed: (why: string) => void
}) {
  const { tab, name, settings, managed, save, onRead, onFailed } = props
  const { tabId, insurer, site, document } = tab
  const [isGranted, setGranted] = useState(false)
  const read = (
    <button type="button" class="button" onClick={onRead}>
      {t('popup_notes')}
    </button>
  )
  const openBeside = (kind: 'primary' | '') =>
    hasSidePanel() && (
      <button
        type="button"
        class={`button ${kind}`}
        onClick={() =>
          openSidePanel(tab.windowId).then(
            () => window.close(),
            () => onFailed(t('popup_beside_failed')),
          )
        }
      >
        {t('popup_open_beside')}
      </button>
    )
  const readPolicy = (kind: 'primary' | '') =>
    document !== null && (
      <button
        type="button"
        class={`button ${kind}`}
        onClick={async () => {
          await openOwnPage('reader', { insurer, document })
          window.close()
        }}
      >
        {t(tab.state === 'needs-reload' ? 'popup_read_maybe' : 'popup_read_policy')}
      </button>
    )
  const turnOff = !managed.includes('sitesOff') && (
    <button type="button" class="button" onClick={() => save({ sitesOff: withSite(settings.sitesOff, site) })}>
      {t('popup_off_site')}
    </button>
  )
  const reload = (
    <button
      type="button"
      class="button primary"
      onClick={async () => {
        await browser.tabs.reload(tabId)
        window.close()
      }}
    >
      {t('popup_reload')}
    </button>
  )

  const remove = tab.isAdded && !managed.includes('sitesAdded') && (
    <button
      type="button"
      class="button"
      onClick={() => removeAddedSite(site).catch(() => onFailed(t('popup_save_failed')))}
    >
      {t('added_site_remove')}
    </button>
  )

  if (settings.insurersOff.includes(insurer)) {
    const insurersOff = settings.insurersOff.filter((other) => other !== insurer)
    return (
      <Choice text={t('popup_is_off_insurer', { insurer: name })}>
        {!managed.includes('insurersOff') && (
          <button type="button" class="button primary" onClick={() => save({ insurersOff })}>
            {t('popup_on_insurer', { insurer: name })}
          </button>
        )}
        {read}
      </Choice>
    )
  }
  if (hasSite(settings.sitesOff, site)) {
    const sitesOff = withoutSite(settings.sitesOff, site)
    return (
      <Choice text={t('popup_is_off_site', { site })}>
        {!managed.includes('sitesOff') && (
          <button type="button" class="button primary" onClick={() => save({ sitesOff })}>
            {t('popup_on_site')}
          </button>
        )}
        {read}
      </Choice>
    )
  }
  if (isGranted) {
    return (
      <Choice text={t('popup_granted')}>
        {reload}
        {read}
      </Choice>
    )
  }
  switch (stateHere(tab, settings)) {
    case 'withheld':
      return (
        <Choice title={t('popup_withheld')} text={t('popup_withheld_help', { site })}>
          <button
            type="button"
            class="button primary"
            onClick={async () => setGranted(await browser.permissions.request({ origins: originsOf(site) }))}
          >
            {t('popup_grant', { site })}
          </button>
          {read}
          {readPolicy('')}
          {openBeside('')}
          {remove}
        </Choice>
      )
    case 'needs-reload':
      return (
        <Choice text={t('popup_needs_reload')}>
          {reload}
          {read}
          {readPolicy('')}
          {openBeside('')}
        </Choice>
      )
    case 'loading':
      return (
        <Choice text={t('popup_loading')}>
          {read}
          {openBeside('')}
        </Choice>
      )
    case 'not-a-page':
      return (
        <Choice text={document ? t('popup_is_pdf') : t('popup_not_a_page')}>
          {readPolicy('primary')}
          {openBeside(document ? '' : 'primary')}
          {read}
        </Choice>
      )
    case 'blocked':
    case 'removed-by-page':
      return (
        <Choice text={t(tab.state === 'blocked' ? 'popup_blocked' : 'popup_removed_by_page')}>
          {openBeside('primary')}
          {read}
        </Choice>
      )
    case 'beside': {
      if (tab.isAdded && !wantsNoTrace(settings, site)) {
        return (
          <Choice text={t('added_site_here')}>
            {openBeside('primary')}
            {read}
            {turnOff}
            {remove}
          </Choice>
        )
      }
      const sitesBeside = withoutSite(settings.sitesBeside, site)
      return (
        <Choice text={t('popup_is_beside')}>
          {openBeside('primary')}
          {read}
          {settings.opening !== 'beside' && !managed.includes('sitesBeside') && (
            <button type="button" class="button" onClick={() => save({ sitesBeside })}>
              {t('site_trace')}
            </button>
          )}
          {turnOff}
        </Choice>
      )
    }
    default:
      return (
        <Choice text="">
          <button
            type="button"
            class="button primary"
            onClick={async () => {
              try {
                await tellPage(tabId, 'open-panel', {})
                window.close()
              } catch {
                onFailed(t('popup_needs_reload'))
              }
            }}
          >
            {t(tab.state === 'open' ? 'popup_go_to_panel' : 'popup_open_panel')}
          </button>
          {openBeside('')}
          {read}
          {turnOff}
          {!managed.includes('sitesBeside') && (
            <button
              type="button"
              class="button"
              onClick={() => save({ sitesBeside: withSite(settings.sitesBeside, site) })}
            >
              {t('site_no_trace')}
            </button>
          )}
        </Choice>
      )
  }
}

/** What became of the panel: the page may not have heard yet that the reader wants no trace of us there, or wants us back. */
function stateHere({ state, isReached, isAdded, site }: InsurerTab, settings: Settings): InsurerTab['state'] {
  if (!isReached || isAdded || state === 'loading' || state === 'not-a-page') return state
  if (wantsNoTrace(settings, site)) return 'beside'
  return state === 'beside' ? 'closed' : state
}

function Choice(props: { title?: string; text: string; children: preact.ComponentChildren }) {
  return (
    <div class="choice">
      {props.title && <b>{props.title}</b>}
      {props.text && <p class="soft">{props.text}</p>}
      <div class="acts">{props.children}</div>
    </div>
  )
}
