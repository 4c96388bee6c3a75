import type { Note } from '../core/insurer-schema'
import { speaksOfSuicide } from '../core/treatment-words'
import { say, t } from './i18n'
import {
  confidenceReason,
  confidenceWord,
  dateWord,
  planName,
  stateNames,
  statusWord,
  surenessWord,
  treatmentName,
} from './words'

/** When a note was last checked, and by whom where it is not ours. */
export function checkedWords({ checked }: Note, from?: string): string {
  const date = dateWord(checked)
  return from ? t('pack_checked', { publisher: from, date }) : t('note_checked', { date })
}

/** A note as plain text to send or print, with its sources and dates; `from` is whose it is, where it is not ours. */
export function noteText(insurer: string, note: Note, from?: string): string {
  const about = [planName(note.plan), note.states?.length ? stateNames(note.states) : ''].filter(Boolean).join(', ')
  const section = (heading: string, lines: readonly string[]) =>
    lines.length ? [``, `${heading}:`, ...lines.map((line) => `- ${line}`)] : []
  return [
    ...(from ? [t('pack_from', { publisher: from }), ''] : []),
    `${insurer}: ${treatmentName(note.treatment)} (${about})`,
    statusWord(note.status),
    '',
    say(note.summary),
    ...(speaksOfSuicide([note.summary, ...note.criteria, ...note.caveats].join(' ')) ? ['', t('crisis')] : []),
    ...section(t('note_criteria', { insurer }), note.criteria.map(say)),
    ...(note.approval ? ['', `${t('note_approval')}: ${say(note.approval)}`] : []),
    ...section(t('note_codes'), note.codes),
    ...section(t('note_caveats'), note.caveats.map(say)),
    '',
    from
      ? t('pack_sureness', { publisher: from, sureness: surenessWord(note.confidence).toLowerCase() })
      : `${confidenceWord(note.confidence)} ${confidenceReason(note.confidence)}`,
    ...section(
      t('note_sources'),
      note.sources.map(({ title, publisher, policyNumber, effective, url }) => {
        const date = effective ? t('source_effective', { date: dateWord(effective) }) : t('source_undated')
        return `${[title, publisher, policyNumber, date].filter(Boolean).join(', ')}. ${url}`
      }),
    ),
    '',
    `${checkedWords(note, from)}. ${t('extension_name')}. ${t('footer')}`,
  ].join('\n')
}
