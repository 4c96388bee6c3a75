/** The closed lists of words that notes are written in. Everything else in the project takes its types from here. */

/** What a reader hopes to be treated with, in the order the panel shows it. */
export const TREATMENTS = ['spravato', 'ketamine-infusion-mental-health', 'ketamine-infusion-pain'] as const
export type Treatment = (typeof TREATMENTS)[number]

/** The line of business that a note is about, in the order shown; `all` when the insurer makes no difference. */
export const PLANS = [
  'commercial',
  'marketplace',
  'original-medicare',
  'medicare-advantage',
  'part-d',
  'medigap',
  'medicaid',
  'fep',
  'tricare',
  'va',
  'all',
] as const
export type Plan = (typeof PLANS)[number]

/** What an insurer says of one treatment, from most to least hopeful for the reader. */
export const STATUSES = [
  'covered',
  'prior-authorization',
  'case-by-case',
  'varies',
  'no-published-policy',
  'not-covered',
] as const
export type Status = (typeof STATUSES)[number]

/** A status, or `unknown` where we have no note. */
export type AnswerStatus = Status | 'unknown'

/** How sure we are of a note: `high` read in the insurer's own current text, `medium` older or reported by others, `low` weak or inferred. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** What sort of body pays: a company, the Blue association, one of its licensees, a public programme, a supplement to other cover. */
export const INSURER_KINDS = [
  'commercial',
  'association',
  'licensee',
  'federal-program',
  'state-program',
  'supplemental',
  'pharmacy-benefit-manager',
] as const
export type InsurerKind = (typeof INSURER_KINDS)[number]

/** What readers do on a site. */
export const SITE_ROLES = ['corporate', 'policy', 'member', 'provider', 'shop', 'pharmacy'] as const
export type SiteRole = (typeof SITE_ROLES)[number]

/** Who wrote a source. */
export const SOURCE_KINDS = ['payer-policy', 'regulator', 'law', 'drug-label', 'peer-reviewed', 'third-party'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** How a source was read: the publisher's own text, somebody's report of it, or from memory only. */
export const SOURCE_READINGS = ['primary-excerpt', 'secondary-only', 'memory'] as const
export type SourceReading = (typeof SOURCE_READINGS)[number]

/** US states, the District of Columbia and territories, by postal abbreviation. */
export const STATES = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  PR: 'Puerto Rico',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  VI: 'U.S. Virgin Islands',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
} as const
export type State = keyof typeof STATES
