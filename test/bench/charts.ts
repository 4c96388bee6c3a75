import { type Comparison, holds } from './comparison'
import type { Measurement } from './measurement'
import { partOf } from './results-file'
import { times } from './table'

/** A chart as a file, and what it shows in words. */
export interface Chart {
  readonly file: string
  readonly svg: string
  readonly alt: string
}

const WIDTH = 920
const HEAD = 46
const ROW = 20
const PLOT = { left: 450, right: 785 }
/** What the axis spans, in times of the limit; what lies beyond ends at its edge. */
const AXIS = { from: 0.05, to: 50 }
const TICKS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20]

// The extension's own colors (src/ui/tokens.css), light and dark.
const STYLE = `
  .paper { fill: #fbfaf8; stroke: #e6e3de } text { font: 12px ui-sans-serif, system-ui, "Segoe UI", Roboto, sans-serif; fill: #1d2733 }
  .soft { fill: #53606e } .title { font-weight: 600; font-size: 13px } .end { text-anchor: end } .middle { text-anchor: middle }
  .grid { stroke: #e6e3de } .limit { stroke: #53606e; stroke-width: 1.5 } .holds { fill: #1f5f6b } .misses { fill: #9b2c22 } .told { fill: #87807a }
  .spread { stroke: #1d2733 }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #14191f; stroke: #2b343e } text { fill: #e8ecf0 } .soft { fill: #a5b1bd }
    .grid { stroke: #2b343e } .limit { stroke: #a5b1bd } .holds { fill: #7cc4cf } .misses { fill: #f2a59c } .told { fill: #74828f }
    .spread { stroke: #e8ecf0 }
  }`

/**
 * The charts of one measurement, one for each browser where it was made in both: every ratio that something is asked of as
 * a bar that starts at what it is to be; to the left it is better, to the right it misses. Where nothing is asked of any,
 * the bars start at the peer.
 */
export function chartsOf({ name, title }: Measurement, comparisons: readonly Comparison[]): Chart[] {
  const of = comparisons.filter(({ id }) => partOf(id) === name)
  const browsers = [...new Set(of.map(browserOf))]
  return browsers.flatMap((browser) => {
    const inBrowser = of.filter((comparison) => browserOf(comparison) === browser)
    const asked = inBrowser.filter(({ hold }) => hold !== null)
    const shown = asked.length > 0 ? asked : inBrowser
    const held = asked.filter(holds).length
    const heading = browser ? `${title}, ${browser}` : title
    const alt =
      asked.length > 0 ? `${heading}: ${held} of ${asked.length} hold` : `${heading}: nothing is asked of these`
    const file = `${[name, browser].filter(Boolean).join('-').toLowerCase()}.svg`
    return [{ file, alt, svg: drawn(alt, shown, browser) }]
  })
}

function browserOf({ id }: Comparison): string {
  return /^[^/]+\/(chromium|firefox)\//.exec(id)?.[1]?.replace(/^./, (letter) => letter.toUpperCase()) ?? ''
}

function drawn(heading: string, shown: readonly Comparison[], browser: string): string {
  const height = HEAD + shown.length * ROW + 10
  const middle = shown.some(({ hold }) => hold !== null) ? 'limit' : 'peer'
  const ticks = TICKS.map((tick) => {
    const x = placeOf(tick)
    const label = `<text class="soft middle" x="${x}" y="38">${tick === 1 ? middle : `${tick}×`}</text>`
    return `${label}<path class="${tick === 1 ? 'limit' : 'grid'}" d="M${x} ${HEAD}V${height - 8}"/>`
  })
  const rows = shown.map((comparison, at) => row(comparison, HEAD + at * ROW, browser))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img">
<title>${escaped(heading)}</title>
<style>${STYLE}
</style>
<rect class="paper" x=".5" y=".5" width="${WIDTH - 1}" height="${height - 1}" rx="8"/>
<text class="title" x="14" y="24">${escaped(heading)}</text>
${[...ticks, ...rows].join('\n')}
</svg>
`
}

function row(comparison: Comparison, top: number, browser: string): string {
  const { what, peer, ratio, hold } = comparison
  const [start, end] = [placeOf(1), placeOf(ofLimit(ratio.median, hold))].sort((a, b) => a - b) as [number, number]
  const kind = hold === null ? 'told' : holds(comparison) ? 'holds' : 'misses'
  const spread = `M${placeOf(ofLimit(ratio.low, hold))} ${top + 10}H${placeOf(ofLimit(ratio.high, hold))}`
  const label = `${escaped(browser ? what.replace(`, ${browser.toLowerCase()}`, '') : what)} <tspan class="soft">/ ${escaped(peer)}</tspan>`
  return `<text class="end" x="${PLOT.left - 12}" y="${top + 14}">${label}</text>
<rect class="${kind}" x="${start}" y="${top + 5}" width="${Math.max(2, round(end - start))}" height="10"/>
<path class="spread" d="${spread}"/>
<text x="${PLOT.right + 10}" y="${top + 14}">${times(ratio.median)}<tspan class="soft">${hold === null ? '' : ` (≤ ${times(hold)})`}</tspan></text>`
}

/** A ratio in times of what it is to be; where nothing is to be, all that there is lies beyond the axis. */
function ofLimit(ratio: number, hold: number | null): number {
  if (hold !== 0) return ratio / (hold ?? 1)
  return ratio === 0 ? AXIS.from : AXIS.to
}

/** Where in the chart a multiple of the limit stands: on a scale of logarithms, so that twice is as far as half. */
function placeOf(multiple: number): number {
  const within = Math.min(AXIS.to, Math.max(AXIS.from, multiple))
  const share = Math.log(within / AXIS.from) / Math.log(AXIS.to / AXIS.from)
  return round(PLOT.left + share * (PLOT.right - PLOT.left))
}

const round = (value: number) => Math.round(value * 10) / 10
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
