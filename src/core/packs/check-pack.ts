import { formatPath, type Problem, parseData, quote } from '../data-problem'
import { futureDates } from '../future-dates'
import { repeatedNotes } from '../insurer-rules'
import { findNoJson, lineFinder } from './json-lines'
import { PACK_LIMITS } from './pack-limits'
import { NEEDED_OF_NEW, type Pack, type PackInsurer, PackSchema } from './pack-schema'

type Found = Omit<Problem, 'file'>

/** Something in a pack that must be put right, and the line it stands on, from 1. */
export type PackProblem = Readonly<Found & { line: number }>

/** A pack that may be shown, or every place where it is not as it must be. */
export type CheckedPack =
  | { readonly pack: Pack; readonly problems: readonly [] }
  | { readonly pack: null; readonly problems: readonly PackProblem[] }

/** Checks the text of a pack, as of the day `today` (`YYYY-MM-DD`), against the insurers that the extension has files of. */
export function checkPack(
  text: string,
  { insurerIds, today }: { readonly insurerIds: ReadonlySet<string>; readonly today: string },
): CheckedPack {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > PACK_LIMITS.bytes) {
    return refuse(1, { path: '', expected: `at most ${PACK_LIMITS.bytes} bytes`, found: String(bytes) })
  }
  const noJson = findNoJson(text)
  if (noJson) return refuse(noJson.line, { path: '', expected: 'JSON', found: noJson.what })
  const lineAt = lineFinder(text)
  const parsed = parseData(PackSchema, { file: '', data: JSON.parse(text) })
  const problems: readonly Found[] = parsed.data
    ? [
        ...packProblems(parsed.data, insurerIds),
        ...futureDates('', parsed.data, [], today),
        ...insecureLinks(parsed.data, []),
      ]
    : parsed.problems
  const [first, ...others] = problems.map(({ path, expected, found }) => ({
    line: lineAt(path),
    path,
    expected,
    found,
  }))
  if (first) return { pack: null, problems: [first, ...others].sort((a, b) => a.line - b.line) }
  return parsed.data ? { pack: parsed.data, problems: [] } : refuse(1, { path: '', expected: 'a pack', found: 'none' })
}

/** A problem of a pack in one line: `file:line: path: expected …, found …`. */
export function printPackProblem(file: string, { line, path, expected, found }: PackProblem): string {
  return `${file}:${line}: ${path ? `${path}: ` : ''}expected ${expected}, found ${found}`
}

function refuse(line: number, problem: Found): CheckedPack {
  return { pack: null, problems: [{ line, ...problem }] }
}

function packProblems({ insurers }: Pack, insurerIds: ReadonlySet<string>): Found[] {
  const notes = insurers.reduce((sum, insurer) => sum + insurer.notes.length, 0)
  return [
    ...(notes > PACK_LIMITS.notes
      ? [{ path: 'insurers', expected: `at most ${PACK_LIMITS.notes} notes`, found: String(notes) }]
      : []),
    ...insurers.flatMap((insurer, at) => [
      ...(insurers.findIndex(({ id }) => id === insurer.id) === at
        ? []
        : [{ path: `insurers[${at}].id`, expected: 'each insurer once', found: quote(insurer.id) }]),
      ...repeatedNotes(insurer.notes).map((found) => ({ ...found, path: `insurers[${at}].${found.path}` })),
      ...missingOfNew(insurer, `insurers[${at}]`, insurerIds),
    ]),
  ]
}

function missingOfNew(insurer: PackInsurer, path: string, insurerIds: ReadonlySet<string>): Found[] {
  if (insurerIds.has(insurer.id)) return []
  const missing = NEEDED_OF_NEW.filter((field) => insurer[field] === undefined)
  if (missing.length === NEEDED_OF_NEW.length) {
    return [
      {
        path: `${path}.id`,
        expected: `the id of an insurer that the extension knows, or ${NEEDED_OF_NEW.join(', ')} of a new one`,
        found: quote(insurer.id),
      },
    ]
  }
  return missing.map((field) => ({
    path: `${path}.${field}`,
    expected: 'this field of a new insurer',
    found: 'nothing',
  }))
}

/** Addresses that lead to pages which anybody on the way could change: a pack's links are not ours to vouch for. */
function insecureLinks(value: unknown, keys: readonly (string | number)[]): Found[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => insecureLinks(item, [...keys, at]))
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, item]) => insecureLinks(item, [...keys, key]))
  }
  return keys.at(-1) === 'url' && typeof value === 'string' && !value.startsWith('https://')
    ? [{ path: formatPath(keys), expected: 'an https address', found: quote(value) }]
    : []
}
