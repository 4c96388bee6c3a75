import { type Drug, type DrugName, drugNames, isSpokenOf } from './drugs'
import { type Verdict, verdictsIn } from './verdicts'

/** That a sentence calls a drug covered or not, and the part of the sentence that says so. */
export interface Claim {
  readonly drug: Drug
  readonly covered: boolean
  readonly scope: string
}

// What other insurers do, and a question, say nothing of this one.
const NOT_OURS =
  /[?¿]|(?<!\p{L})(?:some|other|many|most|certain|several|algun[oa]s) (?:\p{L}+ )?(?:insurers?|plans?|payers?|carriers?|compan\p{L}+|insurance|aseguradoras|planes)(?!\p{L})|et al(?!\p{L})|^if [^,]*(?:plan|policy|benefit|coverage)/iu
// What a study found, what somebody believes, and what a revision changed.
const REPORTED =
  /(?<!\p{L})(?:stud(?:y|ies)|trials?|authors?|statement|removed|revised|added|updated|previously|formerly|believes?|argues?|suggests?)(?!\p{L})/iu
const DATED = /^\W*(?:\d{1,2}[/.-]\d|\d{4}\b|\p{Lu}\p{Ll}{2,8}\.? (?:\d{1,2}, )?\d{4})/u
const SUPPOSED = /(?<!\p{L})(?:if|whether|how|why|unless|until|before|si|cuando)\s[^,]{0,60}$/iu
const OPENING = /^(?:if|when|where|once|si|cuando)\s[^,]{0,300},\s/iu
const BOUNDARY = /;|,?\s(?:but|and|while|whereas|although|however|pero|mientras|y)\s/giu
const VERB = /(?<!(?:which|that|who|que)\s)(?<!\p{L})(?:is|are|was|were|has|have|had|does|do|will|fue)(?!\p{L})/giu
const BREAK = /[;|?]|(?<!\p{L})(?:when|if|after|who|that|unless|during|following|with|than|cuando)(?!\p{L})/iu
/** Words between what was said before and a verdict on the same subject: "it is", "but is", "coverage will be". */
export const GOES_ON =
  /^[;,\s]*(?:(?:but|and|while|whereas|although|however|pero|y|it|they|this|the|requested|drug|medication|medicine|treatment|therapy|product|spray|service|coverage|use|its|is|are|will|may|be|not?|also|considered|deemed|therefore|does|requires?|requiere|se|considera|est[áa]|es)[\s,]+)*$/iu
const LONGEST_SENTENCE = 4000
const MOST = 20

/** What a sentence says of the drugs that it names, or of `carried`, the drugs that it goes on to speak of. */
export function claimsIn(sentence: string, carried: readonly Drug[] = []): Claim[] {
  if (sentence.length > LONGEST_SENTENCE || NOT_OURS.test(sentence) || DATED.test(sentence)) return []
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
    const spokenOf = named.filter((name) => here.some((verdict) => isJudged(sentence, name, verdict, from)))
    const goesOn = GOES_ON.test(sentence.slice(Math.max(from, opening), first.start))
    if (spokenOf.length || !goesOn) subjects = spokenOf.map(({ drug }) => drug)
    if (here.some(({ covered }) => covered !== first.covered)) return []
    const scope = sentence.slice(from, to)
    return Array.from(new Set(subjects), (drug) => ({ drug, covered: first.covered, scope }))
  })
}

/** The parts of a sentence that each say one thing, as places in it. */
function parts(sentence: string, verdicts: readonly Verdict[], names: readonly DrugName[]): [number, number][] {
  const cuts = [0]
  verdicts.forEach((verdict, at) => {
    const before = verdicts[at - 1]
    if (!before) return
    const named = names.find(({ start }) => start > before.end && start < verdict.start)
    const between = sentence.slice(before.end, named?.start ?? verdict.start)
    const cut = Array.from(between.matchAll(BOUNDARY)).at(-1)
    if (cut && (named || cut[0] === ';' || before.covered !== verdict.covered)) cuts.push(before.end + cut.index)
  })
  return cuts.map((from, at) => [from, cuts[at + 1] ?? sentence.length])
}

function isJudged(sentence: string, name: DrugName, verdict: Verdict, from: number): boolean {
  if (!isSpokenOf(sentence, name) || SUPPOSED.test(sentence.slice(from, name.start))) return false
  if (name.start > verdict.start) {
    const between = sentence.slice(verdict.end, name.start)
    return verdict.after && between.length < 90 && !BREAK.test(between)
  }
  const between = sentence.slice(name.end, verdict.start)
  return between.length < 700 && (between.match(VERB) ?? []).length < 2
}
