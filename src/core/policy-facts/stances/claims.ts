import { goesOnOpenly } from './circumstances'
import { type Drug, type DrugName, drugNames, isSpokenOf } from './drugs'
import { reworded } from './reworded'
import { isDenied, type Verdict, verdictsIn } from './verdicts'

/** That a sentence calls a drug covered or not, and the part of the sentence that says so. */
export interface Claim {
  readonly drug: Drug
  readonly covered: boolean
  readonly scope: string
}

// What other insurers do, and a question, say nothing of this one; nor does what may hold for the reader's plan.
const NOT_OURS = new RegExp(
  [
    '[?¿]|et al\\b|^if [^,]*(?:plan|policy|benefit|coverage)|^(?:common )?reasons?\\b',
    '\\b(?:some|other|many|most|certain|several|few|not all|not every|algun[oa]s) (?:\\w+ )?(?:insur|plans?\\b|payer|carrier|compan|asegur|planes)',
    '\\b(?:medicare|medicaid|cms) (?:does|do|will|never|also|considers|covers?)\\b|\\bcovered by (?:original )?(?:medicare|medicaid)\\b|^\\W*(?:(?:common )?(?:denied|denial)(?: (?:reason|code)s?)?(?: \\w*\\d\\w*)?|examples?(?: \\w+){0,2}|draft(?: policy)?|proposed(?: policy)?|sample(?: \\w+){0,2}) ?:|\\[(?!spravato|(?:es)?ketamin)\\w+\\]|[–—-] (?:proposed|draft):',
    '^topics? covered|\\bcovered in (?:the |our )?(?:\\w+ ){0,2}(?:policy|manual|guide|document|article|mp\\b)|\\bcovered (?:under|by) a (?:separate|different)|\\bother states\\b|\\bsister compan|manufacturer|savings card|\\bby none of|\\bunder the laws? of|\\bcover\\w* (?:with|by) (?:evidence|the laws?)|: use (?:spravato|(?:es)?ketamin)|\\b(?:la mayoria|much[oa]s?|vari[oa]s) (?:de )?(?:l[oa]s )?(?:planes|aseg|seguro)|\\bmedicare (?:no )?cubre|^\\W*mito\\b',
    // What is covered, and then not for some plan, is said of neither; nor is what another drug needs.
    '\\b(?:however|but),? (?:it|this|coverage)\\b[^.;]{0,40}\\b(?:not|no|excluded)\\b[^.;]{0,40}\\b(?:your|group|employer|plan)',
    '\\b(?:like|unlike) \\w+, which\\b',
  ].join('|'),
)
// What held in the past, or only up to a day, is not what holds now.
const PAST =
  /^(?:prior to|before|in) (?!effect)[^;:]{0,30}?\b\d{4}\b|\b\d{4} version|\b(?:through|until) (?:\w+ )?(?:\d{1,2}, |[\d/]+\/)?(?:\d{4}|(?<=\/)\d\d)\b/
const SELDOM = /\b(?:rarely|seldom|hardly|barely|sometimes|occasionally)\b/
// What a study found, what somebody believes, and what a revision changed; and entries that begin with their date.
const REPORTED =
  /\b(?:stud(?:y|ies)|trials?|authors?\b|statement|removed|revised|added|updated|previously|formerly|believe|argue|suggest|myth|misconception|heard|incorrect|(?:doctor|physician|prescriber|provider|patient|member|person|people)s? (?:\w+ )?(?:say|said|state|think|tell|told|feel))|^\W*(?:\d{1,2}[/.-]\d|\d{4}\b|\w{3,9}\.? (?:\d{1,2}, )?\d{4})/
// Whom else a sentence lets speak: "Experts consider …", "A state program covers …".
const SPEAKS_FOR_OTHERS =
  /\b(?:associations?|societ(?:y|ies)|colleges?|academy|experts?|specialists?|researchers?|fda|hayes|ecri|doctors?|physicians?|clinicians?|psychiatrists?|clinics?|hospitals?|(?:clinical|practice|treatment|society) guidelines?|programs|payers?|insurers?|courts?|states|consensus|authors?|assistance|discount|savings|card|dental plans?) (?:(?!is |are |be |may |and |, )[\w()]+ ){0,3}(?:consider|cover|deem|regard|classif|exclud|pay|do(?:es)?(?: not|n't) (?:consider|cover|pay))/
const SAYS_ANOTHER = /, (?:says?|said|according to) (?!(?:the|our|this) (?:plan|policy))/
// "… is not covered; for pain, see policy 412".
const POINTS_ELSEWHERE =
  /(?:[;:(]| [–—-]|, (?:and|but|while|whereas))[^;]*\b(?:see|refer|call|ask|contact|address\w*|accepted|appl(?:y|ies)|reviewed|not applicable|no policy|case by case|elsewhere|separate)\b.*$/
const BY_THE_WAY = /, which (?:is|are) [^,]{0,120},/g
const SUPPOSED = /\b(?:if|whether|how|why|unless|until|before|si|cuando) [^,]{0,60}$/
// "Nothing here means that …" takes back what it says of the drug.
const TAKEN_BACK =
  /\b(?:can(?:not|'t)|do(?:es)?(?: not|n't)|did(?: not|n't)|nothing|no guarantee|not (?:true|correct|certain|clear)|wrong|incorrect|false|untrue|mistaken|unclear|unlikely)\b[^.;:]{0,80}\bthat [^,;]{0,60}$/
// What has to be shown, and what somebody says, is no word of the page's own.
const SHOWN =
  /\b(?:document(?:s|ed|ing|ation)?|evidence|proof|letter|told(?: \w+)?|hear[ds]?|held|rul(?:es|ed|ing)|show(?:s|ing)?|prov(?:es?|ing)|certif(?:y|ies|ying)|attest(?:s|ing)?|confirm(?:s|ing)?|explain(?:s|ing)?|demonstrat(?:es?|ing)|says?|saying|stat(?:es?|ed|ing)|said|claim(?:s|ing)?|argu(?:es?|ing)|think|decides?) (?:\w+ ){0,3}that [^,;]{0,60}$/
const OPENING = /^(?:if|when|where|once|si|cuando) [^,]{0,300}, /
const BOUNDARY = /;|,? (?:but|and|while|whereas|although|however|pero|mientras|y) /g
const OPENS_CONTRAST = /^(?:while|although|though|whereas|mientras|aunque) /
const CONTRAST = /;|, /g
const VERB = /(?<!(?:which|that|who|que|and|but) )\b(?:is|are|was|were|ha[sd]|have|does|do|will|fue)\b/g
const SUBORDINATE = /\b(?:when|if|unless|whether|cuando|si) (?!used|given|admin)[^,]*$/
const BREAK =
  /[;|?]|\b(?:when|if|after|who|that|unless|during|following(?! (?:\w+ )?(?:drug|medic|product|serv|treat))|(?<!treatment |therapy )with|than|cuando)\b/
/** Words between what was said before and a verdict on the same subject: "it is", "but is", "coverage will be". */
export const GOES_ON =
  /^[;, ]*(?:(?:but|and|while|whereas|although|however|pero|y|it|they|this|the|requested|target|initial|authorizations?|approvals?|requests?|agents?(?:\(s\))?|drug|medication|treatment|therapy|product|service|coverage|use|is|are|will|may|be|not?|an?|also|considered|deemed|therefore|does|requires?|requiere|se|considera|esta?)[ ,]+)*$/
const CONSIDERS_IT = /\bconsiders? (?:it|this|these|them) (?:(?:to be|as|an?|\w+ly) )*$/
// "Prior authorization is required for Botox" under a heading or after a name that is not Botox's.
const JUDGES_ANOTHER =
  /^[^.;:]{0,30}\b(?:required|needed) for (?!(?:(?:the|this|these|our|an?|all|each|any|every|new|both) )?(?:it\b|this|these|drug|med|treat|therap|serv|use|first|init|induct|continu|mainten|renew|reauth|member|patient|adult|individ|people|coverage|paym|reimb|plan|product|commer|hmo|ppo|out|dose|visit|prov|depress|trd|mdd|major))/
const LONGEST_SENTENCE = 4000
const MOST = 20

/** What a sentence, in plain text, says of the drugs that it names, or of `carried`, the drugs that it goes on to speak of. */
export function claimsIn(plain: string, carried: readonly Drug[] = []): Claim[] {
  if (plain.length > LONGEST_SENTENCE) return []
  const sentence = reworded(plain)
  if (
    NOT_OURS.test(sentence) ||
    SPEAKS_FOR_OTHERS.test(sentence) ||
    SAYS_ANOTHER.test(sentence) ||
    PAST.test(sentence) ||
    SELDOM.test(sentence) ||
    isDenied(sentence)
  )
    return []
  const opening = OPENING.exec(sentence)?.[0].length ?? 0
  const verdicts = verdictsIn(sentence)
    .filter(({ start }) => start >= opening)
    .slice(0, MOST)
  if (!verdicts[0] || REPORTED.test(sentence.slice(0, verdicts[0].start))) return []
  const names = drugNames(sentence)
    .filter(({ start }) => start >= opening)
    .slice(0, MOST)
  let subjects = carried
  return parts(sentence, verdicts, names).flatMap(([from, to]) => {
    const here = verdicts.filter(({ start }) => start >= from && start < to)
    const named = names.filter(({ start }) => start >= from && start < to)
    const [first] = here
    if (!first) return []
    const spokenOf = named.filter((name) =>
      here.some((verdict) => isJudged(sentence, name, verdict, from) && !isTitle(sentence, name, verdict, named)),
    )
    const lead = sentence.slice(Math.max(from, opening), first.start)
    const goesOn = GOES_ON.test(lead) || CONSIDERS_IT.test(lead)
    if (spokenOf.length || !goesOn) subjects = spokenOf.map(({ drug }) => drug)
    if (here.some(({ covered }) => covered !== first.covered)) return []
    const isNamedAfter = spokenOf.some(({ start }) => start > first.start)
    if (!isNamedAfter && JUDGES_ANOTHER.test(sentence.slice(first.end, to))) return []
    if (!spokenOf.length && /^: *\w/.test(sentence.slice(first.end, to))) return []
    const last = here.at(-1) ?? first
    const tail = sentence.slice(last.end, to)
    // What only points to another use, or tells of it by the way, is not said of it.
    const scope = sentence.slice(from, last.end).replace(BY_THE_WAY, '') + tail.replace(POINTS_ELSEWHERE, '')
    if (!first.covered && !isNamedAfter && !goesOnOpenly(tail)) return []
    return Array.from(new Set(subjects), (drug) => ({ drug, covered: first.covered, scope }))
  })
}

/** The parts of a sentence that each say one thing, as places in it. */
function parts(sentence: string, verdicts: readonly Verdict[], names: readonly DrugName[]): [number, number][] {
  const cuts = [0]
  const boundary = OPENS_CONTRAST.test(sentence) ? CONTRAST : BOUNDARY
  verdicts.forEach((verdict, at) => {
    const before = verdicts[at - 1]
    if (!before) return
    const named = names.find(({ start }) => start > before.end && start < verdict.start)
    const between = sentence.slice(before.end, named?.start ?? verdict.start)
    const cut = Array.from(between.matchAll(boundary)).at(-1)
    if (cut && (named || cut[0] === ';' || before.covered !== verdict.covered)) cuts.push(before.end + cut.index)
  })
  return cuts.map((from, at) => [from, cuts[at + 1] ?? sentence.length])
}

function isJudged(sentence: string, name: DrugName, verdict: Verdict, from: number): boolean {
  if (!isSpokenOf(sentence, name) || SUPPOSED.test(sentence.slice(from, name.start))) return false
  const before = sentence.slice(from, name.start)
  if (TAKEN_BACK.test(before)) return false
  if (SHOWN.test(before) && !sentence.slice(name.end, verdict.start).includes(';')) return false
  if (name.start > verdict.start) {
    const between = sentence.slice(verdict.end, name.start)
    return verdict.after && between.length < 90 && !BREAK.test(between)
  }
  if (verdict.onlyAfter) return false
  const between = sentence.slice(name.end, verdict.start)
  return between.length < 700 && !SUBORDINATE.test(between) && (between.match(VERB) ?? []).length < 2
}

/** Whether a name stands before a colon and another after it: "Ketamine and esketamine: esketamine is covered". */
function isTitle(sentence: string, name: DrugName, verdict: Verdict, names: readonly DrugName[]): boolean {
  return names.some(
    ({ start }) => start > name.end && start < verdict.start && sentence.slice(name.end, start).includes(': '),
  )
}
