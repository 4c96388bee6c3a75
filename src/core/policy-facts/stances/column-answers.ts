import type { Block } from '../../reading/block'
import { plainOf } from '../plain-text'
import { columnOf } from './table-columns'
import { verdictsIn } from './verdicts'

const YES = /^(?:yes|y|si|s|✓|✔)(?:\W{0,3}$| ?[,.;:(–—-])/
const NO = /^(?:no?|✗|✘)(?:\W{0,3}$| ?[,.;:(–—-])/
/** Signs that only a column about permission has for yes. */
const PERMIT = /^(?:x|pa|prior auth\w*|required|needed|requerida)\W*$/
const ASKS_PERMIT =
  /^(?:pa|prior auth(?:orization)?|preauthorization|precert(?:ification)?|autorizacion previa)(?: (?:required|needed|requerida))?(?: y n)?$/

// A heading with other words asks about a part or a manner of it: "Copay card covered?", "Covered at home?".
const ASKS_THIS =
  /^(?:is|are|it|this|they|the|a|an|drug|medication|treatment|service|item|benefit|plan|status|coverage|cover(?:ed|s)|not|non|excluded|exclusion|medically|necessary|experimental|investigational|by|us|we|or|yes|no|y|n|for|all|chronic|pain|depression|mental|health|esta|cubiert[oa]|excluid[oa]|el|la|medicamento|tratamiento|servicio|si|s)$/

/** What a cell's "Yes" or "No" says by the heading of its column: "No" under "Covered?". */
export interface ColumnAnswer {
  readonly covered: boolean
  /** The heading and the cell, in plain text. */
  readonly scope: string
}

/** The answer of a cell to the heading of its column; null where the heading asks nothing of ours, or the cell answers nothing. */
export function columnAnswer(cell: Block): ColumnAnswer | null {
  const answer = plainOf(cell.text.trim())
  const isYes = YES.test(answer)
  const isPermit = PERMIT.test(answer)
  if (!isYes && !isPermit && !NO.test(answer)) return null
  const heading = columnHeading(cell)
  if (!heading) return null
  const asked = plainOf(heading.text.trim())
  const scope = `${asked} ${answer}`
  // Nothing is said against a treatment by asking for no permission.
  const words = asked.replace(/[^a-z]+/g, ' ').trim()
  if (ASKS_PERMIT.test(words)) return (isYes || isPermit) && !/\d/.test(asked) ? { covered: true, scope } : null
  if (isPermit) return null
  if (/\d/.test(asked) || !words.split(' ').every((word) => ASKS_THIS.test(word))) return null
  const [first, ...others] = verdictsIn(asked.replace(/\?/g, ''), true)
  if (!first || others.some(({ covered }) => covered !== first.covered)) return null
  if (first.after) return isYes ? { covered: true, scope } : null
  // "Excluded: no" is no promise.
  return first.covered || isYes ? { covered: first.covered === isYes, scope } : null
}

/** The heading of a cell's column: the nearest cell above it that is no answer. */
function columnHeading(cell: Block): Block | null {
  const { above, isWhole } = columnOf(cell)
  const index = above.findIndex((at) => !isAnswer(at))
  const heading = above[index] ?? null
  // "Not covered" between the answers is one of them; at the head of the table it is their question.
  const isTop = index === above.length - 1 && isWhole
  return isTop || heading?.text.includes('?') || !isVerdict(heading) ? heading : null
}

function isAnswer({ text }: Block): boolean {
  const plain = plainOf(text.trim())
  return YES.test(plain) || NO.test(plain) || /^\W*$|^n ?\/ ?a\b|^(?:varies|depends|see) /.test(plain)
}

function isVerdict(cell: Block | null): boolean {
  return cell !== null && verdictsIn(plainOf(cell.text), true).length > 0
}
