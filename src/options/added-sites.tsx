import { useEffect, useState } from 'preact/hooks'
import { addedSite } from '../core/added-sites'
import { askForSite, removeAddedSite } from '../platform/added-sites'
import browser from '../platform/browser'
import { mayReach } from '../platform/site-origins'
import { t } from '../ui/i18n'
import { useLookup } from '../ui/use-lookup'
import { useFocusAfterRemoval } from './use-focus-after-removal'

/**
 * The sites that the reader added, whose they are, whether the browser lets us there, and a button to remove each, unless
 * their organization decides the list: the browser still asks the reader.
 */
export function AddedSites({ value, isLocked }: { value: readonly string[]; isLocked: boolean }) {
  const { list, removing } = useFocusAfterRemoval(value)
  const withheld = useWithheld(value)
  const { entries } = useLookup()
  const [hasFailed, setFailed] = useState(false)
  const remove = async (host: string, at: number) => {
    setFailed(false)
    removing(at)
    try {
      await removeAddedSite(host)
    } catch (error) {
      console.warn('Coverage Notes could not save its settings', error)
      setFailed(true)
    }
  }
  return (
    <div ref={list} tabIndex={-1} class="off-list">
      {value.length === 0 && <p class="none-off">{t('setting_sites_added_none')}</p>}
      <ul class="added" hidden={value.length === 0}>
        {value.map(addedSite).map(({ host, insurer }, at) => (
          <li key={host}>
            <span>
              <span class="host">{host}</span>
              <span class="setting-help">
                {entries.find(({ id }) => id === insurer)?.name ?? t('added_site_unknown')}
              </span>
              {withheld.includes(host) && <span class="lost">{t('added_site_lost')}</span>}
            </span>
            <span class="acts">
              {withheld.includes(host) && (
                <button type="button" class="button" onClick={() => void askForSite(host)}>
                  {t('added_site_ask')}
                  <span class="visually-hidden">: {host}</span>
                </button>
              )}
              {!isLocked && (
                <button type="button" class="link-button" onClick={() => void remove(host, at)}>
                  {t('setting_sites_added_take_out')}
                  <span class="visually-hidden">: {host}</span>
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" class="failed-save">
        {hasFailed && t('options_save_failed')}
      </p>
    </div>
  )
}

/** Those of the sites that the browser keeps us off, kept up to date. */
function useWithheld(value: readonly string[]): readonly string[] {
  const [withheld, setWithheld] = useState<readonly string[]>([])
  const hosts = value.map((entry) => addedSite(entry).host).join(' ')
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const all = hosts.split(' ').filter(Boolean)
      const reached = await Promise.all(all.map(mayReach))
      if (isCurrent) setWithheld(all.filter((_, at) => !reached[at]))
    }
    browser.permissions.onAdded.addListener(look)
    browser.permissions.onRemoved.addListener(look)
    void look()
    return () => {
      isCurrent = false
      browser.permissions.onAdded.removeListener(look)
      browser.permissions.onRemoved.removeListener(look)
    }
  }, [hosts])
  return withheld
}
