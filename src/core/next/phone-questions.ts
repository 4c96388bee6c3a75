import type { Note } from '../insurer-schema'
import type { CodeFact } from '../notes-file'
import { PLANS, type Plan, type Treatment } from '../vocabulary'
import { type Fact, factsById, type NextFacts } from './next-facts'

/** What to ask an insurer by phone, in the order of asking. */
export const PHONE_QUESTIONS = [
  'policy',
  'self-funded',
  'benefit',
  'which-company',
  'codes',
  'approval',
  'steps',
  'network',
  'cost',
  'savings',
  'superbill',
  'renewal',
  'abn',
  'denial',
] as const
export type PhoneQuestionId = (typeof PHONE_QUESTIONS)[number]

/** One question: what is filled into its words, and what it rests on. */
export interface PhoneQuestion {
  readonly id: PhoneQuestionId
  /** Codes or policy numbers that it names. */
  readonly names: readonly string[]
  /** Codes of the note that are no longer in use. */
  readonly ended: readonly CodeFact[]
  /** Whether the insurer's note is a source of it. */
  readonly isFromNote: boolean
  readonly facts: readonly Fact[]
}

/** The codes that clinics commonly bill where the insurer's note names none (co-superbill-ask; code-j0013 and its kin). */
const USUAL_CODES: Readonly<Record<Treatment, readonly string[]>> = {
  spravato: ['J0013', 'G2082', 'G2083'],
  'ketamine-infusion-mental-health': ['J3490', '96365', '96366', '99215'],
  'ketamine-infusion-pain': ['J3490', '96365', '96366', '99215'],
}

const PRIVATE_PLANS: readonly Plan[] = ['commercial', 'marketplace', 'all']
const PLANS_WITHOUT_NETWORK: readonly Plan[] = ['original-medicare', 'medigap', 'va']

interface Rule {
  /** Ids of the guide's entries that the question rests on: for Spravato, and for infusions. */
  readonly spravato: readonly string[]
  readonly infusions: readonly string[]
  readonly plans?: readonly Plan[]
}

const forAll = (...facts: string[]) => ({ spravato: facts, infusions: facts })
const forSpravato = (...facts: string[]) => ({ spravato: facts, infusions: [] })
const forInfusions = (...facts: string[]) => ({ spravato: [], infusions: facts })

/** What each question rests on; it is not asked about a treatment for which that is nothing. */
const RULES: Readonly<Record<PhoneQuestionId, Rule>> = {
  policy: forAll('gl-clinical-policy'),
  'self-funded': { ...forAll('ap-erisa-selffunded'), plans: ['commercial', 'all'] },
  benefit: forSpravato('co-spravato-benefit'),
  'which-company': forAll('gl-benefit-carve-out'),
  codes: { spravato: ['code-j0013', 'code-g2082'], infusions: ['co-superbill-ask'] },
  approval: forAll('co-cheaper-first'),
  steps: forSpravato('tx-spravato-trd-definition'),
  network: {
    spravato: ['co-single-case'],
    infusions: ['co-iv-in-network'],
    plans: PLANS.filter((plan) => !PLANS_WITHOUT_NETWORK.includes(plan)),
  },
  cost: forSpravato('co-spravato-two-charges'),
  savings: { ...forSpravato('co-accumulator'), plans: PRIVATE_PLANS },
  superbill: { ...forInfusions('ap-superbill-timely', 'co-superbill-plan-type'), plans: PRIVATE_PLANS },
  renewal: forSpravato('ap-pa-renewal'),
  abn: { ...forInfusions('ap-om-abn'), plans: ['original-medicare', 'medigap'] },
  denial: forAll('ap-read-letter'),
}

/** What to ask this insurer about a treatment under a plan, from its note and the guide. */
export function phoneQuestions(
  facts: NextFacts,
  about: { readonly treatment: Treatment; readonly plan: Plan; readonly note: Note | undefined },
): PhoneQuestion[] {
  const { treatment, plan, note } = about
  const named = codesToAsk(facts, treatment, note)
  const policies = [
    ...new Set((note?.sources ?? []).filter(isOwnPolicy).flatMap((source) => source.policyNumber ?? [])),
  ]
  const restsOn = (id: PhoneQuestionId) => RULES[id][treatment === 'spravato' ? 'spravato' : 'infusions']
  return PHONE_QUESTIONS.filter((id) => restsOn(id).length > 0 && (RULES[id].plans?.includes(plan) ?? true)).map(
    (id) => ({
      id,
      names: id === 'policy' ? policies : id === 'codes' ? named.codes : [],
      ended: id === 'codes' ? named.ended : [],
      isFromNote:
        (id === 'policy' && policies.length > 0) ||
        (id === 'codes' && named.areFromNote) ||
        (id === 'approval' && note?.status === 'prior-authorization') ||
        (id === 'renewal' && Boolean(note?.approval)),
      facts: factsById(facts, restsOn(id)),
    }),
  )
}

const isOwnPolicy = ({ kind }: Note['sources'][number]) => kind === 'payer-policy' || kind === 'regulator'

/** The codes to ask about: the note's own that are in use, else the usual ones. */
function codesToAsk({ codes }: NextFacts, treatment: Treatment, note: Note | undefined) {
  const own = note?.codes ?? []
  const ended = codes.filter(({ code, status }) => own.includes(code) && (status === 'ended' || status === 'replaced'))
  const inUse = own.filter((code) => !ended.some((each) => each.code === code))
  return inUse.length > 0
    ? { codes: inUse, ended, areFromNote: true }
    : { codes: USUAL_CODES[treatment], ended, areFromNote: false }
}
