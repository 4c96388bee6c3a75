import { phoneQuestions } from '../../core/next/phone-questions'
import { CopyButton } from '../copy-button'
import { inEnglish, language, t } from '../i18n'
import { Said } from '../said'
import { FactText } from './fact-text'
import type { NextAbout } from './next-about'
import { NoteEvidence } from './note-evidence'
import { endedCodes, phoneQuestionText, questionsText } from './questions-text'

/** What to ask on the phone: each question in words to read out, and why. */
export function QuestionsView({ about }: { about: NextAbout }) {
  const { facts, file, name, note, today } = about
  // Who answers the phone may speak only English.
  const isTwoTongued = language() !== 'en'
  const questions = phoneQuestions(facts, about)
  return (
    <>
      <p class="lead">{t('next_questions_lead', { insurer: name })}</p>
      <p class="soft">{t('next_questions_write')}</p>
      {isTwoTongued && <p class="soft">{t('next_questions_english')}</p>}
      <CopyButton text={questionsText(questions, about)} label={t('next_questions_copy')} />
      <ol class="questions">
        {questions.map((question) => (
          <li key={question.id}>
            <p class="question">{phoneQuestionText(question, about)}</p>
            {isTwoTongued && (
              <p class="question-english" lang="en">
                {inEnglish(() => phoneQuestionText(question, about))}
              </p>
            )}
            {question.ended.length > 0 && <p class="code-state changed">{endedCodes(question.ended)}</p>}
            {question.isFromNote && <p class="soft">{t('next_from_note', { insurer: name })}</p>}
            {question.facts.map((fact) => (
              <FactText key={fact.id} fact={fact} />
            ))}
            <p class="write-in" aria-hidden="true" />
          </li>
        ))}
      </ol>
      {note ? (
        <section class="part">
          <h2>{t('next_our_note', { insurer: name })}</h2>
          <p>
            <Said text={note.summary} />
          </p>
          <NoteEvidence note={note} insurer={file.insurer} today={today} />
        </section>
      ) : (
        <p>{t('next_no_note', { insurer: name })}</p>
      )}
    </>
  )
}
