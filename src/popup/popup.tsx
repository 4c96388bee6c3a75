import lookup from 'built:lookup'
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { OwnPage } from '../platform/messages'
import { openOwnPage } from '../platform/own-pages'
import { readTab, type TabState } from '../platform/tab-state'
import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import { LoadedInsurer } from '../ui/loaded-insurer'
import { useSettings } from '../ui/use-settings'
import { AddSite } from './add-site'
import { keepToWidth } from './keep-to-width'
import { type Chosen, LookupBox } from './lookup-box'
import { QuickPicks } from './quick-picks'
import { ThisTab } from './this-tab'
import { WithheldSites } from './withheld-sites'

function Popup() {
  const read = useSettings()
  const settings = read?.settings
  const managed = read?.managed ?? []
  const [tab, setTab] = useState<TabState | null>(null)
  const [reading, setReading] = useState<Chosen | null>(null)
  const [typed, setTyped] = useState('')
  // Turned off or on, the tab may be in another state than before.
  const turnedOff =
    settings &&
    [settings.sitesOff, settings.insurersOff, settings.sitesBeside, settings.sitesAdded, settings.opening].join()
  useEffect(() => {
    if (turnedOff !== undefined) void readTab().then(setTab)
  }, [turnedOff])
  useEffect(() => {
    if (!reading) return
    document.querySelector<HTMLElement>('.back')?.focus()
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      setReading(null)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [reading])
  const open = async (page: OwnPage, insurer?: string) => {
    await openOwnPage(page, insurer ? { insurer } : {})
    window.close()
  }
  if (!settings) return null

  return (
    <>
      {reading ? (
        <main class="reading">
          <button type="button" class="link-button back" onClick={() => setReading(null)}>
            <Icon name="left" size={14} /> {t('back')}
          </button>
          <LoadedInsurer
            key={reading.insurer}
            insurer={reading.insurer}
            site={reading.site}
            settings={settings}
            onInsurer={(insurer) => setReading({ insurer })}
            onOwnTab={async (handed) => {
              await openOwnPage('next', handed)
              window.close()
            }}
          />
        </main>
      ) : (
        <main>
          <LookupBox settings={settings} typed={typed} onType={setTyped} onChoose={setReading} />
          {tab?.kind === 'insurer' && (
            <ThisTab
              tab={tab}
              settings={settings}
              managed={managed}
              onRead={() => setReading({ insurer: tab.insurer, site: tab.site })}
            />
          )}
          {tab?.kind === 'unknown' && (
            <section class="here">
              <h1>{t('popup_unknown_page')}</h1>
              <p class="soft">{t('popup_unknown_page_help')}</p>
              {tab.areSitesWithheld && <WithheldSites />}
              {tab.host && !managed.includes('sitesAdded') && (
                <AddSite key={tab.host} host={tab.host} onAdded={() => void readTab().then(setTab)} />
              )}
              <QuickPicks onChoose={(insurer) => setReading({ insurer })} />
            </section>
          )}
        </main>
      )}
      <footer>
        <button type="button" class="link-button" onClick={() => open('library', reading?.insurer)}>
          {t('popup_all_insurers')}
        </button>
        <button type="button" class="link-button" onClick={() => open('options')}>
          {t('popup_options')}
        </button>
        <button type="button" class="link-button" onClick={() => open('reader', reading?.insurer)}>
          {t('popup_read_file')}
        </button>
        <span class="soft">{t('popup_count', { count: lookup.length })}</span>
      </footer>
    </>
  )
}

keepToWidth()
render(<Popup />, document.getElementById('app') as HTMLElement)
