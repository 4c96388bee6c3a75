import { markerOf } from '../reading/list-marker'
import { segmentsBeside } from './beside'
import { isParted, leftOf, sideOf } from './gutter-sides'
import type { Row } from './rows'

/** How much of a column its lines fill: less, and it is a table with short cells. */
const FILLED = 0.55

/** How much they fill at least where it can be read that their sentences go on from line to line. */
const FILLED_BY_SENTENCES = 0.4

/** How many lines begin in the midst of a sentence, or an item of a list, in a column of text at least. */
const GOING_ON = 0.2

/** How many begin in the midst of a sentence where a column is no list of names, however short its lines. */
const MOSTLY_GOING_ON = 0.5

/**
 * Whether what a gutter parts are columns of text, not of a table: there one side at least is mostly short.
 *
 * `end` is where the second column ends; each must have so many rows.
 */
export function areTextColumns(
  rows: readonly Row[],
  gutter: number,
  { end, fewestRows }: { readonly end: number; readonly fewestRows: number },
): boolean {
  const parted = rows.filter((row) => isParted(row, gutter))
  const left = sideOf(parted, gutter, 'left')
  const right = sideOf(parted, gutter, 'right')
  if (left.length < fewestRows || right.length < fewestRows) return false
  // The first column reaches as far as the second lets it.
  const [start, middle] = [leftOf(left), leftOf(right)]
  const filled = Math.min(filledPart(left, middle - start), filledPart(right, end - middle))
  const sides = [left, right].map(linesOf)
  if (filled >= FILLED) return sides.every((lines) => partOf(lines, goesOnOrCounts) >= GOING_ON)
  return filled >= FILLED_BY_SENTENCES && areSentences(sides)
}

const linesOf = (rows: readonly Row[]) => rows.map(({ segments }) => segments.map(({ text }) => text).join(' '))

const goesOn = (line: string) => /^\p{Ll}/u.test(line)

const goesOnOrCounts = (line: string) => goesOn(line) || (markerOf(line)?.length ?? line.length) < line.length

/** Of how many lines, as a part of them all, something is so. */
const partOf = (lines: readonly string[], is: (line: string) => boolean) => lines.filter(is).length / lines.length

const filledPart = (rows: readonly Row[], width: number) =>
  rows.reduce((sum, _, index) => sum + coveredAt(rows, index), 0) / (rows.length * width)

/** How much of the width is filled with words at a row's height. There may be columns within this one. */
function coveredAt(rows: readonly Row[], index: number): number {
  let [covered, end] = [0, Number.NEGATIVE_INFINITY]
  for (const { left, right } of segmentsBeside(rows, index)) {
    covered += Math.max(0, right - Math.max(left, end))
    end = Math.max(end, right)
  }
  return covered
}

/** Whether on both sides lines go on with the sentences above them, some in the midst of a word. */
function areSentences(sides: readonly (readonly string[])[]): boolean {
  const isBroken = (line: string, next = '') => /[-‐]/.test(line.slice(-1)) && goesOn(next)
  return (
    sides.every((lines) => partOf(lines, goesOn) >= MOSTLY_GOING_ON) &&
    sides.some((lines) => lines.some((line, index) => isBroken(line, lines[index + 1])))
  )
}
