// What makes "not covered" true of some patients or settings only, so that it says nothing of the treatment as such.
const SOME_ONLY =
  /\b(?:others?\b(?! (?:an|ps|m|ch|p|dep|ne|ag))|otr[oa]s|exce[pe]|unless|a menos|salvo|until|young|pediat|adolesc|child|menor|pregnan|combin|concom|concurr|monoth|mainten|home|self-|(?<!or )without|sin |who |out-of|inpat|bipolar|beyond|than|under (?:the )?(?:age|\d|ph|out|presc|med)|pharmacy|part [abd]|for (?:our )?(?:medica|hmo|ppo)|(?:when|if|cuando|si) (?!used (?:for|to|in)|admin|given))|(?:not|n't) (?:met\b|meet(?! the def))/
// "… and all other indications" after a named one, or "all other indications, including depression", leaves none out.
const AND_THE_REST =
  /(?:,| and| or| y) (?:for )?(?:all|any|todas las) (?:other|otras) (?:us|ind|con|dia)|a(?:ll|ny) other(?=[^.;]{0,80}\binclud)/g
const EXCEPTED_DRUG = /(?:\bother than|except\w*(?: for)?|excluding|\bnot|unlike) (?:spravato|(?:es)?ketamin[ea])/g

/** Whether "not covered" holds in some circumstances only. */
export function isLimited(plain: string): boolean {
  return SOME_ONLY.test(plain.replace(AND_THE_REST, '').replace(EXCEPTED_DRUG, ''))
}

const MENTAL = /depres|psychiat|psiqui|mental|mood|suicid|behavioral|\b(?:mdd|trd)\b/
const PAIN = /\b(?:pain|crps|neuropa|fibrom|migra|headache|neuralg|dolor)/
const CHRONIC = /chronic|cronic|complex|crps|neuropa|fibrom|migra|headache|neuralg|refract|intract/
const ACUTE = /\b(?:acute|post-?op|peri-?op|post-?surg|agudo)/
const OTHER_USE =
  /an?esthesia|anestesia|seda[tc]i|intubat|ptsd|traumatic|anxi|obsess|\bocd\b|substance|alcohol|opioid|addict|autis|epilep|seizure|asthma|tinnitus/
const EVERY_USE = /\b(?:all|any|every) (?:ind|us|con|dia|pur|rea)|(?:todas las|cualquier) indic/

/** Which uses a text names. */
export interface Uses {
  readonly mental: boolean
  readonly pain: boolean
  /** Another use than these, and neither of them. */
  readonly other: boolean
}

/** The uses of ketamine that a text names. Pain that is only acute or surgical is another use. */
export function usesIn(plain: string): Uses {
  const every = EVERY_USE.test(plain)
  const pains = PAIN.test(plain)
  const mental = every || MENTAL.test(plain)
  const pain = every || (pains && (CHRONIC.test(plain) || !ACUTE.test(plain)))
  return { mental, pain, other: !mental && !pain && (pains || OTHER_USE.test(plain)) }
}

/** Whether a text says "for …" of something that may be a use. */
export function mayNameUse(plain: string): boolean {
  return /\b(?:for|para) (?!(?:coverage|members|adults|individuals|patients|which|prior)\b)/.test(plain)
}
