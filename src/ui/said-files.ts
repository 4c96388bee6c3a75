import { loadSpanish } from '../platform/own-files'

/** Files whose texts are on the page or on their way to it; their Spanish is needed too when the language changes. */
const shown = new Set<string>()
const learnt = new Set<string>()
const translations = new Map<string, string>()
let isSpanish = false

/** Loads a file of texts, and what they are in Spanish where that is wanted. Without its Spanish a file is shown in English. */
export function loadSaid<Content>(path: string, file: Promise<Content>): Promise<Content> {
  shown.add(path)
  return isSpanish ? Promise.all([file, learn(path)]).then(([content]) => content) : file
}

/** What the texts of all files that are shown are in Spanish; it grows with each further file. Never rejects. */
export async function spanishOfShown(): Promise<ReadonlyMap<string, string>> {
  isSpanish = true
  await Promise.all([...shown].map(learn))
  return translations
}

/** From now on files are loaded without their Spanish. */
export function withoutSpanish(): void {
  isSpanish = false
}

async function learn(path: string): Promise<void> {
  if (learnt.has(path)) return
  try {
    for (const [text, spanish] of Object.entries(await loadSpanish(path))) translations.set(text, spanish)
    learnt.add(path)
  } catch (error) {
    console.warn(`Coverage Notes could not load the Spanish of ${path}`, error)
  }
}
