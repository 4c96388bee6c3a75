import { type DataFile, fileStem, type Parsed, type Problem, parseData, quote } from './data-problem'
import { type Guide, GuideSchema, type GuideSubject } from './guide-schema'

/** Where a subject of the guide stands. */
export function guideFile(subject: string): string {
  return `src/guide/${subject}.json`
}

/** Reads all files of the guide; a missing or unknown one is a problem too. */
export function parseGuide(files: readonly DataFile[]): Parsed<Guide> {
  const data = Object.fromEntries(files.map((file) => [fileStem(file.file), file.data]))
  const parsed = parseData(GuideSchema, { file: 'src/guide', data })
  return parsed.data ? parsed : { data: null, problems: parsed.problems.map(placeInFile) }
}

// The guide is read as one object, whose first key is the file.
function placeInFile({ path, expected, found }: Problem): Problem {
  const [, subject = '', rest = ''] = /^([^.[]*)\.?(.*)$/.exec(path) ?? []
  return { file: guideFile(subject), path: rest, expected: rest ? expected : expected.replace('field', 'file'), found }
}

/** What a schema cannot say of the guide: that no id stands twice and that what entries name exists. */
export function guideProblems(guide: Guide, insurerIds: ReadonlySet<string>): Problem[] {
  const ids = new Set(guideEntries(guide).map(({ id }) => id))
  const entry = { known: ids, expected: 'the id of an entry in src/guide' }
  const code = { known: new Set(guide.codes.map(({ code }) => code)), expected: 'a code that this file explains' }
  const insurer = { known: insurerIds, expected: 'the id of an insurer in src/insurers' }
  return [
    ...repeatedIds(guide),
    ...guide['article-claims'].flatMap(({ facts }, at) => missing('article-claims', `[${at}].facts`, facts, entry)),
    ...guide.glossary.flatMap(({ seeAlso }, at) => missing('glossary', `[${at}].seeAlso`, seeAlso, entry)),
    ...guide.questions.flatMap(({ answeredBy }, at) => missing('questions', `[${at}].answeredBy`, answeredBy, entry)),
    ...guide.codes.flatMap(({ replaces = [] }, at) => missing('codes', `[${at}].replaces`, replaces, code)),
    ...guide.codes.flatMap(({ replacedBy = [] }, at) => missing('codes', `[${at}].replacedBy`, replacedBy, code)),
    ...missing('programme-rules', '', guide['programme-rules'].map(insurerOf), insurer, '.insurer'),
    ...missing('programme-appeals', '', guide['programme-appeals'].map(insurerOf), insurer, '.insurer'),
  ]
}

type Target = Readonly<{ known: ReadonlySet<string>; expected: string }>

function missing(
  subject: GuideSubject,
  path: string,
  names: readonly string[],
  { known, expected }: Target,
  field = '',
): Problem[] {
  return names.flatMap((name, at) =>
    known.has(name) ? [] : [{ file: guideFile(subject), path: `${path}[${at}]${field}`, expected, found: quote(name) }],
  )
}

const insurerOf = ({ insurer }: { readonly insurer: string }) => insurer

function repeatedIds(guide: Guide): Problem[] {
  const seen = new Map<string, string>()
  return guideEntries(guide).flatMap(({ file, path, id }) => {
    const first = seen.get(id)
    if (first === undefined) seen.set(id, `${file}: ${path}`)
    return first === undefined
      ? []
      : [{ file, path, expected: 'an id of its own', found: `${quote(id)}, which ${first} has too` }]
  })
}

const WITH_IDS = ['appeals', 'article-claims', 'codes', 'costs', 'glossary', 'questions', 'treatments'] as const

function guideEntries(guide: Guide): { file: string; path: string; id: string }[] {
  return WITH_IDS.flatMap((subject) =>
    guide[subject].map(({ id }, at) => ({ file: guideFile(subject), path: `[${at}].id`, id })),
  )
}
