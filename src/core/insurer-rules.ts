import { fileStem, type ParsedFile, type Problem, quote } from './data-problem'
import type { Insurer, Note, Site } from './insurer-schema'

/** What rules about insurers need to know of the other files. */
export type Known = Readonly<{
  /** The names of all insurers' files, so that one broken file does not make its neighbours look broken. */
  insurerIds: ReadonlySet<string>
  /** The guide's codes; null when the guide could not be read. */
  codes: ReadonlySet<string> | null
}>

type Found = Omit<Problem, 'file'>

/** What a schema cannot say of one insurer's file: that it agrees with itself and that what it names exists. */
export function insurerProblems({ file, data: insurer }: ParsedFile<Insurer>, known: Known): Problem[] {
  const found = [
    ...idProblems(insurer, fileStem(file), known),
    ...insurer.sites.flatMap((site, at) => siteProblems(site, `sites[${at}]`, insurer)),
    ...repeatedNotes(insurer.notes),
    ...insurer.notes.flatMap((note, at) => unknownCodes(note, `notes[${at}]`, known)),
  ]
  return found.map((problem) => ({ file, ...problem }))
}

function idProblems({ id, parent, related = [] }: Insurer, fileName: string, { insurerIds }: Known): Found[] {
  const named = [
    ...(parent === null ? [] : [{ path: 'parent', id: parent }]),
    ...related.map((other, at) => ({ path: `related[${at}].id`, id: other.id })),
  ]
  return [
    ...(id === fileName ? [] : [{ path: 'id', expected: `the file's name, ${quote(fileName)}`, found: quote(id) }]),
    ...named
      .filter((other) => !insurerIds.has(other.id))
      .map((other) => ({
        path: other.path,
        expected: 'the id of an insurer in src/insurers',
        found: quote(other.id),
      })),
  ]
}

function siteProblems(site: Site, path: string, { notTheseHosts = [] }: Insurer): Found[] {
  const refused = notTheseHosts.some(({ host }) => host === site.host)
  return [
    ...(site.shared && site.brand
      ? [{ path: `${path}.brand`, expected: 'no brand, since the site is shared', found: quote(site.brand) }]
      : []),
    ...(refused
      ? [{ path: `${path}.host`, expected: 'a host that notTheseHosts does not list', found: quote(site.host) }]
      : []),
  ]
}

/** Notes of an insurer on what another of its notes is on already. */
export function repeatedNotes(notes: readonly Note[]): Found[] {
  const seen = new Map<string, number>()
  return notes.flatMap(({ treatment, plan, states = [] }, at) => {
    const subject = [treatment, plan, ...[...states].sort()].join(' ')
    const first = seen.get(subject)
    if (first === undefined) seen.set(subject, at)
    return first === undefined
      ? []
      : [{ path: `notes[${at}]`, expected: 'one note per treatment, plan and states', found: `notes[${first}] again` }]
  })
}

function unknownCodes(note: Note, path: string, { codes }: Known): Found[] {
  return note.codes.flatMap((code, at) =>
    codes === null || codes.has(code)
      ? []
      : [{ path: `${path}.codes[${at}]`, expected: 'a code that src/guide/codes.json explains', found: quote(code) }],
  )
}

/** Sites that two entries claim, in one file or in two. */
export function repeatedSites(insurers: readonly ParsedFile<Insurer>[]): Problem[] {
  const seen = new Map<string, string>()
  return insurers.flatMap(({ file, data }) =>
    data.sites.flatMap(({ host, pathPrefix = '' }, at) => {
      const site = host + pathPrefix
      const path = `sites[${at}].host`
      const first = seen.get(site)
      if (first === undefined) seen.set(site, `${file}: ${path}`)
      return first === undefined
        ? []
        : [{ file, path, expected: 'a site that is listed once', found: `${quote(site)}, which ${first} has too` }]
    }),
  )
}
