import type { NotesFile } from '../core/notes-file'
import type { packAnswers } from '../core/packs/pack-notes'
import type { Settings } from '../core/settings'
import { Glyph, toneClass } from './glyph'
import { t } from './i18n'
import { NoteBody } from './note-body'
import { planName, statusWord } from './words'

type Answers = ReturnType<typeof packAnswers>

/** What packs say of a treatment, in short words that name who says it. */
export function PackTags({ answers }: { answers: Answers }) {
  if (answers.length === 0) return null
  return (
    <span class="pack-tags">
      {answers.map(({ pack, publisher, note, isOtherwise }) => (
        <span key={pack} class="tag-pack" data-pack={pack}>
          {t('pack_says', { publisher, status: statusWord(note.status) })}
          {isOtherwise && ` (${t('pack_otherwise', { plan: planName(note.plan) })})`}
        </span>
      ))}
    </span>
  )
}

/** The notes of packs on a treatment in full, each under its publisher's name, below our own. */
export function PackAnswers(props: {
  readonly answers: Answers
  readonly file: NotesFile
  readonly name: string
  readonly settings: Settings
  readonly today: string
}) {
  const { answers, file, name, settings, today } = props
  return (
    <>
      {answers.map(({ pack, publisher, note }) => (
        <section key={pack} class={`pack-answer ${toneClass(note.status)}`} data-pack={pack}>
          <h3>{t('pack_from', { publisher })}</h3>
          <p class="pack-status">
            <Glyph status={note.status} size="small" />
            <b>{statusWord(note.status)}</b>
          </p>
          <NoteBody
            note={note}
            insurer={file.insurer}
            name={name}
            codes={file.codes}
            wording={settings.wording}
            today={today}
            from={publisher}
          />
        </section>
      ))}
    </>
  )
}
