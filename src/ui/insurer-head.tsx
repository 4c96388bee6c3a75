import { nameOnSite, shortName } from '../core/insurer-names'
import type { NotesFile } from '../core/notes-file'
import { t } from './i18n'
import { kindSentence } from './words'

/** Who this insurer is: the name readers of this site know, the company behind it, and how it stands to the Blue brand. */
export function InsurerHead({ file, site, level }: { file: NotesFile; site?: string | undefined; level: 1 | 2 }) {
  const { insurer } = file
  const name = nameOnSite(insurer, site)
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <header class="insurer-head">
      <Heading tabIndex={-1}>{name}</Heading>
      {name !== insurer.name && <p class="company">{t('company', { company: shortName(insurer.name) })}</p>}
      <p>{kindSentence(insurer.kind, insurer.states)}</p>
    </header>
  )
}
