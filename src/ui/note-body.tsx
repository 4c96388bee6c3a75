import { shortName } from '../core/insurer-names'
import type { Insurer, Note } from '../core/insurer-schema'
import type { CodeFact } from '../core/notes-file'
import type { Settings } from '../core/settings'
import { speaksOfSuicide } from '../core/treatment-words'
import type { State } from '../core/vocabulary'
import { CodeList } from './code-list'
import { ConfidenceLine } from './confidence'
import { CopyButton } from './copy-button'
import { CrisisLine } from './crisis-line'
import { t } from './i18n'
import { checkedWords, noteText } from './note-text'
import { Said } from './said'
import { SourceList } from './source-list'
import { planName, stateName, stateNames } from './words'

/** One note in full. Clinic wording puts codes and policy numbers first; a reader meets them last. */
export function NoteBody(props: {
  readonly note: Note
  readonly insurer: Insurer
  readonly name: string
  readonly codes: readonly CodeFact[]
  readonly wording: Settings['wording']
  readonly today: string
  /** The reader's state, where the note is a general one and other states have their own. */
  readonly missingState?: State | undefined
  /** Whose note it is, where it is not ours. */
  readonly from?: string | undefined
}) {
  const { note, insurer, codes, wording, today, from } = props
  const name = shortName(props.name)
  const policies = [...new Set(note.sources.flatMap(({ policyNumber }) => policyNumber ?? []))]
  const codeSection = note.codes.length > 0 && (
    <>
      <h3>{t('note_codes')}</h3>
      <CodeList codes={note.codes} facts={codes} />
      {wording === 'reader' && <p class="soft">{t('note_codes_help')}</p>}
    </>
  )
  return (
    <div class="answer-body">
      {wording === 'clinic' && (
        <>
          {policies.length > 0 && (
            <dl class="facts">
              <dt>{t('note_policies')}</dt>
              <dd>{policies.join(' · ')}</dd>
            </dl>
          )}
          {codeSection}
        </>
      )}
      {props.missingState && <p class="soft">{t('note_general', { state: stateName(props.missingState) })}</p>}
      <p>
        <Said text={note.summary} />
      </p>
      {noteSpeaksOfSuicide(note) && <CrisisLine />}
      {note.criteria.length > 0 && (
        <>
          <h3>{t('note_criteria', { insurer: name })}</h3>
          <ul class="points">
            {note.criteria.map((criterion) => (
              <li key={criterion}>
                <Said text={criterion} />
              </li>
            ))}
          </ul>
        </>
      )}
      <dl class="facts">
        <dt>{t('note_for')}</dt>
        <dd>{[planName(note.plan), note.states?.length && stateNames(note.states)].filter(Boolean).join(' · ')}</dd>
        {(note.approval !== null || note.status === 'covered' || note.status === 'prior-authorization') && (
          <>
            <dt>{t('note_approval')}</dt>
            <dd>{note.approval ? <Said text={note.approval} /> : t('note_approval_unknown')}</dd>
          </>
        )}
      </dl>
      <ConfidenceLine note={note} today={today} from={from} />
      {note.caveats.length > 0 && (
        <>
          <h3>{t('note_caveats')}</h3>
          <ul class="points quiet">
            {note.caveats.map((caveat) => (
              <li key={caveat}>
                <Said text={caveat} />
              </li>
            ))}
          </ul>
        </>
      )}
      {wording === 'reader' && codeSection}
      <h3>{t('note_sources')}</h3>
      <SourceList sources={note.sources} insurer={insurer} from={from} />
      <div class="note-foot">
        <span>{checkedWords(note, from)}</span>
        <CopyButton text={noteText(name, note, from)} label={t('note_copy')} />
      </div>
    </div>
  )
}

/** Whether a note, or a source of it, speaks of suicide, so that the crisis line stands in it. */
export function noteSpeaksOfSuicide({ summary, criteria, caveats, sources }: Note): boolean {
  const fromSources = sources.flatMap(({ title, supports }) => [title, supports])
  return speaksOfSuicide([summary, ...criteria, ...caveats, ...fromSources].join(' '))
}
