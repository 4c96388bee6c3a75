/**
 * A text in small letters, without accents, with plain spaces and apostrophes, and of the same length, so that places in
 * it are places in the text. All patterns of policy facts are written for such a text.
 */
export function plainOf(text: string): string {
  return text
    .replace(/[^\S ]/g, ' ')
    .replace(/[A-ZÁÉÍÓÚÑ]/g, (letter) => letter.toLowerCase())
    .replace(/[áéíóúñ’]/g, (letter) => "aeioun'".charAt('áéíóúñ’'.indexOf(letter)))
}
