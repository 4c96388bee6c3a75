import type { DataFile } from './data-problem'
import type { GuideSubject } from './guide-schema'
import { CODES_IN_FULL, TERMS } from './next/next-facts'

/** The fields of an insurer's file that readers see as sentences; names, titles and policy numbers stay as they are. */
const OF_INSURERS = ['about', 'summary', 'criteria', 'approval', 'caveats', 'supports', 'label', 'why']

/** The fields of the guide's files that readers see; what none names is for the guide's editors. */
const OF_GUIDE: Readonly<Partial<Record<GuideSubject, readonly string[]>>> = {
  appeals: ['statement', 'supports', 'caveats', 'name', 'decidedBy', 'from', 'case'],
  'article-claims': ['statement', 'claim', 'why', 'sayInstead', 'supports', 'caveats'],
  codes: ['meaning', 'caveats'],
  costs: ['statement', 'per', 'supports', 'caveats'],
  glossary: ['term', 'definition'],
  'programme-appeals': ['name', 'deadline', 'decision', 'threshold', 'supports'],
  treatments: ['statement', 'supports', 'caveats'],
}

/** Entries of the glossary and the codes that “What next” shows in full. */
const IN_FULL: ReadonlySet<unknown> = new Set([...TERMS, ...CODES_IN_FULL])

/** Parts of a file whose fields have such names and are shown to nobody. */
const UNSEEN: ReadonlySet<string> = new Set(['notTheseHosts'])

/** A text that readers see, and the field it stands in. */
export interface ReaderText {
  readonly text: string
  readonly field: string
}

/** Every text of an insurer's or a guide's file that readers see, each once, in order. */
export function textsForReaders({ file, data }: DataFile): ReaderText[] {
  const fields = file.includes('/insurers/') ? OF_INSURERS : (OF_GUIDE[subjectOf(file)] ?? [])
  const texts = new Map<string, ReaderText>()
  const collect = (value: unknown, field: string, wanted: readonly string[]): void => {
    if (typeof value === 'string') {
      if (wanted.includes(field) && !texts.has(value)) texts.set(value, { text: value, field })
    } else if (Array.isArray(value)) {
      for (const item of value) collect(item, field, wanted)
    } else if (value !== null && typeof value === 'object') {
      const entries = Object.entries(value)
      const isInFull = 'id' in value && IN_FULL.has(value.id)
      for (const [name, item] of entries) {
        if (!UNSEEN.has(name)) collect(item, name, isInFull ? [...wanted, 'statement', 'supports'] : wanted)
      }
    }
  }
  collect(data, '', fields)
  return [...texts.values()]
}

const subjectOf = (file: string) => (file.split('/').at(-1) ?? '').replace(/\.json$/, '') as GuideSubject
