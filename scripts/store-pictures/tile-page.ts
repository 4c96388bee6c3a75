import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { STATUSES, type Status } from '../../src/core/vocabulary'
import { signOf } from '../../src/ui/status-glyphs'

/** A tile that a store shows in its lists. */
export interface Tile {
  readonly name: string
  readonly width: number
  readonly height: number
}

/** The tiles of the Chrome Web Store. */
export const TILES: readonly Tile[] = [
  { name: 'tile-small', width: 440, height: 280 },
  { name: 'tile-marquee', width: 1400, height: 560 },
]

const root = join(import.meta.dirname, '..', '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
/** What the tile says: the extension's own name and words. */
const WORDS = JSON.parse(read('src/_locales/en/messages.json')) as Record<string, { readonly message: string }>
const word = (key: string) => WORDS[key]?.message ?? key
/** The answers drawn on it. */
const SHOWN: readonly Status[] = STATUSES.filter((status) =>
  ['covered', 'case-by-case', 'not-covered'].includes(status),
)

/** The page that a tile is a picture of, drawn with the extension's own design tokens, icon and signs. */
export function tilePage({ width }: Tile): string {
  const answers = SHOWN.map((status) => {
    const { stroke, filled, tone } = signOf(status)
    const shape = `<path d="${stroke}"/>${filled ? `<path d="${filled}" fill="currentColor"/>` : ''}`
    const name = word(`status_${status.replaceAll('-', '_')}`)
    return `<li style="--tone: var(--${tone}); --tint: var(--${tone}-tint)"><svg viewBox="0 0 20 20">${shape}</svg>${name}</li>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${word('extension_name')}</title><style>
${read('src/ui/tokens.css')}
:root { font-size: ${width > 1000 ? 34 : 15}px }
body { box-sizing: border-box; display: grid; grid-template-columns: auto auto; align-content: center; justify-content: center; align-items: center;
  gap: 0 2.5em; height: 100vh; margin: 0; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.4 var(--font) }
.icon svg { display: block; width: 4.5rem }
h1 { margin: 0.4em 0 0; font-size: 1.75rem; line-height: 1.1; letter-spacing: -0.02em }
ul { display: grid; gap: 0.6rem; margin: 0; padding: 0; list-style: none }
li { display: flex; align-items: center; gap: 0.6em; padding: 0.5em 1em 0.5em 0.5em; border: 1px solid var(--line-soft); border-radius: 0.75em;
  background: var(--card); color: var(--tone); font-weight: 650; box-shadow: var(--shadow) }
li svg { width: 1.25rem; padding: 0.3em; border-radius: 0.5em; background: var(--tint); fill: none; stroke: currentColor; stroke-width: 1.8;
  stroke-linecap: round; stroke-linejoin: round }
</style><header><div class="icon">${read('icons/icon.svg')}</div><h1>${word('extension_name')}</h1></header><ul>${answers.join('')}</ul></html>`
}
