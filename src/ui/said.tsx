import { langOf, say } from './i18n'

/** A text of the notes or of the guide in the reader's language; marked as English where it has no translation. */
export function Said({ text }: { text: string }) {
  const lang = langOf(text)
  const said = say(text)
  return lang ? <span lang={lang}>{said}</span> : said
}
