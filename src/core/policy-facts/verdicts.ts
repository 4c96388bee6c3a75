/** Words by which a sentence says that something is covered, or that it is not. */
export interface Verdict {
  readonly covered: boolean
  readonly start: number
  readonly end: number
  /** Whether what is judged may stand after these words ("does not cover …"), not only before ("… is not covered"). */
  readonly after: boolean
}

const PERMIT =
  '(?:prior|pre)[\\s-]?(?:authorization|approval|certification)|(?:pre-?)?(?:autorizaci[óo]n|certificaci[óo]n)(?: previa)?'
const WORDS = new RegExp(
  '(?<![\\p{L}\\p{N}-])(?:' +
    '(?<good>medically necessary|médicamente necesari[oa]s?|covered|cubiert[oa]s?|eligible for (?:coverage|payment)|reimburs(?:ed|able))' +
    '|(?<granted>approved|authorized|provided|available|granted|aprobad[oa]s?)' +
    '|(?<bad>experimental(?:es)?|investigational|investigative|unproven|excluded|exclu(?:sions?|id[oa]s?)|non-?covered|(?:de|en) investigación)' +
    `|(?<permit>${PERMIT})` +
    '|(?<pays>covers?|pays? for|cubren?|cubrimos)' +
    '|(?<none>no coverage|no hay cobertura)' +
    ')(?!\\p{L})',
  'giu',
)
// What may stand between "is" and the word that judges.
const FILLERS =
  '(?:(?:be|been|not?|never|longer|considered|deemed|determined|to|generally|currently|therefore|thus|also|always|only|both|either|reasonable|proven|and|or|nor|y|o|an?|as|plan|benefit|covered|experimental|investigati(?:onal|ve)|unproven|medically|necessary|consideran?|médicamente)[\\s,/]+){0,9}$'
const JUDGED = new RegExp(
  `(?:^\\W*|[:|–—][*\\s]*|(?<!\\p{L})(?:(?<modal>may|can|must|should|could|might|would|if)\\s+(?:not\\s+)?be|(?:is|are)(?:n['’]t)?|will|remains?|(?:no\\s+)?(?:se|es|son|est(?:á|án)))\\s+)${FILLERS}`,
  'iu',
)
const JUDGED_TOO = new RegExp(`(?<!\\p{L})(?:and|but|or|y|pero)\\s+${FILLERS}`, 'iu')
const CONSIDERS = /(?<!not\s)(?<!\p{L})(?:considers?|consideramos)\s[^.;:]{2,90}$/iu
const NOT = /(?<!\p{L})(?:not?|never|nor)(?!\p{L})|n['’]t\s/iu
const CONDITION =
  /(?<!\p{L})(?:when|if|once|provided|subject to|with (?:prior|approv)|following|criteria|cuando|si|con)(?!\p{L})/iu
const NEEDS =
  /(?<!\p{L})(?:requir(?:es?|ing)|needs?|subject to|must (?:obtain|request|have)|requieren?|necesitan?)\s+(?:[\p{L}-]+\s+){0,2}$/iu
const NEEDED = /^(?:(?!\bnot\b|\bno longer\b)[^.;:?]){0,90}?(?:required|needed|necesari|requerid|obligatori)/iu
const UNLESS =
  /^[^.;]{0,40}(?:unless|without|a menos que|salvo que)\s[^.;]{0,80}(?:criteria|following|authoriz|autoriz|approv|\bmet\b|criterios|siguientes)/iu
const COUNTED_NOUN = /^\s+(?:service|drug|benefit|expense|charge|person|member|individual|code|amount|medication)/i

/**
 * The verdicts in a sentence, in order; in a `bare` text, such as a heading or a cell, they need no verb.
 *
 * Hedged and negated ones ("may not be covered", "is not considered investigational") are none.
 */
export function verdictsIn(sentence: string, bare = false): Verdict[] {
  const verdicts: Verdict[] = []
  for (const match of sentence.matchAll(WORDS)) {
    const { index: start, groups: words = {} } = match
    const end = start + match[0].length
    const left = sentence.slice(Math.max(0, start - 140), start)
    const right = sentence.slice(end, end + 200)
    const covered = words.permit
      ? asksForPermit(left, right)
      : words.pays
        ? pays(left, words.pays)
        : words.none
          ? false
          : judges(words, left, right, bare, verdicts.length > 0)
    if (covered === null) continue
    verdicts.push({
      covered: covered || UNLESS.test(right),
      start,
      end,
      after: !(words.good || words.granted || words.bad) || /^[^,;.]{0,30}:/.test(right),
    })
  }
  return verdicts
}

/** That prior authorization is asked for says that what it is asked for is covered once it is given. */
function asksForPermit(left: string, right: string): true | null {
  if (/(?:n['’]t|(?<!\p{L})(?:not?|without|never|sin))\s[^,;|]{0,30}$/iu.test(left)) return null
  return NEEDS.test(left) || NEEDED.test(right) || null
}

function pays(left: string, word: string): boolean | null {
  if (/(?<!\p{L})(?:that|which|who|whose|if|whether|why|may|might|could)\s[^,;]{0,40}$/iu.test(left)) return null
  if (/(?:(?<!\p{L})(?:not?|never)|n['’]t)\s+(?:\p{L}+ly\s+)?$/iu.test(left)) return false
  if (/^(?:cover|pay)(?!s)/i.test(word)) return /\b(?:we|plans)\s+(?:also\s+)?$/i.test(left) || null
  return /(?:policy|bulletin|guideline|document|section|política|documento)\s+$/i.test(left) ? null : true
}

function judges(
  { good, granted }: Record<string, string | undefined>,
  left: string,
  right: string,
  bare: boolean,
  again: boolean,
): boolean | null {
  if (granted && !/cover|authoriz|approv|cobertura|aprob/i.test(left + granted)) return null
  const judged = JUDGED.exec(left) ?? (again ? JUDGED_TOO.exec(left) : null)
  if (!judged && !bare && !CONSIDERS.test(left)) return null
  if (!bare && !left.trim() && COUNTED_NOUN.test(right)) return null
  const modal = judged?.groups?.modal?.toLowerCase()
  const negated = NOT.test(judged?.[0] ?? left.slice(-20))
  if (modal && (negated || !/may|can/.test(modal))) return null
  if (!good && !granted) return negated || modal ? null : false
  if (negated) return false
  const hedged = granted || (modal && !/neces/i.test(good ?? ''))
  return hedged && !CONDITION.test(right) ? null : true
}
