import { chartsOf } from './charts'
import { type Comparison, holds } from './comparison'
import type { Measurement } from './measurement'
import { partOf, type Results } from './results-file'
import { TABLE_HEAD, tableRow } from './table'

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

In the charts a bar begins at the limit: to the left a ratio is below it and holds, to the right it is above. The thin line is the middle half. Where nothing is asked, bars begin at the peer.

${measuredWith}

${asked.length - missed.length} of ${asked.length} ratios are what they have to be.

${parts.join('\n\n')}
`
}

function part(measurement: Measurement, comparisons: readonly Comparison[]): string {
  const { title, method, remarks = {} } = measurement
  const said = Object.entries(remarks).filter(([beginning]) => comparisons.some(({ id }) => id.startsWith(beginning)))
  const rows = [TABLE_HEAD, TABLE_HEAD.map(() => '---'), ...comparisons.map(tableRow)]
  return [
    `## ${title}`,
    method,
    ...chartsOf(measurement, comparisons).map(({ file, alt }) => `![${alt}](charts/${file})`),
    rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
    ...said.map(([, remark]) => remark),
  ].join('\n\n')
}
