import type { Form } from './form-index'

/** A table of more forms than this is for pages on which something will be found: there is no glance, which would only cost time. */
const MOST_FORMS = 100

/**
 * What may stand between two letters of a word: characters that are not seen, and the hyphen of a word that is cut. Any
 * character beyond ASCII counts as not seen, because to name those that are takes the browser some milliseconds.
 */
const WITHIN_WORD = '(?:[^\\0-\\x7f\\u2010]|[-\\u2010][\\t-\\r ]*)*'

/**
 * Tells of every text in which some form may stand, whatever it is cut into or joined with, and of few others.
 *
 * The browser joins the text of a whole page and searches it in the time that a walk over its nodes takes.
 */
export function glanceFor(forms: readonly Form[]): ((text: string) => boolean) | null {
  if (forms.length > MOST_FORMS) return null
  const expression = new RegExp(forms.map(({ folded }) => writtenAnyhow(folded)).join('|'), 'i')
  // Taken apart, a letter with an accent is the letter and a loose accent.
  return (text) => expression.test(text.replace(/[^\0-\xbf]+/g, (letters) => letters.normalize('NFD')))
}

function writtenAnyhow(word: string): string {
  const parts = word.split(/[^a-z0-9]+/)
  return parts.map((part) => [...part].join(WITHIN_WORD)).join('[^a-z0-9]*')
}
