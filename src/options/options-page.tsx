import type { ComponentChildren } from 'preact'
import { t } from '../ui/i18n'
import { PageBar } from '../ui/page-bar'
import { ExportSettings } from './export-settings'
import { ImportSettings } from './import-settings'
import { NotePacks } from './note-packs'
import { OPTION_GROUPS, type OptionGroup } from './option-groups'
import { PRIVACY_ID, PrivacySection } from './privacy/privacy-section'
import { ResetSettings } from './reset-settings'
import { SettingControl } from './setting-control'
import { ShortcutLine } from './shortcut-line'
import { useEditedSettings } from './use-edited-settings'

/** Every setting, made from the one schema in core/settings, the settings as a file, and how all this stays private. */
export function OptionsPage() {
  const edited = useEditedSettings()
  if (!edited) return null
  return (
    <>
      <PageBar here="options" />
      <main class="options">
        <header class="options-head">
          <h1>{t('options_title')}</h1>
          <p>{t('options_intro')}</p>
          <p class="options-jump">
            <a href={`#${PRIVACY_ID}`}>{t('privacy_title')}</a>
          </p>
        </header>
        {!edited.isStored && (
          <p class="notice" role="alert">
            {t('options_storage_broken')}
          </p>
        )}
        {OPTION_GROUPS.map(({ id, settings }) => (
          <Group key={id} id={id}>
            {settings.map((name) => (
              <SettingControl key={name} name={name} edited={edited} />
            ))}
            {id === 'panel' && <ShortcutLine />}
          </Group>
        ))}
        <Group id="packs">
          <NotePacks />
        </Group>
        <Group id="file">
          <ExportSettings settings={edited.settings} />
          <ImportSettings />
          <ResetSettings />
        </Group>
        <PrivacySection />
      </main>
    </>
  )
}

function Group({ id, children }: { id: OptionGroup; children: ComponentChildren }) {
  return (
    <section class="group" aria-labelledby={`group-${id}`}>
      <div class="group-head">
        <h2 id={`group-${id}`}>{t(`options_group_${id}`)}</h2>
        <p>{t(`options_group_${id}_help`)}</p>
      </div>
      <div class="group-card">{children}</div>
    </section>
  )
}
