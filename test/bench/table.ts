import { type Comparison, holds, type Unit } from './comparison'
import type { Spread } from './spread'

/** The headings of {@link tableRow}. */
export const TABLE_HEAD = ['measured', 'ours', 'against', 'theirs', 'ratio', 'middle half', 'runs', 'is to be', 'holds']

/** One comparison as the cells of a table. */
export function tableRow(comparison: Comparison): string[] {
  const { what, peer, unit, ours, theirs, ratio, hold } = comparison
  return [
    what,
    amount(ours, unit),
    peer,
    amount(theirs, unit),
    times(ratio.median),
    ratio.runs === 1 ? '' : `${times(ratio.low)} – ${times(ratio.high)}`,
    String(ratio.runs),
    hold === null ? '' : `≤ ${times(hold)}`,
    hold === null ? '' : holds(comparison) ? 'yes' : 'NO',
  ]
}

/** A table for the terminal: columns as wide as they need to be. */
export function printedTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A number as its size calls for. */
export function amount({ median }: Pick<Spread, 'median'>, unit: Unit): string {
  const digits = median >= 100 || unit === 'bytes' ? 0 : median >= 10 ? 1 : 2
  return `${median.toLocaleString('en', { maximumFractionDigits: digits })} ${unit}`
}

/** A ratio; more exact around 1, where a twentieth may be what is asked. */
export function times(ratio: number): string {
  const isExact = ratio >= 100 || Math.abs(ratio - 1) < 0.1
  return `${Number(ratio.toPrecision(isExact ? 3 : 2)).toLocaleString('en', { maximumFractionDigits: 4 })}×`
}
