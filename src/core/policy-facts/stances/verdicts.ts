/** Words by which a sentence says that something is covered, or that it is not. */
export interface Verdict {
  readonly covered: boolean
  readonly start: number
  readonly end: number
  /** Whether what is judged may stand after these words ("does not cover …"), not only before ("… is not covered"). */
  readonly after: boolean
  /** Whether it stands after these words alone: "the plan covers …". */
  readonly onlyAfter: boolean
}

const WORDS =
  /(?<![\w-])(?:(medically necessary|reasonable and (?:medically )?necessary|medicamente necesari[oa]s?|covered|cubiert[oa]s?|eligible for (?:coverage|payment)|reimburs(?:ed|able))|(approved|authorized|provided|available|granted|recommended|aprobad[oa]s?)|((?:prior|pre)[ -]?(?:auth|appr|cert)\w+|step[ -]therapy|(?:pre-?)?(?:autoriza|certifica)cion(?: previa)?|pa(?= *[.,;:)]| *$| (?:for|when|if|required|needed)\b))|(covers?|pays? for|cubren?|cubrimos|paga(?:n|mos)?(?: por)?|meets? the definition of medical necessity)|(no coverage|not provide coverage|no hay cobertura|(?:plans?|we) excludes?)|experimental(?:es)?|investigat\w+al|investigative|unproven|exclu(?:ded|sions?|id[oa]s?)(?! criteri)(?! (?:from|del?) (?!(?:\w+ ){0,2}(?:cover|benef|plan|payment|reimb|formul|medical|pharm|policy|cobert)))|non-?covered|[de]n? investigacion)(?!\w)/g
// What may stand between "is" and the word that judges.
const FILLERS =
  '(?:(?:be|been|not?|never|longer|consider\\w*|deemed|to|\\w+ly|both|n?either|therefore|thus|hence|reasonable|proven|and|n?or|y|o|an?|as|plan|benefit|tricare|covered|experimental|investigat\\w+|unproven|necessary)[ ,/]+){0,9}$'
const JUDGED = new RegExp(
  `(?:^\\W*|[:|–—][* ]*|\\b(?:(may|can|must|should|could|might|would|if) (?:not )?be|(?:is|are)(?:n't)?|will|remains?|(?:(?:no|nunca|jamas|tampoco) )?(?:se|es|son|estan?)) )${FILLERS}`,
)
const JUDGED_TOO = new RegExp(`\\b(?:and|but|or|y|pero) ${FILLERS}`)
const CONSIDERS = /(?<!\b(?:not|never|no longer|n't) )\bconsider(?:s|amos)? [^.;:]{2,90}$/
const NOT = /\b(?:no[tr]?|neither|never|nunca|jamas|tampoco)\b|n't /
const CONDITION = /\b(?:when|if|once|provided|subject to|with (?:prior|approv)|following|criteria|cuando|si|con)\b/
const NEEDS =
  /\b(?:requir(?:es?|ing)|needs?|subject to|must (?:obtain|request|have|get|seek)|requieren?|necesitan?) (?:[\w-]+ ){0,2}$/
const NEEDED =
  /^(?:(?!\b(?:not|no l\w+|may|might|could)\b)[^.;:?]){0,90}?(?:required|needed|necesari|requerid|obligatori)/
const ACTIVE = /^(?:covers?|pays? for|.* excludes?)$/
const UNLESS =
  /^[^.;]{0,40}(?:unless|without|a menos que|salvo que) [^.;]{0,80}(?:criteri|following|auth?ori[sz]ation|(?:prior|pre-?) ?approval|autoriza|met\b|tried|failed|siguien)/
// "Covered drugs must be …" judges nothing yet; "Covered drugs: …" judges what follows.
const NAMES_KIND = /^ (?:serv|drug|benef|expens|charg|pers|member|indiv|code|amount|medica)/
const HEADS_LIST = /^ (?:prescription |specialty )?(?:drugs?|medications?|medicines?|medicamentos?):/
// What the prescriber thinks is not what the plan says.
const OPINION =
  /^,? (?:only |solely )?(?:in|based on|at) (?:the|his|her|their|your) [^,;]{0,24}?(?:opinion|judge?ment|view|belief|discretion)(?: of (?:the|a|an|your|his|her|their) (?:\w+ ){0,2}(?:prescriber|doctor|physician|provider|clinician|patient|member|manufacturer))(?![^.;]*criteria)/
const ASIDE = /\b(?:that|which|who|whose|if|whether|why|may|might|could) [^,;]{0,40}$/

/**
 * The verdicts in a sentence, in order; in a `bare` text, such as a heading or a cell, they need no verb.
 *
 * Hedged and negated ones ("may not be covered", "is not considered investigational") are none.
 */
export function verdictsIn(plain: string, bare = false): Verdict[] {
  const verdicts: Verdict[] = []
  for (const match of plain.matchAll(WORDS)) {
    const { index: start, 0: word, 1: good, 2: granted, 3: permit, 4: pays, 5: none } = match
    const end = start + word.length
    const left = plain.slice(Math.max(0, start - 140), start)
    const right = plain.slice(end, end + 200)
    const after = Boolean(permit || pays || none || (granted && /^ (?:for|para) /.test(right)))
    const covered = permit
      ? asksForPermit(left, right)
      : pays
        ? paysFor(left, pays)
        : none
          ? false
          : judges(good, granted, left, right, bare, verdicts.length > 0)
    if (covered === null) continue
    verdicts.push({
      covered: covered || UNLESS.test(right),
      start,
      end,
      after: after || /^[^,;.(]{0,30}:/.test(right),
      onlyAfter: ACTIVE.test(word),
    })
  }
  return verdicts
}

/** That prior authorization is asked for says that what it is asked for is covered once it is given. */
function asksForPermit(left: string, right: string): true | null {
  if (/(?:n't|\b(?:not?|without|never|sin)) [^,;|]{0,30}$/.test(left)) return null
  if (/\b(?:may|might|could) (?:\w+ )?(?:requir|need)\w* (?:[\w-]+ ){0,2}$/.test(left)) return null
  return NEEDS.test(left) || NEEDED.test(right) || null
}

function paysFor(left: string, word: string): boolean | null {
  if (ASIDE.test(left)) return null
  if (/(?:\b(?:not?|no longer|never|nunca|jamas|tampoco)|n't) (?:\w+ly )?$/.test(left)) return false
  if (/^(?:cover|pay)(?!s)/.test(word)) return /\b(?:we|plans|(?:we|plans?) will) (?:also |now )?$/.test(left) || null
  return /(?:policy|bulletin|guideline|document|section|politica|documento) $/.test(left) ? null : true
}

function judges(
  good: string | undefined,
  granted: string | undefined,
  left: string,
  right: string,
  bare: boolean,
  again: boolean,
): boolean | null {
  if (granted && !/cover|benefits |authori|appro|cobert|aproba/.test(left + granted)) return null
  const judged = JUDGED.exec(left) ?? (again ? JUDGED_TOO.exec(left) : null)
  if (!judged && !bare && !CONSIDERS.test(left) && !/^ ?:/.test(right)) return null
  if (OPINION.test(right)) return null
  if (!bare && !left.trim() && NAMES_KIND.test(right) && !HEADS_LIST.test(right)) return null
  const modal = judged?.[1]
  const negated = NOT.test(judged?.[0] ?? left.slice(-20))
  if (modal && (negated || !/may|can/.test(modal))) return null
  if (!good && !granted) return negated || modal ? null : false
  // What is not recommended is an advice against it, and in part only; what is not approved lacks the approval of the FDA.
  if (negated) return granted && !/^provid|^avail|^grant/.test(granted) && !ASKED_OF_PLAN.test(left) ? null : false
  return (granted || (modal && !good?.includes('neces'))) && !CONDITION.test(right) ? null : true
}

const ASKED_OF_PLAN = /\b(?:requests?|authori[sz]ations?|coverage|claims?|benefits?|solicitud\w*|cobertura)\b/

/** Whether a text ends in an answer that turns what it says around: "Covered: No", "Prior authorization required | N". */
export function isDenied(plain: string): boolean {
  return /(?:^|[:|?–—-]) *(?:no|n|none|n\/a|ningun[oa])\W*$/.test(plain)
}
