import { factsOfBlock, finder } from '../finder'
import { fill, MIXED, REPEATED } from '../texts'
import type { Figure, Soak } from './figure'

const MEGABYTES = [1.25, 2.5, 5, 10]
/** Twice the text may take this many times as long: clearing away memory comes when it comes. */
const MOST = 3
/** Below this many milliseconds it is that which is timed. */
const TELLING_MS = 3000

/** What `npm test` counts, in time. */
export const longTexts: Soak = {
  name: 'long-texts',
  title: 'Ten megabytes of text, timed',
  method:
    'The texts are one piece over and over, as hard as we know to make them. Steps are counted in `npm test`: how often V8 ran each ' +
    'block of `src/core` (its own precise coverage), and how many characters the patterns went over; twice the text takes at most ' +
    '2.1 times the steps, up to 10 MB. Every regular expression is judged by recheck too. Here is the time that the same takes, for the ' +
    'slowest of the texts and for a mix of all, in milliseconds of the processor; the last doubling is given as a ratio.',
  async run() {
    const pieces: readonly [string, string][] = [...Object.entries(REPEATED), ['a mix of all', MIXED]]
    const reads = [
      ['mentions', (text: string) => void finder.find(text)],
      ['facts', (text: string) => void factsOfBlock(text)],
    ] as const
    return reads.flatMap(([what, read]) => {
      const timed = pieces.map(([name, piece]) => ({
        name,
        ms: MEGABYTES.map((size) => timeOf(read, fill(piece, size * 1e6))),
      }))
      for (const { name, ms } of timed) {
        const [, , five = 0, ten = 0] = ms
        if (ten > TELLING_MS && ten / five > MOST)
          throw new Error(`${what} in ${name}: ${five} ms for 5 MB, ${ten} ms for 10 MB`)
      }
      const mix = timed.pop()
      const slowest = timed.sort((a, b) => (b.ms.at(-1) ?? 0) - (a.ms.at(-1) ?? 0))[0]
      return [slowest, mix].flatMap((each): Figure[] => (each ? [figure(what, each.name, each.ms)] : []))
    })
  },
}

function figure(what: string, name: string, ms: readonly number[]): Figure {
  const [, , five = 0, ten = 0] = ms
  return {
    what: `${what} in ${name}`,
    result: `${ms.map((each, at) => `${MEGABYTES[at]} MB ${Math.round(each)} ms`).join(', ')}; ratio ${(ten / five).toFixed(2)}`,
  }
}

/** Milliseconds that the processor worked for us: what else the machine does is not counted. */
function timeOf(read: (text: string) => void, text: string): number {
  const start = process.cpuUsage()
  read(text)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
