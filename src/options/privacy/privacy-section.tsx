import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../ui/i18n'
import { CheckYourself } from './check-yourself'
import { FactCards } from './fact-cards'
import { PermissionList } from './permission-list'
import { StoredList } from './stored-list'

/** Where it stands in the options: `options.html#privacy`. */
export const PRIVACY_ID = 'privacy'

/** “How this stays private”: what is read, what is never done, what is stored, each permission, and how to check it all. */
export function PrivacySection() {
  const section = useRef<HTMLElement>(null)
  // The browser looked for the fragment before there was anything on the page.
  useEffect(() => {
    if (location.hash === `#${PRIVACY_ID}`) section.current?.scrollIntoView()
  }, [])
  return (
    <section class="privacy" id={PRIVACY_ID} ref={section} aria-labelledby="privacy-title">
      <header class="privacy-head">
        <h2 id="privacy-title">{t('privacy_title')}</h2>
        <p>{t('privacy_lead')}</p>
      </header>
      <FactCards />
      <Part id="stored">
        <StoredList />
      </Part>
      <Part id="permissions">
        <PermissionList />
      </Part>
      <Part id="check">
        <CheckYourself />
      </Part>
    </section>
  )
}

function Part({ id, children }: { id: 'stored' | 'permissions' | 'check'; children: ComponentChildren }) {
  return (
    <section class="privacy-part" aria-labelledby={`privacy-${id}`}>
      <div class="group-head">
        <h3 id={`privacy-${id}`}>{t(`privacy_${id}_title`)}</h3>
        <p>{t(`privacy_${id}_help`)}</p>
      </div>
      <div class="group-card">{children}</div>
    </section>
  )
}
