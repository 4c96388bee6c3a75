import { t } from '../../ui/i18n'
import { BROWSER_TOOLS, type BrowserTools, ownBrowser } from './browser-tools'

/** What to type in the console: it waits for the answer and prints it. */
const COMMAND = 'await chrome.storage.local.get()'

/** How to see for oneself, in the browser's own tools, that all of the above is so; the reader's own browser comes first. */
export function CheckYourself() {
  const own = ownBrowser(navigator.userAgent)
  const others = BROWSER_TOOLS.filter((browser) => browser !== own)
  return (
    <div class="checks">
      <section class="plug">
        <h4>{t('privacy_check_plug_title')}</h4>
        <p>{t('privacy_check_plug')}</p>
      </section>
      {[own, ...others].map((browser) => (
        <details key={browser.name} class="check-in" open={browser === own}>
          <summary>
            {browser.name}
            {browser === own && <span class="yours">{t('privacy_check_yours')}</span>}
          </summary>
          <Checks browser={browser} />
        </details>
      ))}
    </div>
  )
}

function Checks({ browser }: { browser: BrowserTools }) {
  const { family, extensions, addons, scheme } = browser
  return (
    <ol>
      <li>
        <h5>{t('check_network_title')}</h5>
        <p>{t(`check_network_${family}`, { address: extensions, scheme })}</p>
      </li>
      <li>
        <h5>{t('check_storage_title')}</h5>
        <p>{withCode(t('check_storage', { command: COMMAND }), COMMAND)}</p>
      </li>
      <li>
        <h5>{t('check_permissions_title')}</h5>
        <p>{t(`check_permissions_${family}`, { address: addons })}</p>
      </li>
      <li>
        <h5>{t('check_page_title')}</h5>
        <p>{t(`check_page_${family}`)}</p>
      </li>
    </ol>
  )
}

/** A text in which what is to be typed looks like it. */
function withCode(text: string, code: string) {
  const [before, after = ''] = text.split(code)
  return [before, <code key={code}>{code}</code>, after]
}
