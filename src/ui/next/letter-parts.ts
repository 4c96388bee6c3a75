import { factsById } from '../../core/next/next-facts'
import type { LetterKind } from '../../core/next/next-views'
import type { Treatment } from '../../core/vocabulary'
import { say, t } from '../i18n'
import { dateWord } from '../words'
import { DENIAL } from './kept'
import type { NextAbout } from './next-about'
import { treatmentInSentence } from './next-words'
import { saidWhere } from './said-where'

/** The blanks that a reader fills in, by letter, in the order of the form. */
export const BLANKS = {
  appeal: ['name', 'member', 'reference', 'reason', 'diagnosis', 'tried', 'scores', 'clinician'],
  necessity: ['clinician', 'clinic', 'phone', 'name', 'member', 'diagnosis', 'tried', 'scores', 'why', 'course'],
} as const
export type Blank = (typeof BLANKS)[LetterKind][number]

/** Blanks that want more than a line. */
export const LONG_BLANKS: readonly Blank[] = ['reason', 'tried', 'why']

/** Text of a letter: words, or what is still to be filled in. */
export type LetterPart = string | { readonly blank: string }

/** The entries of the guide that a letter may point to, for each treatment. */
const EVIDENCE: Readonly<Record<Treatment, readonly string[]>> = {
  spravato: ['tx-spravato-current-uses', 'tx-ketamine-guideline-vadod'],
  'ketamine-infusion-mental-health': ['tx-ketamine-evidence-depression', 'tx-ketamine-guideline-vadod'],
  'ketamine-infusion-pain': ['tx-ketamine-evidence-pain'],
}

/** The key under which the reader's answer to a criterion is kept. */
export const answerKey = (criterion: string) => `criterion: ${criterion}`

/** What a letter names of the insurer's own rules: our note's criteria, or the page's where we have none. */
export function criteriaForLetter({ note, said }: Pick<NextAbout, 'note' | 'said'>): readonly string[] {
  const ours = note?.criteria ?? []
  return ours.length > 0 ? ours : (said?.criteria ?? []).slice(0, 12)
}

/** The evidence that a letter on this treatment may point to. */
export const evidenceForLetter = ({ facts, treatment }: Pick<NextAbout, 'facts' | 'treatment'>) =>
  factsById(facts, EVIDENCE[treatment])

/** A letter with what the reader has filled in, paragraph by paragraph. */
export function letterParagraphs(kind: LetterKind, about: NextAbout): LetterPart[][] {
  const { name: insurer, treatment, note, said, today, kept } = about
  const { blanks, dates, ticked } = kept
  const drug = treatmentInSentence(treatment)
  const fill = (blank: Blank): LetterPart => blanks[blank]?.trim() || { blank: t(`next_blank_${blank}`) }
  const denial = dates[DENIAL]
  const denied: LetterPart = denial ? dateWord(denial) : { blank: t('next_denial_date') }
  const policies = [
    ...new Set([
      ...(note?.sources ?? []).filter(({ kind }) => kind === 'payer-policy').flatMap((each) => each.policyNumber ?? []),
      ...(said?.policyNumber ? [said.policyNumber] : []),
    ]),
  ]
  const criteria = criteriaForLetter(about)
  const answers = criteria.map((criterion, index): LetterPart[] => [
    `${index + 1}. ${say(criterion)}\n   ${t('next_letter_answer')} `,
    blanks[answerKey(criterion)]?.trim() ||
      (ticked.has(criterion) ? t('next_letter_answer_yes') : { blank: t('next_letter_answer_blank') }),
  ])
  const rules: LetterPart[][] = criteria.length
    ? [
        [
          policies.length > 0
            ? t('next_letter_rules_named', { policies: policies.join(', ') })
            : t('next_letter_rules', { insurer }),
        ],
        ...answers,
      ]
    : [[t('next_letter_no_rules', { insurer })]]
  const quoted: LetterPart[][] = said?.quote
    ? [[t('next_letter_quote', { quote: said.quote, where: saidWhere(said) })]]
    : []
  const evidence = evidenceForLetter(about).map(({ statement, sources: [source] }): LetterPart[] => [
    source
      ? t('next_letter_evidence', { statement: say(statement), title: source.title, publisher: source.publisher })
      : say(statement),
  ])
  const offLabel: LetterPart[][] = treatment === 'spravato' ? [] : [[t('next_letter_off_label')]]

  if (kind === 'appeal') {
    return [
      [dateWord(today)],
      [t('next_letter_to_appeals', { insurer }), '\n', { blank: t('next_letter_address') }],
      [
        `${t('next_letter_from')} `,
        fill('name'),
        `\n${t('next_blank_member')}: `,
        fill('member'),
        `\n${t('next_blank_reference')}: `,
        fill('reference'),
      ],
      [`${t('next_letter_subject')} `, denied],
      [t('next_letter_ask', { drug })],
      [`${t('next_letter_reason')} “`, fill('reason'), '”.'],
      ...(kept.isUrgent ? [[t('next_letter_urgent')]] : []),
      [
        `${t('next_letter_diagnosis')} `,
        fill('diagnosis'),
        `.\n${t('next_letter_tried')} `,
        fill('tried'),
        `\n${t('next_letter_scores')} `,
        fill('scores'),
      ],
      ...rules,
      ...quoted,
      ...offLabel,
      ...evidence,
      [t('next_letter_send_file')],
      [t('next_letter_next_step')],
      [`${t('next_letter_enclosed')} `, fill('clinician'), t('next_letter_enclosed_rest')],
      [`${t('next_letter_sincerely')}\n\n`, fill('name')],
    ]
  }
  return [
    [dateWord(today)],
    [t('next_letter_to_review', { insurer }), '\n', { blank: t('next_letter_address') }],
    [`${t('next_letter_re')} `, fill('name'), ` · ${t('next_blank_member')}: `, fill('member')],
    [t('next_letter_treating'), ' ', fill('diagnosis'), '. ', t('next_letter_request', { drug })],
    [`${t('next_letter_tried_patient')} `, fill('tried'), `\n${t('next_letter_scores')} `, fill('scores')],
    [`${t('next_letter_why')} `, fill('why')],
    [`${t('next_letter_course')} `, fill('course'), `\n${t('next_letter_clinic')} `, fill('clinic')],
    ...rules,
    ...quoted,
    ...offLabel,
    ...evidence,
    [`${t('next_letter_call')} `, fill('phone'), '.'],
    [`${t('next_letter_sincerely')}\n\n`, fill('clinician')],
  ]
}

/** A letter as plain text; what is not filled in stands in square brackets. */
export function letterText(paragraphs: readonly (readonly LetterPart[])[]): string {
  return paragraphs
    .map((parts) => parts.map((part) => (typeof part === 'string' ? part : `[${part.blank}]`)).join(''))
    .join('\n\n')
}

/** How many blanks are still to be filled in. */
export function openBlanks(paragraphs: readonly (readonly LetterPart[])[]): number {
  return paragraphs.flat().filter((part) => typeof part !== 'string').length
}
