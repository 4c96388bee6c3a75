import { type Comparison, holds } from './comparison'
import type { Measurement } from './measurement'
import { partOf, type Results } from './results-file'
import { TABLE_HEAD, tableRow, times } from './table'

/** docs/performance.md: what was measured, how, and what missed and why. */
export function performancePage(results: Results, measurements: readonly Measurement[]): string {
  const { comparisons, measuredWith } = results
  const asked = comparisons.filter(({ hold }) => hold !== null)
  const missed = asked.filter((comparison) => !holds(comparison))
  const parts = measurements.flatMap((measurement) => {
    const of = comparisons.filter(({ id }) => partOf(id) === measurement.name)
    return of.length > 0 ? [part(measurement, of)] : []
  })
  return `# Performance

Made by \`npm run bench\`; do not edit. Everything is a ratio to a peer that was measured in the same run, turn about, so that a slow or busy machine
slows both. Less is better throughout. Given is the middle of all runs, and between which values the middle half of the ratios lie.

${measuredWith}

${asked.length - missed.length} of ${asked.length} ratios are what they have to be.

${parts.join('\n\n')}
`
}

function part({ title, method, remarks = {} }: Measurement, comparisons: readonly Comparison[]): string {
  const missed = comparisons.filter((comparison) => !holds(comparison))
  const said = Object.entries(remarks).filter(([beginning]) => comparisons.some(({ id }) => id.startsWith(beginning)))
  const rows = [TABLE_HEAD, TABLE_HEAD.map(() => '---'), ...comparisons.map(tableRow)]
  return [
    `## ${title}`,
    method,
    rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
    ...(missed.length > 0 ? [chart(missed)] : []),
    ...said.map(([, remark]) => remark),
  ].join('\n\n')
}

/** What missed, how far from what was asked, as bars of text: a full bar is the limit. */
function chart(missed: readonly Comparison[]): string {
  const bars = missed.map(({ what, peer, ratio, hold }) => {
    const over = ratio.median / (hold ?? 1)
    const bar = '█'.repeat(Math.min(60, Math.round(over * 8)))
    return `${`${what} / ${peer}`.padEnd(64)} ${'█'.repeat(8)}${bar.slice(8).replaceAll('█', '▒')} ${times(over)} of the limit`
  })
  return `Over the limit:\n\n\`\`\`\n${bars.join('\n')}\n\`\`\``
}
