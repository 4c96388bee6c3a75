import lookup from 'built:lookup'
import { t } from '../ui/i18n'
import { PageBar } from '../ui/page-bar'
import { useSettings } from '../ui/use-settings'
import { PagePicture } from './page-picture'

/** The ways to the notes, and to be rid of them, in the order that a newcomer needs them. */
const POINTS = ['where', 'lookup', 'stop', 'private'] as const

/** What the reader sees once, after installing: what this is, where it shows, and how to stop it. */
export function WelcomePage() {
  const read = useSettings()
  if (!read) return null
  return (
    <>
      <PageBar here="welcome" />
      <main class="welcome">
        <header class="welcome-head">
          <h1>{t('welcome_title')}</h1>
          <p>{t('welcome_lead')}</p>
          <p class="ways">
            <a class="button primary" href="library.html">
              {t('welcome_library')}
            </a>
            <a class="button" href="options.html">
              {t('welcome_options')}
            </a>
          </p>
        </header>
        <PagePicture />
        <div class="points">
          {POINTS.map((point) => (
            <section key={point} class="point">
              <h2>{t(`welcome_${point}_title`)}</h2>
              <p>{t(`welcome_${point}`, { count: lookup.length })}</p>
            </section>
          ))}
        </div>
        <footer class="welcome-foot">{t('welcome_not_advice')}</footer>
      </main>
    </>
  )
}
