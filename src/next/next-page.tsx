import { Footer } from '../ui/footer'
import { t } from '../ui/i18n'
import { PageBar } from '../ui/page-bar'
import { useHandedOver } from '../ui/use-handed-over'
import { useSettings } from '../ui/use-settings'
import { NextOfInsurer } from './next-of-insurer'
import { withAddressed } from './with-addressed'

/** “What next” in a tab of its own, for one insurer. */
export function NextPage() {
  const settings = useSettings()?.settings
  const handedOver = useHandedOver('next')
  if (!settings || !handedOver) return null
  const handed = withAddressed(handedOver, new URLSearchParams(location.search))
  return (
    <>
      <PageBar here="next" />
      <main class="next-page">
        {handed.insurer ? (
          <NextOfInsurer handed={handed} insurer={handed.insurer} settings={settings} />
        ) : (
          <>
            <h1>{t('panel_no_insurer')}</h1>
            <p>
              {t('next_no_insurer_help')} <a href="library.html">{t('library_title')}</a>
            </p>
          </>
        )}
        <Footer />
      </main>
    </>
  )
}
