// What makes "not covered" true of some patients or settings only, so that it says nothing of the treatment as such.
const SOME_ONLY =
  /(?<!\p{L})(?:others?(?! (?:an[ae]sthe|psych|mental|mood|chronic|pain|depress|neurop|agents))|otr[oa]s|except|excepto|unless|a menos que|salvo|until|younger|pediatric|adolescents?|child(?:ren)?|menores|pregnan\p{L}+|combination|concomitant\p{L}*|concurrent\p{L}*|combined|monotherapy|maintenance|home|self-admin\p{L}+|(?<!or )without|sin|out-of-network|inpatient|bipolar|exceed\p{L}*|beyond|more than|longer than|less than|than|under (?:the )?(?:age|\d+|pharmacy|outpatient|prescription|medical)|pharmacy|part [abd]|for (?:our )?(?:medicare|medicaid|hmo|ppo)|(?:when|if|cuando|si)(?! used (?:for|to|in)| administered| given))(?!\p{L})|(?:not|n['’]t) (?:met|meet)/iu
// "… and all other indications" after a named one, or "all other indications, including depression", leaves none out.
const AND_THE_REST =
  /(?:,|\band|\bor|\by)\s+(?:for\s+)?(?:all|any|todas las)\s+(?:other|otras)\s+(?:uses?|indications?|conditions?|diagnos[ei]s|indicaciones)|(?:all|any)\s+other(?=[^.;]{0,80}\binclud)/giu
const EXCEPTED_DRUG =
  /(?:\bother than|except(?:ing|o)?(?: for)?|excluding|\bnot|unlike)\s+(?:spravato|(?:es)?ketamin[ea])/giu

/** Whether "not covered" holds in some circumstances only. */
export function isLimited(scope: string): boolean {
  return SOME_ONLY.test(scope.replace(AND_THE_REST, '').replace(EXCEPTED_DRUG, ''))
}

const MENTAL = /depress|depresi|psychiatr|psiqui|mental|mood|suicid|behavioral|(?<!\p{L})(?:mdd|trd)(?!\p{L})/iu
const PAIN = /(?<!\p{L})(?:pain|crps|neuropath|neurop[áa]t|fibromyalgia|fibromialgia|migra|headache|neuralgia|dolor)/iu
const CHRONIC =
  /(?<!\p{L})(?:chronic|crps|complex regional|neurop|fibrom|migra|headache|neuralgia|refractory|intractable|cr[óo]nico)/iu
const ACUTE = /(?<!\p{L})(?:acute|post-?operative|peri-?operative|post-?surgical|agudo|postoperatorio)/iu
const OTHER_USE =
  /an(?:a)?esthesia|anestesia|sedati|sedaci|intubat|ptsd|post-?traumatic|anxiety|obsessive|(?<!\p{L})ocd(?!\p{L})|substance|alcohol|opioid|addict|autis|epilep|seizure|asthma|tinnitus/iu
const EVERY_USE =
  /(?<!\p{L})(?:(?:all|any|every) (?:indications?|uses?|conditions?|diagnos[ei]s|purposes?|reasons?)|(?:todas las|cualquier) indicaci)/iu
const FOR_SOMETHING =
  /(?<!\p{L})(?:for|para)\s+(?!(?:coverage|members|adults|individuals|patients|which|prior)(?!\p{L}))/iu

/** Which uses a text names. */
export interface Uses {
  readonly mental: boolean
  readonly pain: boolean
  /** Another use than these, and neither of them. */
  readonly other: boolean
}

/** The uses of ketamine that a text names. Pain that is only acute or surgical is another use. */
export function usesIn(text: string): Uses {
  const every = EVERY_USE.test(text)
  const mental = every || MENTAL.test(text)
  const pain = every || (PAIN.test(text) && (CHRONIC.test(text) || !ACUTE.test(text)))
  return { mental, pain, other: !mental && !pain && (OTHER_USE.test(text) || PAIN.test(text)) }
}

/** Whether a text says "for …" of something that may be a use. */
export function mayNameUse(text: string): boolean {
  return FOR_SOMETHING.test(text)
}
