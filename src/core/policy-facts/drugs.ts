/** What a sentence can speak of: esketamine, which is a nasal spray, or ketamine. */
export type Drug = 'esketamine' | 'ketamine'

/** A drug's name in a text. */
export interface DrugName {
  readonly drug: Drug
  readonly start: number
  readonly end: number
}

const NAME = /\b(?:(spravato|e?s-?ketamin[ea])|ketamin[ea]|ketalar)\b/gi

/** The drugs' names in a text, in order. */
export function drugNames(text: string): DrugName[] {
  return Array.from(text.matchAll(NAME), ({ index: start, 0: name, 1: nasal }) => ({
    drug: nasal ? 'esketamine' : 'ketamine',
    start,
    end: start + name.length,
  }))
}

// What a name may follow: a stop, or a word that it belongs to. After others ("failed …", "visits for …", "not …") it is
// a thing beside what the sentence speaks of.
const FOLLOWS =
  /(?:^|[,;:|(•-]|\b(?:and|or|y|o|but|while|whereas|pero|that|because|such as|e\.g\.|consider\w*|c(?:over|ubr)\w*|pays? for|paga(?:n|mos)?(?: por)?|excludes?|^(?:for|para)|(?:us[eo]|infusi\w+|inject\w+|courses?|treatments?|tratamiento|therapy|doses?|coverage|cobertura|prescriptions?|requests?|(?:pre-?)?(?:auth|appr|cert|autor|aprob)\w+(?: previa)?|required|needed|available|provided|anesthetics?|products?) (?:of|with|for|de|con|para))) *(?:(?:the|an?|l[ao]s?|el|iv|use|use of|\w+-dose|off-label|repeated|[a-z]+(?:ous|al|ic|ive|ent)|infusions?(?: of| de)?)[ ,)]+)*$/
const OTHER_THING =
  /^[ -]+(?:assist|clinic|(?:safety )?(?:monit|obs)|visit|sample|waste|refill|vial|claim|suppl(?:y|ies)\b|transp|co-?pay|saving|level|test|abuse|misuse|depend|use dis)/
const OTHER_ROUTE =
  /\b(?:oral|subl|intran|nasal|compou|topic|troch|lozen|intramu|subcu|gargl|mouth|rinse|lotion|ointment|patch|epidural|intrathecal|tablet|capsul|cream|gel\b)/
const INFUSION = /\binfusi|\bintrav|\biv\b/
// Spravato is a nasal spray; nothing said of another form of esketamine is said of it.
const OTHER_ESKETAMINE =
  /\b(?:intravenous|iv|injectable|infused|oral|compounded|generic|subcutaneous|(?:infusion|injection)s? (?:of|with)) $/
const INFUSED = /^ (?:hydrochloride |hcl )?(?:iv\b|intraven|infusi|inject)/

/** Whether a name is what its sentence speaks of, and ketamine not in another form than an infusion. */
export function isSpokenOf(plain: string, { drug, start, end }: DrugName): boolean {
  const before = plain.slice(Math.max(0, start - 70), start)
  const after = plain.slice(end, end + 40)
  if (!FOLLOWS.test(before) || OTHER_THING.test(after)) return false
  if (drug === 'esketamine') return !OTHER_ESKETAMINE.test(before) && !INFUSED.test(after)
  const around = before.slice(-40) + after
  return !OTHER_ROUTE.test(around) || INFUSION.test(before + after)
}
