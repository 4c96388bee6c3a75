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
  /(?:^|[,;:|(•-]|\b\w\)|\b[a-z]\d{4}|\b(?:including|support|and|or|y|o|but|while|whereas|pero|that|because|such as|e\.g\.|consider\w*|c(?:over|ubr|ubi)\w*|pays? for|paga(?:n|mos)?(?: por)?|excludes?|^(?:for|para)|(?:us(?:es?|o)|continu\w+|claims?|infusi\w+|inject\w+|courses?|treatments?|tratamiento|therapy|doses?|coverage|cobertura|prescriptions?|requests?|(?:pre-?)?(?:auth|appr|cert|autor|aprob)\w+(?: previa)?|required|needed|available|provided|anesthetics?|products?)(?: intravenos[oa])? (?:of|with|for|de|con|para))) *(?:(?:the|an?|l[ao]s?|el|iv|use|use of|\w+-dose|off-label|repeated|[a-z]+(?:ous|al|ic|ive|ent)|infusions?(?: of| de)?)[ ,)]+)*$/
/** Words that go with a drug's name and leave it what it is. */
const NAMED_WITH =
  '(?:nasal|spray|soln?|kit|packs?|intranasal|brand|name|drug|drugs|medication|medications|hydrochloride|hcl|iv|intravenous|low-dose|infusions?|injections?|injectable|solution|treatments?|therap(?:y|ies)(?: services)?|uses?|doses?|dosing|sessions?|admini?stration|products?|coverage|\\d+(?:[.-]\\d+)* ?(?:mg|mcg|ml)|c-?iii|ciii|aerosol|solucion|tratamientos?|terapias?|infusion(?:es)?|inyecci\\w+|intravenosas?|medicamentos?)'
/** Words that begin what is said of it. */
const GOES_ON_WITH =
  "(?:is|are|was|were|be|been|being|isn't|aren't|may|might|can|can't|cannot|could|will|won't|would|shall|should|must|does|do|doesn't|don't|did|has|have|had|not?|n?or|never|neither|and|but|y|o|n?i|plus|versus|vs|when|if|unless|once|until|while|whenever|provided|where|which|that|who|whose|for|to|as|in|into|on|at|of|with|without|within|under|by|from|per|via|through|because|since|due|after|before|during|following|than|other|only|both|either|also|alone|now|currently|generally|therefore|however|given|used|using|when|administered|furnished|prescribed|performed|obtained|considered|covered|excluded|limited|subject|eligible|approved|available|required|listed|included|including|like|such|requires?|needs?|remains?|meets?|improves?|provides?|works?|leads?|results?|reduces?|helps?|pa|prior|preauth\\w*|precert\\w*|authori[sz]\\w+|step|tier|criteria|policy|guidelines?|requests?|must|consider\\w*|not-covered|non-?(?:covered|preferred|formulary)|investigational|experimental|unproven|medically|yes|es|son|esta|estan|se|fue|puede|debe|necesita|requieren?|tiene|para|por|en|de|del|con|sin|bajo|cuando|si|que|como|pero|tampoco|nunca|jamas|ya|sigue|i\\.e|e\\.g)"
const SPEAKS_OF_IT = new RegExp(
  `^(?:[^\\w,;:|/()\\]–—-]|[-/](?=\\w)|\\([^()]{0,120}\\)|(?:${NAMED_WITH}|e?s-?ketamin[ea]|ketamin[ea]|spravato)(?![\\w-]))*(?:[,;:|/)\\]–—]|\\((?![^()]{0,120}\\))|- |(?:${GOES_ON_WITH})(?!\\w)|\\d|$)`,
)
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
  if (!FOLLOWS.test(before) || !SPEAKS_OF_IT.test(plain.slice(end, end + 200))) return false
  if (drug === 'esketamine') return !OTHER_ESKETAMINE.test(before) && !INFUSED.test(after)
  const around = before.slice(-40) + after
  return !OTHER_ROUTE.test(around) || INFUSION.test(before + after)
}
