import type { Note } from '../core/insurer-schema'
import { newestEffective, oldBecause } from '../core/note-age'
import type { CodeFact } from '../core/notes-file'
import type { Treatment } from '../core/vocabulary'
import { say, t } from '../ui/i18n'
import { noteSpeaksOfSuicide } from '../ui/note-body'
import { Said } from '../ui/said'
import { SourceList } from '../ui/source-list'
import { confidenceReason, dateWord, oldReason, planName, stateNames, surenessWord, treatmentName } from '../ui/words'
import { AnswerCell } from './answer-cell'
import { CompareCriteria } from './compare-criteria'
import { codesOfSome, differ } from './compare-differences'
import { CompareRow } from './compare-row'
import type { Compared } from './compared'

/** The comparison of one treatment, a line for each part of the notes. */
export function CompareTreatment(props: {
  readonly treatment: Treatment
  readonly sides: readonly Compared[]
  readonly codes: readonly CodeFact[]
  readonly today: string
  readonly onlyDiffering: boolean
}) {
  const { treatment, sides, codes, today, onlyDiffering } = props
  const of = (value: (note: Note) => string | null) => differ(sides.map(({ note }) => note && value(note)))
  const framed = codesOfSome(sides.map(({ note }) => note?.codes ?? []))
  const differs = {
    status: differ(sides.map(({ status }) => status)),
    plan: of(planAndStates),
    approval: of(({ approval }) => approval),
    confidence: of(({ confidence }) => confidence),
    effective: of(newestEffective),
    checked: of(({ checked }) => checked),
  }
  const isShown = (isDiffering: boolean) => isDiffering || !onlyDiffering
  const hasAny = (part: (note: Note) => readonly string[] | string | null) =>
    sides.some(({ note }) => note && part(note)?.length)
  const withNote = (render: (note: Note) => preact.ComponentChildren) => (side: Compared) =>
    side.note ? render(side.note) : <span class="none">{t('side_no_note')}</span>

  return (
    <tbody>
      <tr class="group-row">
        <th scope="rowgroup" colSpan={sides.length + 1}>
          {treatmentName(treatment)}
        </th>
      </tr>
      {/* The answer stands even where it is the same: the rest is about it. */}
      <CompareRow
        label={t('side_answer')}
        differs={differs.status}
        sides={sides}
        cell={({ insurer, plan, status }) => (
          <AnswerCell insurer={insurer.id} answer={{ treatment, plan, status }} size="full" />
        )}
      />
      {isShown(differs.plan) && (
        <CompareRow label={t('note_for')} differs={differs.plan} sides={sides} cell={withNote(planAndStates)} />
      )}
      {!onlyDiffering && hasAny(({ summary }) => summary) && (
        <CompareRow
          label={t('side_summary')}
          sides={sides}
          cell={withNote((note) => (
            <>
              <p>
                <Said text={note.summary} />
              </p>
              {noteSpeaksOfSuicide(note) && <p class="crisis">{t('crisis')}</p>}
            </>
          ))}
        />
      )}
      <CompareCriteria sides={sides} onlyDiffering={onlyDiffering} />
      {isShown(differs.approval) && hasAny(() => 'any') && (
        <CompareRow
          label={t('note_approval')}
          differs={differs.approval}
          sides={sides}
          cell={withNote(({ approval }) =>
            approval ? <Said text={approval} /> : <span class="none">{t('note_approval_unknown')}</span>,
          )}
        />
      )}
      {isShown(framed.size > 0) && hasAny((note) => note.codes) && (
        <CompareRow
          label={t('note_codes')}
          differs={framed.size > 0}
          differsWord={t('side_codes_framed')}
          sides={sides}
          cell={withNote((note) =>
            note.codes.length === 0 ? (
              <span class="none">{t('side_not_named')}</span>
            ) : (
              <ul class="code-row">
                {note.codes.map((code) => (
                  <li key={code}>
                    <code
                      class={framed.has(code) ? 'of-some' : ''}
                      title={say(codes.find((each) => each.code === code)?.meaning ?? '') || undefined}
                    >
                      {code}
                    </code>
                    {framed.has(code) && <span class="visually-hidden"> {t('side_code_of_some')}</span>}
                  </li>
                ))}
              </ul>
            ),
          )}
        />
      )}
      {!onlyDiffering && hasAny(({ caveats }) => caveats) && (
        <CompareRow
          label={t('note_caveats')}
          sides={sides}
          cell={withNote(({ caveats }) =>
            caveats.length === 0 ? (
              <span class="none">{t('side_not_named')}</span>
            ) : (
              <ul class="plain">
                {caveats.map((caveat) => (
                  <li key={caveat}>
                    <Said text={caveat} />
                  </li>
                ))}
              </ul>
            ),
          )}
        />
      )}
      {isShown(differs.confidence) && hasAny(() => 'any') && (
        <CompareRow
          label={t('library_sureness')}
          differs={differs.confidence}
          sides={sides}
          cell={withNote(({ confidence }) => (
            <>
              <b>{surenessWord(confidence)}.</b> {confidenceReason(confidence)}
            </>
          ))}
        />
      )}
      {isShown(differs.effective || differs.checked) && hasAny(() => 'any') && (
        <CompareRow
          label={t('side_dates')}
          differs={differs.effective || differs.checked}
          sides={sides}
          cell={withNote((note) => (
            <ul class="plain">
              {datesOf(note, today).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ))}
        />
      )}
      {!onlyDiffering && hasAny(() => 'any') && (
        <CompareRow
          label={t('note_sources')}
          class="sources-row"
          sides={sides}
          cell={({ note, insurer }) =>
            note ? (
              <SourceList sources={note.sources} insurer={insurer} />
            ) : (
              <span class="none">{t('side_no_note')}</span>
            )
          }
        />
      )}
    </tbody>
  )
}

function planAndStates({ plan, states }: Note): string {
  return [planName(plan), states?.length && stateNames(states)].filter(Boolean).join(' · ')
}

function datesOf(note: Note, today: string): string[] {
  const effective = newestEffective(note)
  const old = oldBecause(note, today)
  return [
    effective ? t('side_effective', { date: dateWord(effective) }) : '',
    t('note_checked', { date: dateWord(note.checked) }),
    old ? oldReason(old) : '',
  ].filter(Boolean)
}
