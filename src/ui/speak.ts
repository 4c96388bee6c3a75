import { type Language, languageToShow } from '../core/language'
import type { Settings } from '../core/settings'
import { loadSpanishMessages } from '../platform/own-files'
import { language, type MessageKey, type Messages, speakEnglish, speakSpanish, t } from './i18n'
import { spanishOfShown, withoutSpanish } from './said-files'

let messages: Messages | null = null
let wanted: Language = 'en'

/** The language that these settings call for. */
export function languageOf({ language }: Pick<Settings, 'language'>): Language {
  return languageToShow(language, navigator.language)
}

/**
 * Speaks the language that the settings call for, from when this resolves. Where its texts cannot be read, the page goes
 * on in English and says so in the console: better another language than no answer. Never rejects.
 */
export async function speak(settings: Pick<Settings, 'language'>): Promise<void> {
  wanted = languageOf(settings)
  if (wanted === 'en') {
    withoutSpanish()
    return speakEnglish()
  }
  try {
    const [loaded, translations] = await Promise.all([messages ?? loadSpanishMessages(), spanishOfShown()])
    messages = loaded
    // The reader may have changed it back in the meantime.
    if (wanted === 'es') speakSpanish(loaded, translations)
  } catch (error) {
    console.warn('Coverage Notes could not load its Spanish', error)
    speakEnglish()
  }
}

/** Whether a page has to wait for `speak`, since it speaks another language than the settings call for. */
export const hasToLearn = (settings: Pick<Settings, 'language'>): boolean => languageOf(settings) !== language()

/** Puts the language on the page itself, and its title in that language. */
export function applyLanguage(): void {
  document.documentElement.lang = language()
  const title: MessageKey | undefined = TITLES.find(
    (key) => location.pathname === `/${key.slice('title_'.length)}.html`,
  )
  if (title) document.title = t(title)
}

/** The titles of our pages; the build writes the English ones into the files. */
const TITLES = [
  'title_panel',
  'title_popup',
  'title_options',
  'title_library',
  'title_next',
  'title_reader',
  'title_welcome',
] as const satisfies readonly MessageKey[]
