import { useState } from 'preact/hooks'
import browser from '../platform/browser'
import { allOrigins } from '../platform/site-origins'
import { t } from '../ui/i18n'

/** Says that the browser keeps us off insurers' sites, perhaps off this one, and asks for them on the reader's click. */
export function WithheldSites() {
  const [isGranted, setGranted] = useState(false)
  if (isGranted) return <p class="choice soft">{t('popup_granted')}</p>
  return (
    <div class="choice">
      <b>{t('popup_withheld_some')}</b>
      <p class="soft">{t('popup_withheld_some_help')}</p>
      <div class="acts">
        <button
          type="button"
          class="button primary"
          onClick={async () => setGranted(await browser.permissions.request({ origins: allOrigins() }))}
        >
          {t('popup_grant_all')}
        </button>
      </div>
    </div>
  )
}
