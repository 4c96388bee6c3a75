// The one importer of webextension-polyfill: everything else takes the browser from here.
import browser from 'webextension-polyfill'

export default browser

/** Whether this copy of the extension is still the installed one; false once it was updated, reloaded or removed. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id)
  } catch {
    return false
  }
}
