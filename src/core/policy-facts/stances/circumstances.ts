import type { Drug } from './drugs'

// What makes "not covered" true of some only, so that it says nothing of the treatment as such.
const SOME_ONLY = new RegExp(
  [
    // other uses, and exceptions
    '\\b(?:(?:all|any|every|todas las|cualquier) (?:other|otr)|others?\\b(?! (?:an|ps|m|ch|p|dep|ne|ag|beh))|otr[oa]s|exce[pe]|only|unless|a menos|salvo|until|before|(?<!or )without|sin |beyond|than)',
    // some patients
    '\\b(?:young|older|elder|geriat|late-life|pediat|adolesc|child|menor|pregnan|post-?part|perinat|who |history of|(?:members|patients|people|individuals) (?:of|on|in (?:the|our)|under|whose|covered|enrolled|receiving|taking))',
    '\\b(?:past|ongoing|recent|current) (?:or \\w+ )?use|in the (?:last|past|previous) \\d',
    '\\bfor (?:members|patients|individuals|people|persons|adults) with (?![^.;]*(?:depres|mdd|trd|mood|mental|psych|suicid|pain|crps|neuropa|fibrom|migra|headache))',
    '\\b(?:bipolar|psycho(?:tic|sis)|mild|following (?!(?:ind|are|crit|con|dru|ser|tre|the|use|is|int|pro|ite|app|med|mod|age|inf|due|bec)|$)|current\\w* (?:rec|us|enr)|under (?:the )?(?:age|\\d))',
    // some ways of giving it
    '\\b(?:long-term (?:use|treat|ther|infus|admin|cover)|prolonged|repeat (?:cour|treat|dose|use)|(?:second|third|additional|another|extra|further) (?:cour|treat|dose|infus|sess)|twice|alongside|(?:used |given )?with (?:tms|ect|ketamin|esketamin|spravato|an? maoi|maoi|other)|uncertified|un-?enrolled|hospitali[sz]|remission|relaps|outside|out of|fuera de|como monoter)',
    '\\b(?:combin|continu|concom|concurr|monoth|mainten|re-?treat|re-?init|(?:first|second|third)-line|initial|home|self-|out-of|outside|non-(?!cancer|malig|neuro|cover)|same (?:day|time|date|visit)|simultan|telehealth|(?:given|administered) (?:by|via|at|on|with)|bundl|together|above|over \\d|more than|in excess|greater|exceed|dispensed|received|obtained|purchased|delivered|inpat|perioper)',
    // some benefits, plans, codes and sites
    '\\b(?:pharmacy|mail|retail|employee|formular|drug list|under (?:the )?(?:ph|out|presc|med|code|hcpcs|cpt|[a-z]\\d{4})|s\\d{4}\\b|code (?:is|was|has|end|delet|term|inval)|use [a-z]\\d{4}|part [abd]|for (?:our )?(?:medica|hmo|ppo)|by (?:original )?medica|(?:under|in|by|within) (?:this|esta|este) (?:\\w+ ){0,2}(?:policy|bulletin|guideline|document|section|article|politica|documento)|(?:all|every) (?:plan|member|polic|product)s?\\b)',
    // in part, or as a rule
    '\\b(?:separat|in full|fully|automatic|always|routine|general(?!ly (?:accept|recogni))|usual|typical|normal|in most)',
    '\\b(?:when|if|cuando|si) (?!used (?:for|to|in)|admin|given)',
    "(?:not|n't) (?:met\\b|meet(?! the def| (?:our|the|\\w+'s) medical necess))",
  ].join('|'),
)
// A use that is no use on the label is the only one that ketamine has, and one of several that esketamine has.
const OFF_LABEL = /\boff-?label/
// "… and all other indications" after a named one, or "all other indications, including depression", leaves none out.
const AND_THE_REST =
  /(?:,| and| or| y) (?:for )?(?:all|any|todas las) (?:other|otras) (?:us|ind|con|dia|chron|pain|psych|mental|mood)|a(?:ll|ny) other(?=[^.;]{0,80}\binclud)/g
// "All indications including bipolar depression" is no less than all of them.
const INCLUDED = /\((?:including|such as|e\.g\.)[^()]*\)/g
// One of several mental conditions that are named together.
const BIPOLAR = /(?<!\b(?:with|in) )\bbipolar(?: (?:disorders?|depress\w+|disease))?/g
// Another drug than ours, and what ketamine is no treatment of.
const EXCEPTED_DRUG = /(?:\bother than|except\w{0,20}(?: for)?|excluding|\bnot|unlike) (?:spravato|(?:es)?ketamin[ea])/g

const EXCEPTED_ANESTHESIA =
  /(?:other than|except(?: for| as| in)?|excluding) (?:as |an? |for |use in )*an?esthe\w+(?: (?:and|or) sedation)?/g

// How a sentence may go on behind "not covered" and still say it of the treatment as such: with a use, a reason, or the plan.
const NAMES_USE_SOON =
  '(?=[^.;]*(?:depress|mdd|trd|mood|mental|psychiatr|suicid|pain|crps|neuropa|fibrom|migra|headache))'
const GOES_ON_OPENLY = new RegExp(
  `^[^\\w,;:|(]*(?:$|[,;:|([–—]|- |(?:plan |health |medical |cover\\w+ )?(?:benefits?|services?|drugs?|medications?|treatments?|therap\\w+|items?|procedures?|expenses?|options?|indications?|uses?)\\b|(?:for|para|to treat|to manage|because|porque|as|since|due|given|and|y|or|o|but|pero|n?or|per|according|pursuant|based|regardless|whether|including|such|therefore|thus|even|it|this|they|we|al|por|ya|debido|segun|actualmente|currently|today|anymore|any|effective|beginning|starting|from|medicamente|medically)\\b|in (?:the |any )?(?:treat|manag|therap|form|setting|circumst|case|amount|situation)|in (?:[\\w-]+ ){1,3}with ${NAMES_USE_SOON}|en (?:el )?(?:tratam|este momento|ning)|used (?:for|to|in the treat)|when used (?:for|to|in the treat)|under (?:any|this|the|these|your|our|all|most)\\b|bajo |de (?:la )?cobertura|del plan|by (?:any|us|this|the|our|your|medicare)\\b|at (?:this|any|the present|present|all)\\b|of (?:any|the plan|this plan|your plan|our|medicare|tricare|the medical|the health)\\b|on (?:and after|or after|this plan|the basis)|and\\/or)`,
)

/** Whether what stands behind "not covered" leaves it true of a drug as such; what is not known to do so is taken to limit it. */
export function goesOnOpenly(tail: string): boolean {
  return GOES_ON_OPENLY.test(tail)
}

/** Whether "not covered" holds of a drug in some circumstances only. */
export function isLimited(plain: string, drug: Drug): boolean {
  const rest = plain
    .replace(AND_THE_REST, '')
    .replace(EXCEPTED_DRUG, '')
    .replace(EXCEPTED_ANESTHESIA, '')
    .replace(INCLUDED, '')
  return SOME_ONLY.test(withoutBipolar(rest)) || (drug === 'esketamine' && OFF_LABEL.test(rest))
}

/** A text without bipolar disorder, where it names another mental condition beside it. */
function withoutBipolar(plain: string): string {
  const rest = plain.replace(BIPOLAR, '')
  return MENTAL.test(rest) ? rest : plain
}

// What "covered" is said not to be for, or is said of research alone.
const NOT_FOR =
  /(?:,|;| and| but| or)? (?:not|excluding|except(?:ing)?(?: for)?|other than|rather than|instead of) (?:for|in|as|to treat|(?:chronic |major |treatment-resistant )?(?:pain|crps|depress|psych|mental|mood|mdd|trd))[^,;]*/g
const RESEARCH = /\bresearch|\bclinical (?:trial|stud)|\bensayos? clinico/
// Ketamine beside another treatment is given to put a patient to sleep, whatever that patient has.
const AS_ANESTHETIC =
  /\ban?esthesia|\b(?:an?esthetic|an?esthetic agent|sedative) (?:for|during|in|with|when)\b|\bseda(?:tion|ting)|intubat|\b(?:for|during|with) (?:ect\b|electroconvuls)/

/** The part of a covering text that names what is covered; null where that is none of our treatments. */
export function coveredUses(plain: string, drug: Drug): string | null {
  if (RESEARCH.test(plain) || (drug === 'ketamine' && AS_ANESTHETIC.test(plain))) return null
  return plain.replace(NOT_FOR, '')
}

const MENTAL = /depres|psychiat|psiqui|\bmental|mood|suicid|behavioral|\b(?:mdd|trd)\b/
const PAIN = /\b(?:pain|crps|neuropa|fibrom|migra|headache|neuralg|dolor)/
const CHRONIC = /chronic|cronic|complex|crps|neuropa|fibrom|migra|headache|neuralg|refract|intract/
const ACUTE =
  /\b(?:acute|post-?op|peri-?op|post-?surg|agudo|burns?\b|dressing|procedur|emergency|trauma\b|mucositis|palliative|hospice)/
// "Acute pain in patients with chronic pain" is acute; "acute and chronic pain" is both.
const FLARE = /\bacute (?:exacerb\w+|flare|pain|on chronic)(?! and| or)[^,;]*/
const OTHER_USE =
  /an?esthesia|anestesia|seda[tc]i|intubat|ptsd|traumatic|anxi|obsess|\bocd\b|substance|alcohol|opioid|addict|autis|epilep|seizure|asthma|tinnitus/
const EVERY_USE = /(?<!\b(?:under|in) )\b(?:all|any|every) (?:ind|us|con|dia|pur|rea)|(?:todas las|cualquier) indic/

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
  const lasting = plain.replace(FLARE, 'acute')
  const mental = every || MENTAL.test(plain)
  const pain = every || (pains && (CHRONIC.test(lasting) || !ACUTE.test(lasting)))
  return { mental, pain, other: !mental && !pain && (pains || OTHER_USE.test(plain)) }
}

/** Whether a text says "for …" of something that may be a use. */
export function mayNameUse(plain: string): boolean {
  return /\b(?:for|para) (?!(?:coverage|members|adults|individuals|patients|which|prior)\b|(?:the |iv |intravenous |use of )*(?:spravato|e?s-?ketamin|ketamin))/.test(
    plain,
  )
}
