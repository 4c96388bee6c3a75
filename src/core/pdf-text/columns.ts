import { type Row, rowOf } from './rows'

/** Fewer rows than this beside each other are no columns. */
const FEWEST_ROWS = 4

/** How much of a column its lines fill: less, and it is a table with short cells. */
const FILLED = 0.55

/** Steps in which a gutter is looked for, in points. */
const STEP = 2

/** Columns within columns: no page has more. */
const DEEPEST = 2

/** Parts of a page one after another as they are read; each is a column, or what stands over all of them. */
export function inReadingOrder(rows: readonly Row[], depth = 0): Row[][] {
  const gutter = depth < DEEPEST ? findGutter(rows) : null
  if (gutter === null) return rows.length ? [[...rows]] : []
  const parts: Row[][] = []
  for (const band of bandsOf(rows, gutter)) {
    if (!band.isParted) parts.push(band.rows)
    else {
      const sides = [sideOf(band.rows, (left) => left < gutter), sideOf(band.rows, (left) => left >= gutter)]
      for (const side of sides) parts.push(...inReadingOrder(side, depth + 1))
    }
  }
  return parts
}

/** Where two columns of running text part; null where there are none. */
function findGutter(rows: readonly Row[]): number | null {
  // Only a row of several segments has something on both sides.
  const split = rows.filter(({ segments }) => segments.length > 1)
  if (split.length < FEWEST_ROWS) return null
  const left = leftOf(rows)
  const right = rightOf(rows)
  const width = right - left
  /** The best place so far, and how far it reaches to the right. */
  let [from, to, most] = [0, 0, 0]
  for (let x = left + width * 0.25; x <= right - width * 0.25; x += STEP) {
    const parted = split.filter((row) => isParted(row, x) && isOnBothSides(row, x)).length
    if (parted < FEWEST_ROWS || parted < rows.length * 0.25) continue
    if (parted > most) [from, to, most] = [x, x, parted]
    else if (parted === most && x - to < STEP * 1.5) to = x
  }
  if (!most) return null
  const gutter = (from + to) / 2
  return areColumnsFilled(rows, gutter) ? gutter : null
}

const isParted = (row: Row, x: number) => row.segments.every((segment) => segment.right <= x || segment.left >= x)
const isOnBothSides = (row: Row, x: number) => row.left < x && row.right > x

/** Columns of text have lines that reach across them; in a table one side at least is mostly short. */
function areColumnsFilled(
  rows: readonly Row[],
  gutter: number,
  end = rightOf(rows.filter((row) => isParted(row, gutter))),
  fewestRows = FEWEST_ROWS,
): boolean {
  const parted = rows.filter((row) => isParted(row, gutter))
  const left = sideOf(parted, (at) => at < gutter)
  const right = sideOf(parted, (at) => at >= gutter)
  if (left.length < fewestRows || right.length < fewestRows) return false
  // The first column reaches as far as the second lets it.
  const [start, middle] = [leftOf(left), leftOf(right)]
  return isFilled(left, middle - start) && isFilled(right, end - middle)
}

const leftOf = (rows: readonly Row[]) => Math.min(...rows.map((row) => row.left))
const rightOf = (rows: readonly Row[]) => Math.max(...rows.map((row) => row.right))

const isFilled = (rows: readonly Row[], width: number) =>
  rows.reduce((sum, row) => sum + covered(row), 0) / (rows.length * width) >= FILLED

/** How much of its width a row fills with words. */
const covered = (row: Row) => row.segments.reduce((sum, { left, right }) => sum + right - left, 0)

/** The rows' segments on one side. */
function sideOf(rows: readonly Row[], isOn: (left: number) => boolean): Row[] {
  return rows.flatMap((row) => {
    const segments = row.segments.filter(({ left }) => isOn(left))
    return segments.length ? [rowOf(segments)] : []
  })
}

interface Band {
  readonly isParted: boolean
  readonly rows: Row[]
}

/** Parts a page at the lines that run across the gutter, such as a title over both columns. */
function bandsOf(rows: readonly Row[], gutter: number): Band[] {
  const bands: Band[] = []
  for (const row of rows) {
    const parted = isParted(row, gutter)
    const last = bands.at(-1)
    if (last?.isParted === parted) last.rows.push(row)
    else bands.push({ isParted: parted, rows: [row] })
  }
  const end = rightOf(rows.filter((row) => isParted(row, gutter)))
  const parted = bands.flatMap((band) => {
    // A row of a table above the columns may part where they do.
    if (band.isParted && areColumnsFilled(band.rows, gutter, end, 2)) return splitTail(band.rows, gutter)
    return [{ isParted: false, rows: band.rows }]
  })
  return joinUnparted(parted)
}

function joinUnparted(bands: readonly Band[]): Band[] {
  const joined: Band[] = []
  for (const band of bands) {
    const last = joined.at(-1)
    if (last && !last.isParted && !band.isParted) last.rows.push(...band.rows)
    else joined.push(band)
  }
  return joined
}

/** A heading below the columns stands at the left and well apart; it belongs to what follows. */
function splitTail(rows: Row[], gutter: number): Band[] {
  const lastOnRight = rows.findLastIndex((row) => row.right > gutter)
  const gaps = rows.slice(1).map((row, index) => row.baseline - (rows[index]?.baseline ?? 0))
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  const cut = rows.findIndex((_, index) => index > lastOnRight && (gaps[index - 1] ?? 0) > 1.5 * usual)
  if (cut < 0) return [{ isParted: true, rows }]
  return [
    { isParted: true, rows: rows.slice(0, cut) },
    { isParted: false, rows: rows.slice(cut) },
  ]
}
