import type { Block } from '../../reading/block'
import { type Sentence, sentencesOf } from '../sentences'
import { drugNames, isSpokenOf } from './drugs'
import type { Said } from './statements'

/** What a question asks of a plan: whether it pays, or whether permission is needed first. */
const ASKS_COVERED =
  /^(?:(?:is|are|does|do|will|can|would) (?:[\w'(),-]+ ){0,24}?(?:covered|covers?|pay|pays)\b|[¿ ]*(?:esta|estan|cubre|cubren|paga|pagan)\b)/
const ASKS_PERMIT =
  /^(?:is|are|does|do|will) (?:[\w'(),-]+ ){0,16}?(?:prior authorization|pre-?authorization|prior approval|pre-?certification|a referral and prior authorization)/
/** What a question asks besides, so that yes and no answer something else. */
const ASKS_MORE =
  /n't\b|\b(?:why|how|what|when|where|who|much|many|all|every|always|fully|free|copay|cost|travel|ride|transport|home|child|teen|under 18|out-of-network|after|before|still|ever|only|instead|other|not|true|correct|right that|por que|como|cuanto|siempre)\b/
const YES = /^(?:a(?:nswer)?[:.)] *)?(?:yes|si)\b(?!,? (?:and no|but))/
const NO =
  /^(?:a(?:nswer)?[:.)] *)?(?:(?:currently|at this time|right now|unfortunately|en este momento),? )?(?:no\b|not (?:at this time|currently|right now|yet)\b)(?! (?:one|two|doubt|problem|referral|matter|hay problema))/
/** What makes a "no" less than one: "No, unless …", "No, only …". */
const BUT =
  /\b(?:unless|only|except|but|however|pero|salvo|excepto|a menos|some|usually|generally|typically|most|may|might|depends)\b/

const LONGEST_QUESTION = 300

/** What the answers to a block's questions say of the drugs that the questions name: "Is Spravato covered? – Yes, with …". */
export function saidInAnswers(block: Block): Said[] {
  const sentences = sentencesOf(block)
  return sentences.flatMap((question, at) => {
    const answer = sentences[at + 1] ?? answerBelow(block)
    return answer ? saidIn(question, answer) : []
  })
}

/** The first sentence of the block that follows a question. */
function answerBelow({ next, row }: Block): Sentence | undefined {
  return next && next.kind !== 'heading' && (!next.row || next.row === row) ? sentencesOf(next)[0] : undefined
}

function saidIn({ plain }: Sentence, answer: Sentence): Said[] {
  const asked = plain.replace(/^(?:q(?:uestion)?\W+|\d+\W+)?[¿ ]*/, '')
  const rest = asked.replace(/^(?:is|are|does|do|will|can|would|estan?) /, '')
  if (asked.length > LONGEST_QUESTION || !/\?["”)]?$/.test(asked) || ASKS_MORE.test(asked)) return []
  const isOfPermit = ASKS_PERMIT.test(asked)
  if (!isOfPermit && !ASKS_COVERED.test(asked)) return []
  const isYes = YES.test(answer.plain)
  // That no permission is needed says nothing against a drug.
  if (!isYes && (isOfPermit || !NO.test(answer.plain) || BUT.test(answer.plain))) return []
  const drugs = new Set(drugNames(rest).flatMap((name) => (isSpokenOf(rest, name) ? [name.drug] : [])))
  const scope = `${rest.replace(/\?/g, '')} | ${isYes ? '' : answer.plain}`
  return Array.from(drugs, (drug) => ({ drug, covered: isYes, scope, quote: answer.quote }))
}
