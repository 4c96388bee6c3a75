import { findNote, plansWithNotes, statesWithNotes } from '../core/answers'
import { compareNote, datesOfReading, type NoteSide } from '../core/compare/compare-note'
import type { NotesFile } from '../core/notes-file'
import { packAnswers } from '../core/packs/pack-notes'
import type { PageReading, PlaceId } from '../core/reading/page-reading'
import type { Settings } from '../core/settings'
import type { Plan, State, Treatment } from '../core/vocabulary'
import { AnswerCard } from './answer-card'
import { ofPage, t } from './i18n'
import { NoteBody, noteSpeaksOfSuicide } from './note-body'
import { PackAnswers, PackTags } from './pack-answers'
import { ComparisonTags } from './reading/comparison-tags'
import { saysSomething } from './reading/page-says'
import { PageWord } from './reading/page-word'
import { UnknownAnswer } from './unknown-answer'
import { dateWord } from './words'

/** The page that an answer stands beside: what was read of it, and the way to its places. */
export interface ReadPage {
  readonly reading: PageReading
  readonly onGo: (place: PlaceId) => void
}

/** The answer for one treatment: our note or that we have none, and what the page says; the newer word stands first. */
export function TreatmentAnswer(props: {
  readonly file: NotesFile
  readonly name: string
  readonly treatment: Treatment
  readonly plan: Plan
  readonly state: State | undefined
  readonly settings: Settings
  readonly today: string
  readonly isOpen: boolean
  readonly page: ReadPage | null
  readonly onPlan: (plan: Plan) => void
  readonly onState: (state: State) => void
}) {
  const { file, name, treatment, plan, state, settings, today, page } = props
  const { insurer } = file
  const note = findNote(insurer.notes, treatment, { plan, state })
  const others = insurer.notes.filter((other) => other.treatment === treatment)
  const stance = page?.reading.stances.find((each) => each.treatment === treatment)
  const comparison = page && stance && compareNote(note, stance, datesOfReading(page.reading), today)
  const theirs = packAnswers(file.packNotes ?? [], treatment, { plan, state })
  const isPageFirst = !note || comparison?.result === 'page-newer'

  const pageWord = page && stance && comparison && saysSomething(stance) && (
    <PageWord
      key="page"
      stance={stance}
      comparison={comparison}
      insurer={name}
      lang={ofPage(page.reading.lang)}
      isCrisisSaid={note !== undefined && noteSpeaksOfSuicide(note)}
      onGo={page.onGo}
    />
  )
  return (
    <AnswerCard
      insurer={insurer.id}
      treatment={treatment}
      plan={note?.plan ?? plan}
      status={note?.status ?? 'unknown'}
      isOpen={props.isOpen}
      tags={
        <>
          {comparison && <ComparisonTags comparison={comparison} />}
          <PackTags answers={theirs} />
        </>
      }
    >
      {isPageFirst && pageWord}
      {isPageFirst && pageWord && comparison.note && (
        <h3 key="ours" class="our-note">
          {noteHeading(comparison.note)}
        </h3>
      )}
      {note ? (
        <NoteBody
          key="note"
          note={note}
          insurer={insurer}
          name={name}
          codes={file.codes}
          wording={settings.wording}
          today={today}
          missingState={
            state && statesWithNotes(insurer.notes, plan).length > 0 && !note.states?.length ? state : undefined
          }
        />
      ) : (
        <UnknownAnswer
          key="note"
          name={name}
          otherPlans={plansWithNotes(others).filter((other) => other !== plan)}
          otherStates={statesWithNotes(others, plan)}
          onPlan={props.onPlan}
          onState={props.onState}
        />
      )}
      {!isPageFirst && pageWord}
      <PackAnswers answers={theirs} file={file} name={name} settings={settings} today={today} />
    </AnswerCard>
  )
}

function noteHeading({ dated: { date, by } }: NoteSide): string {
  return t(by === 'effective' ? 'our_note_from' : 'our_note_checked', { date: dateWord(date) })
}
