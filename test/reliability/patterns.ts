import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { tokenizer } from 'acorn'
import { transformSync } from 'esbuild'

const root = join(import.meta.dirname, '../..')

/** A regular expression of ours, as it is written: `/a+/g`. */
export type Pattern = string

/** Every regular expression in `src`, with the file that it stands in: those written out, and those that code of the core puts together. */
export async function patternsInSource(): Promise<ReadonlyMap<Pattern, string>> {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  )
  const found = new Map<Pattern, string>()
  for (const file of files) {
    const text = readFileSync(join(root, 'src', file), 'utf8')
    for (const pattern of writtenIn(text, file)) found.set(pattern, file)
    if (file.startsWith('core/') && text.includes('new RegExp')) {
      for (const pattern of await madeBy(join(root, 'src', file))) found.set(pattern, file)
    }
  }
  return found
}

function writtenIn(text: string, file: string): Pattern[] {
  const { code } = transformSync(text, {
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'automatic',
    target: 'esnext',
  })
  return [...tokenizer(code, { ecmaVersion: 'latest', sourceType: 'module' })].flatMap((token) =>
    token.type.label === 'regexp' ? [patternOf('value' in token && token.value)] : [],
  )
}

function patternOf(value: unknown): Pattern {
  const { pattern, flags } = value as { pattern: string; flags: string }
  return `/${pattern}/${flags}`
}

/** What a module puts together when it is loaded, and its functions when they are given a word. */
async function madeBy(file: string): Promise<Pattern[]> {
  const made: Pattern[] = []
  const { RegExp: Native } = globalThis
  globalThis.RegExp = new Proxy(Native, {
    construct(target, given) {
      const pattern: RegExp = Reflect.construct(target, given)
      made.push(String(pattern))
      return pattern
    },
  })
  try {
    const module: Record<string, unknown> = await import(/* @vite-ignore */ `${pathToFileURL(file)}?patterns`)
    if (typeof module.glanceFor === 'function')
      module.glanceFor([{ folded: 'ketamine' }, { folded: 'prior authorization' }])
    if (typeof module.findText === 'function') module.findText([], 'prior authorization')
  } finally {
    globalThis.RegExp = Native
  }
  return made
}
