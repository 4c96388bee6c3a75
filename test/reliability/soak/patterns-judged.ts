import { NOT_LINEAR } from '../not-linear'
import { judge, knownVerdicts, type Verdict, writeVerdicts } from '../pattern-verdicts'
import { patternsInSource } from '../patterns'
import { counted, type Soak } from './figure'

/** For one that was proven before, in milliseconds: on a busy machine the usual time may run out. */
const LONGER_MS = 240_000

/** Judges every regular expression anew, and writes the verdicts down for `npm test`. */
export const patternsJudged: Soak = {
  name: 'patterns',
  title: 'Every regular expression',
  method:
    'All that stand in `src`, and those that the core puts together, judged by recheck, which looks for a text on which a pattern takes ' +
    'more steps than the text is long. `npm test` knows the verdicts, and judges what is new. Some of those that are not proven linear are ' +
    'only hard to prove: they look a fixed number of characters ahead.',
  async run() {
    const patterns = await patternsInSource()
    const verdicts = new Map<string, Verdict>()
    const known = knownVerdicts()
    for (const pattern of patterns.keys()) {
      const verdict = await judge(pattern)
      const isDoubtful = verdict === 'faster' && known.get(pattern) === 'linear'
      verdicts.set(pattern, isDoubtful ? await judge(pattern, LONGER_MS) : verdict)
    }
    writeVerdicts(verdicts)
    const notLinear = [...patterns].filter(([pattern]) => verdicts.get(pattern) !== 'linear')
    const unexcused = notLinear.filter(([, file]) => !(file in NOT_LINEAR))
    if (unexcused.length > 0) throw new Error(unexcused.join('\n'))
    const reasons = Object.entries(NOT_LINEAR).flatMap(([file, reason]) => {
      const { length } = notLinear.filter(([, each]) => each === file)
      return length > 0 ? [{ what: `\`${file}\`: ${length} not proven linear`, result: reason }] : []
    })
    return [
      { what: `${counted(patterns.size)} patterns`, result: `${patterns.size - notLinear.length} linear` },
      ...reasons,
    ]
  },
}
