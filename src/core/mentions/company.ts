import { foldText } from './letters'

/** How many characters of a text are looked at on each side, a word being taken as at most this many. */
const CHARACTERS_PER_WORD = 14

/** Whether a word that begins in one of these ways stands within so many words of a place in a text. */
export function isInCompany(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { near, within }: { readonly near: readonly string[]; readonly within: number },
): boolean {
  const reach = within * CHARACTERS_PER_WORD
  const before = words(text.slice(Math.max(0, start - reach), start)).slice(-within)
  const after = words(text.slice(end, end + reach)).slice(0, within)
  const around = ` ${before.join(' ')} | ${after.join(' ')}`
  return near.some((beginning) => around.includes(` ${words(beginning).join(' ')}`))
}

function words(text: string): string[] {
  return foldText(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}
