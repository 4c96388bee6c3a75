import * as v from 'valibot'
import {
  DateSchema,
  IdSchema,
  SourceSchema,
  StatesSchema,
  TextSchema,
  TextsSchema,
  WebAddressSchema,
} from './insurer-schema'
import { CONFIDENCES, PLANS, TREATMENTS } from './vocabulary'

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A source of the guide: as an insurer's, but what is known from memory only may lack an address. */
export const GuideSourceSchema = v.pipe(
  v.strictObject({ ...SourceSchema.entries, url: v.nullable(WebAddressSchema) }),
  v.check(
    ({ url, read }) => url !== null || read === 'memory',
    'expected an address, since the source was not read from memory',
  ),
)
export type GuideSource = Readonly<v.InferOutput<typeof GuideSourceSchema>>

const entry = {
  id: IdSchema,
  topic: TextSchema,
  /** The fact in a sentence or two, for a reader without training. */
  statement: TextSchema,
  sources: v.pipe(v.array(GuideSourceSchema), v.minLength(1, 'expected at least one source')),
  confidence: v.picklist(CONFIDENCES),
  caveats: TextsSchema,
  checked: DateSchema,
  /** True where the fact is known to change, so that it is looked at first. */
  recheck: v.optional(v.literal(true)),
}
const treatments = v.array(v.picklist(TREATMENTS))

/** The kinds of plan that rules of appeal differ by; finer than the plans of notes, because the law is. */
export const APPEAL_PLANS = [
  'all',
  'commercial',
  'marketplace',
  'erisa-insured',
  'erisa-self-funded',
  'medicare-advantage',
  'original-medicare',
  'part-d',
  'medicaid-managed-care',
  'medicaid-ffs',
  'fehb',
  'tricare',
  'va',
] as const
export type AppealPlan = (typeof APPEAL_PLANS)[number]

const TIME_UNITS = ['hours', 'days', 'working days', 'months', 'year'] as const
export type TimeUnit = (typeof TIME_UNITS)[number]
const timeLimit = { n: wholeNumber, unit: v.picklist(TIME_UNITS) }

/** One step, right or deadline of appealing a refusal. */
export const AppealSchema = v.strictObject({
  ...entry,
  topic: v.literal('appeal'),
  planType: v.pipe(v.array(v.picklist(APPEAL_PLANS)), v.minLength(1)),
  step: TextSchema,
  /** What the step is called in a heading; only of the entry that leads a step. */
  name: v.optional(TextSchema),
  /** Who decides, in a few words. */
  decidedBy: v.optional(TextSchema),
  /** The treatments it is about, where it is not about all. */
  treatments: v.optional(treatments),
  /** How long there is to act; null where the step has no deadline of its own. */
  deadline: v.nullable(
    v.strictObject({
      ...timeLimit,
      from: TextSchema,
      /** True when states may set less than the figure. */
      upTo: v.optional(v.literal(true)),
      /** A figure that older pages still print. */
      olderFigure: v.optional(wholeNumber),
      /** Who must keep it, where it is not the patient. */
      appliesTo: v.optional(v.literal('plan')),
    }),
  ),
  /** How long the other side has to answer, by case. */
  decision: v.array(v.strictObject({ case: TextSchema, ...timeLimit })),
  /** Further steps that the same statement tells of, in order. */
  furtherSteps: v.optional(
    v.array(
      v.strictObject({
        name: TextSchema,
        decidedBy: TextSchema,
        ...timeLimit,
        from: TextSchema,
        decision: v.array(v.strictObject({ case: TextSchema, ...timeLimit })),
      }),
    ),
  ),
  hearingDeadline: v.optional(v.strictObject({ ...timeLimit, from: TextSchema })),
  amountAtStakeUsd: v.optional(wholeNumber),
  /** The law, as lawyers cite it. */
  cites: TextsSchema,
})
export type Appeal = Readonly<v.InferOutput<typeof AppealSchema>>

/** One claim of the article, and whether it holds. */
export const ArticleClaimSchema = v.strictObject({
  ...entry,
  topic: v.literal('article-claim'),
  claim: TextSchema,
  /** The number of the article's claim; one claim may be checked in parts. */
  articleClaim: TextSchema,
  verdict: v.picklist(['holds', 'holds-with-limits', 'outdated', 'unverified', 'wrong']),
  why: TextSchema,
  sayInstead: TextSchema,
  /** Ids of the guide's entries that the verdict rests on. */
  facts: v.array(IdSchema),
})
export type ArticleClaim = Readonly<v.InferOutput<typeof ArticleClaimSchema>>

/** One billing, drug or diagnosis code. */
export const CodeSchema = v.strictObject({
  ...entry,
  topic: v.literal('code'),
  code: TextSchema,
  system: v.picklist(['CPT', 'CPT Category III', 'HCPCS Level II', 'ICD-10-CM', 'NDC', 'modifier', 'note']),
  meaning: TextSchema,
  whenPatientMeetsIt: TextSchema,
  treatments,
  /** `trap`: a code that is not what it is taken for. `note`: no code at all, but something to know about codes. */
  status: v.picklist(['active', 'active-temporary', 'ended', 'replaced', 'unconfirmed', 'trap', 'note']),
  unit: v.optional(TextSchema),
  validFrom: v.optional(DateSchema),
  validTo: v.optional(DateSchema),
  replaces: v.optional(TextsSchema),
  replacedBy: v.optional(TextsSchema),
  /** Of diagnosis codes only: whether a claim may carry it, or it needs more digits. */
  billable: v.optional(v.boolean()),
})
export type Code = Readonly<v.InferOutput<typeof CodeSchema>>

/** One fact about what it costs and who may pay. */
export const CostSchema = v.strictObject({
  ...entry,
  topic: v.picklist(['price', 'savings', 'financing', 'reimbursement', 'tax', 'rights', 'clinic']),
  treatments,
  amount: v.optional(
    v.strictObject({
      low: wholeNumber,
      high: wholeNumber,
      currency: v.literal('USD'),
      per: TextSchema,
      rangeSeen: v.optional(v.tuple([wholeNumber, wholeNumber])),
      consultation: v.optional(wholeNumber),
      asOf: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/, 'expected a month as YYYY-MM'))),
      year: v.optional(wholeNumber),
    }),
  ),
  date: v.optional(DateSchema),
  excludedStates: v.optional(StatesSchema),
  /** The kinds of plan it is for, where it is not for all. */
  plans: v.optional(v.array(v.picklist(PLANS))),
  cites: v.optional(TextsSchema),
})
export type Cost = Readonly<v.InferOutput<typeof CostSchema>>

/** One way in which a term is written on a page. */
export const TermFormSchema = v.strictObject({
  text: TextSchema,
  lang: v.picklist(['en', 'es']),
  kind: v.picklist(['full', 'abbreviation']),
  caseSensitive: v.boolean(),
  wholeWord: v.boolean(),
  /** Beginnings of words, one of which must stand within `nearbyWords` words; for forms that mean other things too. */
  needsNearby: v.optional(TextsSchema),
  nearbyWords: v.optional(wholeNumber),
})
export type TermForm = Readonly<v.InferOutput<typeof TermFormSchema>>

/** One term of insurance, illness or medicine, explained. */
export const TermSchema = v.strictObject({
  ...entry,
  topic: v.literal('glossary'),
  term: TextSchema,
  definition: TextSchema,
  category: v.picklist(['approval', 'appeal', 'billing', 'cost', 'coverage', 'drug', 'illness', 'network', 'program']),
  forms: v.pipe(v.array(TermFormSchema), v.minLength(1, 'expected at least one form')),
  /** Whether the term is at the heart of these treatments, rather than of insurance at large. */
  core: v.boolean(),
  /** Where the Spanish forms come from. */
  spanishFrom: TextSchema,
  seeAlso: v.array(IdSchema),
})
export type Term = Readonly<v.InferOutput<typeof TermSchema>>

/** One question that patients or clinic staff ask, with the short answer. */
export const QuestionSchema = v.strictObject({
  ...entry,
  topic: v.literal('question'),
  question: TextSchema,
  askedBy: v.array(v.picklist(['patient', 'caregiver', 'veteran', 'biller'])),
  treatments,
  shortAnswer: TextSchema,
  /** Ids of the guide's entries that answer it in full. */
  answeredBy: v.array(IdSchema),
  /** What the guide alone cannot answer; null where it can. */
  gap: v.nullable(TextSchema),
})
export type Question = Readonly<v.InferOutput<typeof QuestionSchema>>

/** One fact about a treatment itself. */
export const TreatmentFactSchema = v.strictObject({
  ...entry,
  topic: v.picklist(['spravato', 'ketamine-infusion', 'compounded-ketamine', 'comparison', 'veterans']),
  treatments,
  date: v.optional(DateSchema),
})
export type TreatmentFact = Readonly<v.InferOutput<typeof TreatmentFactSchema>>

const programmeEntry = {
  /** The programme whose rule it is: an insurer's id. */
  insurer: IdSchema,
  sources: v.pipe(v.array(SourceSchema), v.minLength(1, 'expected at least one source')),
  confidence: v.picklist(CONFIDENCES),
  checked: DateSchema,
}

/** A rule that holds for a whole public programme. */
export const ProgrammeRuleSchema = v.strictObject({
  ...programmeEntry,
  topic: TextSchema,
  summary: TextSchema,
  states: v.optional(StatesSchema),
})
export type ProgrammeRule = Readonly<v.InferOutput<typeof ProgrammeRuleSchema>>

/** One level of a public programme's appeals. */
export const ProgrammeAppealSchema = v.strictObject({
  ...programmeEntry,
  plan: v.picklist(PLANS),
  /** The kinds of membership it is for, where that is finer than the plan. */
  planType: v.optional(v.array(v.picklist(APPEAL_PLANS))),
  /** The level, counted from 1; null for what belongs to no level. */
  level: v.nullable(wholeNumber),
  name: TextSchema,
  deadline: TextSchema,
  decision: v.nullable(TextSchema),
  /** The least amount in dispute, in words. */
  threshold: v.nullable(TextSchema),
})
export type ProgrammeAppeal = Readonly<v.InferOutput<typeof ProgrammeAppealSchema>>

/** The whole guide: a field for each file in `src/guide`, by the file's name. */
export const GuideSchema = v.strictObject({
  appeals: v.array(AppealSchema),
  'article-claims': v.array(ArticleClaimSchema),
  codes: v.array(CodeSchema),
  costs: v.array(CostSchema),
  glossary: v.array(TermSchema),
  'programme-appeals': v.array(ProgrammeAppealSchema),
  'programme-rules': v.array(ProgrammeRuleSchema),
  questions: v.array(QuestionSchema),
  treatments: v.array(TreatmentFactSchema),
})
export type Guide = Readonly<v.InferOutput<typeof GuideSchema>>

/** A subject of the guide: the name of its file. */
export type GuideSubject = keyof Guide
