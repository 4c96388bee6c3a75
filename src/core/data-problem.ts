import * as v from 'valibot'

/** What one file of `src/insurers` or `src/guide` holds, before anybody has looked at it. */
export type DataFile = Readonly<{ file: string; data: unknown }>

/** A file that has been found to be what its schema says. */
export type ParsedFile<T> = Readonly<{ file: string; data: T }>

/** Something in a file that must be put right; `path` is empty when it is about the whole file. */
export type Problem = Readonly<{ file: string; path: string; expected: string; found: string }>

/** Data read by its schema, or else every place where it differs. */
export type Parsed<T> = Readonly<{ data: T; problems: readonly [] } | { data: null; problems: readonly Problem[] }>

type Key = string | number

/** Reads one file by its schema. */
export function parseData<const S extends v.GenericSchema>(
  schema: S,
  { file, data }: DataFile,
): Parsed<v.InferOutput<S>> {
  const result = v.safeParse(schema, data, { abortPipeEarly: true })
  if (result.success) return { data: result.output, problems: [] }
  return { data: null, problems: result.issues.map((issue) => toProblem(file, issue)) }
}

function toProblem(file: string, issue: v.BaseIssue<unknown>): Problem {
  const path = formatPath((issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key))))
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { file, path, expected: 'no such field', found: 'one' }
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    return { file, path, expected: 'this field', found: 'nothing' }
  }
  const ours = issue.message.startsWith('expected ') ? issue.message.slice('expected '.length) : null
  return { file, path, expected: ours ?? issue.expected ?? issue.message, found: quote(issue.input) }
}

/** Keys as a maintainer would type them: `notes[2].sources[0].url`. */
export function formatPath(keys: readonly Key[]): string {
  return keys.map((key, at) => (typeof key === 'number' ? `[${key}]` : at === 0 ? key : `.${key}`)).join('')
}

/** A value as it stands in the file, cut where it is long. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}

/** A problem in one line: `file: path: expected …, found …`. */
export function printProblem({ file, path, expected, found }: Problem): string {
  return `${file}: ${path ? `${path}: ` : ''}expected ${expected}, found ${found}`
}

/** The name of a file without folder and ending: what its id or subject must be. */
export function fileStem(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.json$/, '')
}
