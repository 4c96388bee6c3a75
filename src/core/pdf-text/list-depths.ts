import { numberOf } from '../reading/list-marker'

/** How much further in a list stands than the one it is in, in sizes of its letters. */
const INDENT = 0.4

/** Tells by how far in a marker stands how deep its list is, across columns and pages. */
export class ListDepths {
  #columnLeft = 0
  /** Where the markers of the lists we are in stand, from the column's left edge, outermost first. */
  #lefts: number[] = []
  #counted = new Set<number>()

  /** Begins a column, whose left edge is given in points. */
  startColumn(left: number): void {
    this.#columnLeft = left
  }

  /** The depth of an item, from 1. */
  depthOf(left: number, size: number, marker: string): number {
    const from = left - this.#columnLeft
    while ((this.#lefts.at(-1) ?? Number.NEGATIVE_INFINITY) > from + INDENT * size) this.#lefts.pop()
    const deepest = this.#lefts.at(-1)
    if (deepest === undefined || deepest < from - INDENT * size) this.#lefts.push(from)
    const number = numberOf(marker)
    if (number !== null) this.#counted.add(number)
    return this.#lefts.length
  }

  /** Whether an item of this number was there. */
  hasCounted(number: number): boolean {
    return this.#counted.has(number)
  }

  /** Ends the lists that stand further in than a paragraph, or as far. */
  leaveAt(left: number, size: number): void {
    const from = left - this.#columnLeft
    while ((this.#lefts.at(-1) ?? Number.NEGATIVE_INFINITY) >= from - INDENT * size) this.#lefts.pop()
    if (!this.#lefts.length) this.#counted.clear()
  }

  /** Ends all lists. */
  clear(): void {
    this.#lefts = []
    this.#counted.clear()
  }
}
