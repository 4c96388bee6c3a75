import type { NotesFile } from '../core/notes-file'
import type { Settings } from '../core/settings'
import type { Treatment } from '../core/vocabulary'
import { t } from '../ui/i18n'
import { SourceList } from '../ui/source-list'
import { compared } from './compared'
import type { Filter } from './filter'

/** The sources of a comparison as they are printed: each insurer's once, in wide columns below the table. */
export function PaperSources(props: {
  readonly files: readonly NotesFile[]
  readonly treatments: readonly Treatment[]
  readonly filter: Filter
  readonly settings: Settings
}) {
  const { files, treatments, filter, settings } = props
  return (
    <section class="paper-sources">
      <h2>{t('note_sources')}</h2>
      {files.map((file) => {
        const { insurer } = file
        const notes = treatments.flatMap((treatment) => compared([file], treatment, filter, settings))
        const all = notes.flatMap(({ note }) => note?.sources ?? [])
        const sources = all.filter(({ url }, at) => all.findIndex((each) => each.url === url) === at)
        return (
          sources.length > 0 && (
            <div key={insurer.id}>
              <h3>{insurer.name}</h3>
              <SourceList sources={sources} insurer={insurer} />
            </div>
          )
        )
      })}
    </section>
  )
}
