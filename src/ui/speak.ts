import { type Language, languageToShow } from '../core/language'
import type { Settings } from '../core/settings'
import browser from '../platform/browser'
import { loadSpanish, loadSpanishMessages } from '../platform/own-files'
import { language, type MessageKey, type Messages, speakEnglish, speakSpanish, t } from './i18n'

/** Files whose texts are on the page or on their way to it; in Spanish they are needed too when the language changes. */
const shown = new Set<string>()
const translations = new Map<string, string>()
const loaded = new Set<string>()
let messages: Messages | null = null
let wanted: Language = 'en'

/** The language that these settings call for. */
export function languageOf({ language }: Pick<Settings, 'language'>): Language {
  return languageToShow(language, browser.i18n?.getUILanguage() ?? navigator.language)
}

/**
 * Speaks the language that the settings call for, from when this resolves. Where its texts cannot be read, the page goes
 * on in English and says so in the console: better another language than no answer. Never rejects.
 */
export async function speak(settings: Pick<Settings, 'language'>): Promise<void> {
  wanted = languageOf(settings)
  if (wanted === 'es') {
    try {
      messages ??= await loadSpanishMessages()
      await Promise.all([...shown].map(learn))
      // The reader may have changed it back in the meantime.
      if (wanted === 'es') speakSpanish(messages, translations)
    } catch (error) {
      console.warn('Coverage Notes could not load its Spanish', error)
      speakEnglish()
    }
  } else speakEnglish()
}

/** Whether a page has to wait for `speak`, since it speaks another language than the settings call for. */
export const hasToLearn = (settings: Pick<Settings, 'language'>): boolean => languageOf(settings) !== language()

/** Loads a file of texts, and what they are in Spanish where that is spoken. Without its Spanish a file is shown in English. */
export async function loadSaid<Content>(path: string, file: Promise<Content>): Promise<Content> {
  shown.add(path)
  const [content] = await Promise.all([file, wanted === 'es' ? learn(path) : null])
  return content
}

async function learn(path: string): Promise<void> {
  if (loaded.has(path)) return
  try {
    for (const [text, spanish] of Object.entries(await loadSpanish(path))) translations.set(text, spanish)
    loaded.add(path)
  } catch (error) {
    console.warn(`Coverage Notes could not load the Spanish of ${path}`, error)
  }
}

/** Puts the language on the page itself, and its title in that language. */
export function applyLanguage(): void {
  document.documentElement.lang = language()
  const page = /(\w+)\.html$/.exec(location.pathname)?.[1]
  const title: MessageKey | undefined = TITLES.find((key) => key === `title_${page}`)
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
