/** What a requirement is about, in the order in which a reader meets them. */
export const CRITERION_TOPICS = [
  'approval',
  'age',
  'diagnosis',
  'score',
  'tried',
  'together',
  'prescriber',
  'given',
  'substances',
  'renewal',
  'other',
] as const
export type CriterionTopic = (typeof CRITERION_TOPICS)[number]

/** The first pattern that fits decides: “alcohol problems must be in treatment” is no treatment tried before. */
const PATTERNS: readonly (readonly [CriterionTopic, RegExp])[] = [
  ['renewal', /\brenew(?:al|ed)\b|\bevery (?:six|6|three|3) months\b/i],
  ['diagnosis', /\bpsychosis\b/i],
  [
    'approval',
    /\bprior (?:approval|authorization)|\bprecertif|\bapproval\b.*\b(?:before|first)\b|^approval first|\bapprove it before|\bchecks? the request|\breviews the request/i,
  ],
  ['substances', /\bsubstance|\balcohol\b|\bdrug (?:use )?(?:problem|disorder)/i],
  ['together', /\b(?:with|along with) (?:an?|a new|an oral) (?:oral |new )*antidepressant|\bused together with\b/i],
  [
    'tried',
    /\bantidepressants?\b.*\b(?:did not|tried|classes|respon[ds]|without)|\btried\b|\bpoor response|\bpast treatments|\bother treatments|\bearlier treatments|\bfailed\b|\btrials?\b|\btaken (?:at a full dose|about)|\bof those drugs/i,
  ],
  ['score', /\b(?:rating|standard|depression|same|one|validated)\b.*\bscale\b|\bscored?\b/i],
  ['prescriber', /\bpsychiatr|\bprescrib|\bspecialist\b/i],
  ['given', /\bREMS\b|\bwatch|\bsupervis|\bmonitor|\bcertified site/i],
  ['age', /\bage\b|\b1\d or older\b|^adult$/i],
  ['diagnosis', /\bdepress|\bpsychosis\b|\bbipolar\b|\bsuicid|\bdiagnos|\bDSM\b|\bcancer pain\b/i],
]

/** What a requirement of a note is about, first what it is about most; `other` alone when none of the topics fits. */
export function criterionTopics(criterion: string): readonly CriterionTopic[] {
  const topics = PATTERNS.filter(([, pattern]) => pattern.test(criterion)).map(([topic]) => topic)
  return topics.length ? [...new Set(topics)] : ['other']
}
