import type { PhoneQuestion } from '../../core/next/phone-questions'
import type { CodeFact } from '../../core/notes-file'
import { codeState } from '../code-list'
import { inEnglish, language, say, t } from '../i18n'
import { dateWord, planName, treatmentName } from '../words'
import type { NextAbout } from './next-about'
import { treatmentInSentence } from './next-words'

type Asked = Pick<NextAbout, 'name' | 'treatment' | 'plan' | 'note'>

/** A question in words to read out on the phone. */
export function phoneQuestionText({ id, names }: PhoneQuestion, { treatment, note }: Asked): string {
  const drug = treatmentInSentence(treatment)
  const list = names.join(', ')
  switch (id) {
    case 'policy':
      return names.length > 0 ? t('next_ask_policy_named', { drug, policies: list }) : t('next_ask_policy', { drug })
    case 'self-funded':
      return t('next_ask_self_funded')
    case 'benefit':
      return t('next_ask_benefit')
    case 'which-company':
      return t('next_ask_which_company')
    case 'codes':
      return t('next_ask_codes', { codes: list })
    case 'approval':
      return t(note?.status === 'prior-authorization' ? 'next_ask_approval_known' : 'next_ask_approval')
    case 'steps':
      return t('next_ask_steps')
    case 'network':
      return t(treatment === 'spravato' ? 'next_ask_network_gap' : 'next_ask_network')
    case 'cost':
      return t('next_ask_cost')
    case 'savings':
      return t('next_ask_savings')
    case 'superbill':
      return t('next_ask_superbill')
    case 'renewal':
      return t('next_ask_renewal')
    case 'abn':
      return t('next_ask_abn')
    case 'denial':
      return t('next_ask_denial')
  }
}

/** Codes of the note that are out of use: “S0013: ended Dec 31, 2025; J0013 replaced it.” */
export function endedCodes(codes: readonly CodeFact[]): string {
  return codes.map((code) => `${code.code}: ${codeState(code)}.`).join(' ')
}

/** All questions as plain text to take along, with room for answers and what each rests on. */
export function questionsText(questions: readonly PhoneQuestion[], about: Asked): string {
  const { name, treatment, plan, note } = about
  const parts = questions.map((question, index) => {
    const sources = question.facts.map(({ sources: [first], checked }) => {
      const from = first ? [first.title, first.publisher, first.url].filter(Boolean).join(', ') : ''
      return `   ${t('explained_by')} ${from}. ${t('note_checked', { date: dateWord(checked) })}.`
    })
    return [
      `${index + 1}. ${phoneQuestionText(question, about)}`,
      ...(language() === 'en' ? [] : [`   ${inEnglish(() => phoneQuestionText(question, about))}`]),
      ...(question.isFromNote ? [`   ${t('next_from_note', { insurer: name })}`] : []),
      ...sources,
    ].join('\n')
  })
  const ours = note?.sources.map(({ title, publisher, url }) => `- ${title}, ${publisher}. ${url}`) ?? []
  return [
    `${name}: ${treatmentName(treatment)} (${planName(plan)})`,
    t('next_questions_write'),
    ...parts,
    ...(note ? [[t('next_our_note', { insurer: name }), say(note.summary), ...ours].join('\n')] : []),
    `${t('extension_name')}. ${t('footer')}`,
  ].join('\n\n')
}
