import { factsById } from '../../core/next/next-facts'
import type { LetterKind } from '../../core/next/next-views'
import { speaksOfSuicide } from '../../core/treatment-words'
import { CopyButton } from '../copy-button'
import { CrisisLine } from '../crisis-line'
import { inEnglish, language, ofEnglish, t } from '../i18n'
import { FactText } from './fact-text'
import { LetterForm } from './letter-form'
import { LetterPaper } from './letter-paper'
import { evidenceForLetter, letterParagraphs, letterText, openBlanks } from './letter-parts'
import type { NextAbout } from './next-about'
import { NoteEvidence } from './note-evidence'

/** A form letter: its blanks to fill in, the letter as it stands, and what it rests on. */
export function LetterView(props: {
  readonly kind: LetterKind
  readonly about: NextAbout
  /** Prints the page; missing where a page cannot be printed well. */
  readonly onPrint?: (() => void) | undefined
}) {
  const { kind, about, onPrint } = props
  const { facts, file, name, note, treatment, today } = about
  // Whatever the reader reads, the insurer reads English.
  const paragraphs = inEnglish(() => letterParagraphs(kind, about))
  const isOtherTongue = language() !== 'en'
  const text = letterText(paragraphs)
  const open = openBlanks(paragraphs)
  const advice = factsById(facts, [
    'ap-letter-medical-necessity',
    ...(treatment === 'spravato' ? ['ap-evidence-pack'] : ['ap-off-label-iv']),
  ])
  return (
    <>
      <p class="lead no-print">{t(`next_letter_lead_${kind}`)}</p>
      <p class="soft no-print">{t('next_letter_private')}</p>
      {isOtherTongue && <p class="notice no-print">{t('next_letter_english')}</p>}
      <LetterForm kind={kind} about={about} />
      <section class="part letter-part">
        <h2 class="no-print">{t('next_letter_paper')}</h2>
        <p class="tally no-print" role="status">
          {open === 0
            ? t('next_letter_full')
            : open === 1
              ? t('next_letter_open_one')
              : t('next_letter_open', { count: open })}
        </p>
        <div lang={ofEnglish()}>
          <LetterPaper paragraphs={paragraphs} />
        </div>
        <p class="acts no-print">
          <CopyButton text={text} label={t('next_letter_copy')} copied={t('next_copied')} />
          {onPrint && (
            <button type="button" class="link-button" onClick={onPrint}>
              {t('next_letter_print')}
            </button>
          )}
        </p>
        {isOtherTongue && (
          <details class="folded no-print">
            <summary>{t('next_letter_spanish')}</summary>
            <LetterPaper paragraphs={letterParagraphs(kind, about)} />
          </details>
        )}
        {speaksOfSuicide(text) && (
          <div class="no-print">
            <CrisisLine />
          </div>
        )}
      </section>
      <section class="part no-print">
        <h2>{t('next_letter_rests')}</h2>
        {[...advice, ...evidenceForLetter(about)].map((fact) => (
          <FactText key={fact.id} fact={fact} />
        ))}
      </section>
      {note && (
        <section class="part no-print">
          <h2>{t('next_our_note', { insurer: name })}</h2>
          <NoteEvidence note={note} insurer={file.insurer} today={today} />
        </section>
      )}
    </>
  )
}
