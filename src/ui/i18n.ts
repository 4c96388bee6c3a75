import en from '../_locales/en/messages.json'
import { type Language, LOCALES } from '../core/language'

export type MessageKey = keyof typeof en

/** The texts of the interface in one language, by key. */
export type Messages = Readonly<Partial<Record<MessageKey, { readonly message: string }>>>

// English is part of every page, because letters are written in it whatever the reader reads; Spanish is loaded where
// it is wanted (speak.ts). One page speaks one language at a time, so it is kept here and not handed down.
let spoken: Language = 'en'
let messages: Messages = en
let texts: ReadonlyMap<string, string> = new Map()

/** The language that the page speaks now. */
export const language = (): Language => spoken

/** From now on texts are in English. What is on the page already has to be rendered anew. */
export function speakEnglish(): void {
  spoken = 'en'
  messages = en
}

/** From now on texts are in Spanish: the interface's out of `translated`, the data's out of `translations`, by their English. */
export function speakSpanish(translated: Messages, translations: ReadonlyMap<string, string>): void {
  spoken = 'es'
  messages = translated
  texts = translations
}

/** A text of the interface, with its `{placeholders}` filled in. */
export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  const { message } = messages[key] ?? en[key]
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
}

/** A text of the notes or of the guide in the reader's language; in its own where nobody has translated it. */
export const say = (text: string): string => (spoken === 'es' && texts.get(text)) || text

/** The `lang` of what `say` gives: English where there is no translation, and undefined where it is the page's own. */
export const langOf = (text: string): 'en' | undefined => (spoken !== 'en' && !texts.has(text) ? 'en' : undefined)

/** The `lang` of what is English whatever the reader reads, such as the titles of sources. */
export const ofEnglish = (): 'en' | undefined => (spoken === 'en' ? undefined : 'en')

/** The `lang` of an insurer's page for its own words. One that does not say is an insurer's of the United States, so English. */
export const ofPage = (lang: string | null | undefined): string | undefined => lang || ofEnglish()

/** What `make` gives when the page speaks English: a letter to an insurer, a question to be read out to one. */
export function inEnglish<Made>(make: () => Made): Made {
  const before = { spoken, messages }
  speakEnglish()
  try {
    return make()
  } finally {
    spoken = before.spoken
    messages = before.messages
  }
}

/** Something that is made once for each language, such as a format of dates, and the one for the language spoken now. */
export function perLanguage<Made>(make: (locale: string) => Made): () => Made {
  const made = new Map<Language, Made>()
  return () => {
    const known = made.get(spoken) ?? make(LOCALES[spoken])
    made.set(spoken, known)
    return known
  }
}
