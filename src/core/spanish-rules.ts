import * as v from 'valibot'
import { type DataFile, type Problem, parseData, quote } from './data-problem'
import { textsForReaders } from './translatable'

/** The texts of one file in Spanish, by the English text: whoever changes that finds no old translation under it. */
export const SpanishSchema = v.record(v.string(), v.pipe(v.string(), v.trim(), v.nonEmpty('expected a text')))
export type Spanish = Readonly<v.InferOutput<typeof SpanishSchema>>

/** Where the Spanish of a data file stands: `src/insurers/aetna.json` → `src/spanish/insurers/aetna.json`. */
export const spanishFileOf = (file: string): string => file.replace(/^src\//, 'src/spanish/')

/**
 * Holds Spanish files against those that they translate: every text for readers has its Spanish, there is no Spanish of a
 * text that is gone, and the same figures stand in both.
 */
export function spanishProblems(files: readonly DataFile[], spanishFiles: readonly DataFile[]): Problem[] {
  const byFile = new Map(spanishFiles.map((each) => [each.file, each]))
  const expected = new Set(files.map(({ file }) => spanishFileOf(file)))
  const left = spanishFiles.filter(({ file }) => !expected.has(file))
  return [
    ...left.map(({ file }) => ({ file, path: '', expected: 'a file of that name to translate', found: 'none' })),
    ...files.flatMap((each) => {
      const spanish = byFile.get(spanishFileOf(each.file))
      const texts = textsForReaders(each).map(({ text }) => text)
      if (!spanish) {
        const file = spanishFileOf(each.file)
        return texts.length ? [{ file, path: '', expected: `the Spanish of ${each.file}`, found: 'no file' }] : []
      }
      const { data, problems } = parseData(SpanishSchema, spanish)
      return data ? problemsOf(spanish.file, texts, data) : problems
    }),
  ]
}

function problemsOf(file: string, texts: readonly string[], spanish: Spanish): Problem[] {
  const known = new Set(texts)
  return [
    ...texts
      .filter((text) => !Object.hasOwn(spanish, text))
      .map((text) => ({ file, path: quote(text), expected: 'its Spanish', found: 'none' })),
    ...Object.entries(spanish).flatMap(([text, translated]) => {
      const at = { file, path: quote(text) }
      if (!known.has(text))
        return [{ ...at, expected: 'a text of the file that it translates', found: 'one that is gone' }]
      const [ours, theirs] = [figuresIn(text), figuresIn(translated)]
      return ours === theirs ? [] : [{ ...at, expected: `the figures ${ours || '(none)'}`, found: theirs || 'none' }]
    }),
  ]
}

/** The figures of a text, in order of size and not of place: Spanish says “23 de noviembre” where English says “November 23”. */
function figuresIn(text: string): string {
  return (text.match(/\d+(?:[.,:]\d+)*/g) ?? []).sort().join(' ')
}

/** All translations of several files in one. Where two files translate one text, the first one's stands. */
export function allSpanish(files: readonly DataFile[]): Spanish {
  const entries = files.flatMap((file) => Object.entries(parseData(SpanishSchema, file).data ?? {}))
  return Object.fromEntries(entries.reverse())
}

/** What the texts of a file that is shipped are in Spanish; those without a translation are left out. */
export function spanishOf(shipped: unknown, spanish: Spanish): Spanish {
  const found: Record<string, string> = {}
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      const translated = spanish[value]
      if (translated) found[value] = translated
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect)
  }
  collect(shipped)
  return found
}
