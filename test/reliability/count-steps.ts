import { Session } from 'node:inspector/promises'

/** What a piece of work took, in numbers that are the same on every machine. */
export interface Steps {
  /** How often V8 ran a block of our core: each turn of a loop, each branch taken, each call. */
  readonly blocks: number
  /** How many characters our core's patterns went over. */
  readonly characters: number
  /** The longest text that each pattern was handed at once, by the pattern as it is written. */
  readonly longest: ReadonlyMap<string, number>
}

// V8 counts blocks only in functions that it compiles from now on: import what is to be counted after this module.
const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/**
 * Counts what a piece of work takes, without a clock: the blocks of `src/core` that V8 itself counted as run, and the
 * characters that patterns went over. A pattern that finds something went over the text up to the end of what it found,
 * one that finds nothing over all that was left; one that is bound to a place and does not match there counts as one.
 */
export async function countSteps(work: () => void): Promise<Steps> {
  await session.post('Profiler.takePreciseCoverage')
  const patterns = watchPatterns()
  try {
    work()
  } finally {
    patterns.stop()
  }
  const { result } = await session.post('Profiler.takePreciseCoverage')
  const blocks = result
    .filter(({ url }) => url.includes('/src/core/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0)
  return { blocks, characters: patterns.characters(), longest: patterns.longest() }
}

/** Puts itself before `RegExp.prototype.exec`, through which test, match, replace, split and search go too. */
function watchPatterns() {
  const { exec } = RegExp.prototype
  const longest = new Map<RegExp, number>()
  const anchored = new Map<RegExp, boolean>()
  let characters = 0
  // Its own pattern is not to be counted.
  const isBound = (pattern: RegExp) => {
    const known = anchored.get(pattern)
    if (known !== undefined) return known
    const counting = RegExp.prototype.exec
    RegExp.prototype.exec = exec
    const is = isAnchored(pattern)
    RegExp.prototype.exec = counting
    anchored.set(pattern, is)
    return is
  }
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const match = exec.call(this, text)
    const left = text.length - from
    if (left > (longest.get(this) ?? 0)) longest.set(this, left)
    characters += match ? match.index + match[0].length - from + 1 : isBound(this) ? 1 : left + 1
    return match
  }
  return {
    characters: () => characters,
    longest: () => {
      const byName = new Map<string, number>()
      for (const [pattern, length] of longest) byName.set(`${pattern}`, Math.max(length, byName.get(`${pattern}`) ?? 0))
      return byName
    },
    stop: () => {
      RegExp.prototype.exec = exec
    },
  }
}

/** Whether a pattern can only match at one place, and looks no further where it does not: it is sticky, or starts with `^`. */
function isAnchored({ source, sticky }: RegExp): boolean {
  if (sticky) return true
  if (!source.startsWith('^')) return false
  // An alternative beside the one with the `^` would be looked for everywhere; those within brackets are behind it.
  let depth = 0
  for (const [sign] of source.matchAll(/\\.|\[(?:\\.|[^\]])*\]|[()|]/g)) {
    if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (sign === '|' && depth === 0) return false
  }
  return true
}
