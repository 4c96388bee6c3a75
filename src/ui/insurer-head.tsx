import { companyBehind, nameOnSite } from '../core/insurer-names'
import type { NotesFile } from '../core/notes-file'
import { t } from './i18n'
import { kindSentence } from './words'

/** Who this insurer is: the name readers of this site know, the company behind it, and how it stands to the Blue brand. */
export function InsurerHead({ file, site }: { file: NotesFile; site?: string | undefined }) {
  const { insurer, describedBy } = file
  const name = nameOnSite(insurer, site)
  const company = companyBehind(insurer, name)
  return (
    <header class="insurer-head">
      <h1 tabIndex={-1}>{name}</h1>
      {company && <p class="company">{t('company', { company })}</p>}
      <p>{kindSentence(insurer.kind, insurer.states)}</p>
      {describedBy && <p class="pack-word">{t('pack_describes', { publisher: describedBy })}</p>}
    </header>
  )
}
