/** The languages that our pages can be read in. */
export const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

/** How each writes dates, sums and lists, in the United States. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' }

/** The language to show: the one chosen, or else the browser's own, where it is one of ours. */
export function languageToShow(chosen: Language | 'browser', browsers: string): Language {
  if (chosen !== 'browser') return chosen
  return /^es\b/i.test(browsers) ? 'es' : 'en'
}
