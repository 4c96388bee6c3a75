/**
 * A text in small letters, without accents, with plain spaces, hyphens and apostrophes, and of the same length, so that
 * places in it are places in the text. All patterns of policy facts are written for such a text.
 */
export function plainOf(text: string): string {
  return joinWords(text)
    .replace(/[^\S ]/g, ' ')
    .replace(/[A-ZÁÉÍÓÚÑ]/g, (letter) => letter.toLowerCase())
    .replace(/[áéíóúñ’‐‑]/g, (letter) => "aeioun'--".charAt('áéíóúñ’‐‑'.indexOf(letter)))
}

const UNSEEN = /[\u00ad\u200b\u2060]/

/** Words without the signs in them that only say where a line may break; as many spaces stand behind each word instead. */
function joinWords(text: string): string {
  if (!UNSEEN.test(text)) return text
  return text.replace(/\S+/g, (word) => {
    const seen = word.replace(/[\u00ad\u200b\u2060]/g, '')
    return seen.padEnd(word.length)
  })
}
