import { describe, expect, test } from 'vitest'
import { chartsOf } from '../../bench/charts'
import { type Comparison, compare } from '../../bench/comparison'
import type { Measurement } from '../../bench/measurement'

const measurement: Measurement = { name: 'a', title: 'A thing', method: '', run: async () => [] }
const ratio = (id: string, ours: number, hold?: number): Comparison =>
  compare({
    id,
    what: `<${id}>`,
    peer: 'x & y',
    unit: 'ms',
    ours: [ours],
    theirs: [1],
    ...(hold !== undefined && { hold }),
  })

/** The bars: what they are, where they begin and how long they are. */
const barsIn = (svg = '') =>
  [...svg.matchAll(/<rect class="(holds|misses|told)" x="([\d.]+)" y="\d+" width="([\d.]+)"/g)].map(
    ([, kind, x, width]) => ({ kind, from: Number(x), to: Math.round((Number(x) + Number(width)) * 10) / 10 }),
  )
const limitIn = (svg = '') => Number(/class="limit" d="M([\d.]+)/.exec(svg)?.[1])

describe('a chart', () => {
  test('has bars to the left of the limit for what holds, and to the right for what misses, and tells how many', () => {
    const [chart] = chartsOf(measurement, [ratio('a/1', 1, 2), ratio('a/2', 6, 2), ratio('b/1', 9, 2)])
    const [held, missed, ...others] = barsIn(chart?.svg)
    expect(chart).toMatchObject({ file: 'a.svg', alt: 'A thing: 1 of 2 hold' })
    expect([held?.kind, held?.to]).toEqual(['holds', limitIn(chart?.svg)])
    expect([missed?.kind, missed?.from]).toEqual(['misses', limitIn(chart?.svg)])
    expect(others).toEqual([])
  })

  test('shows what is to happen not once', () => {
    const [none] = chartsOf(measurement, [ratio('a/1', 0, 0)])
    const [once] = chartsOf(measurement, [ratio('a/1', 1, 0)])
    expect(barsIn(none?.svg)).toMatchObject([{ kind: 'holds' }])
    expect(barsIn(once?.svg)).toMatchObject([{ kind: 'misses' }])
  })

  test('leaves out what only informs, unless all does', () => {
    expect(barsIn(chartsOf(measurement, [ratio('a/1', 1, 2), ratio('a/2', 1)])[0]?.svg)).toHaveLength(1)
    expect(barsIn(chartsOf(measurement, [ratio('a/2', 1)])[0]?.svg)).toMatchObject([{ kind: 'told' }])
  })

  test('is one for each browser, and is well-formed', () => {
    const charts = chartsOf(measurement, [ratio('a/chromium/1', 1, 2), ratio('a/firefox/1', 1, 2)])
    expect(charts.map(({ file }) => file)).toEqual(['a-chromium.svg', 'a-firefox.svg'])
    expect(charts[0]?.svg).toContain('&lt;a/chromium/1>')
    expect(charts[0]?.svg).toContain('x &amp; y')
  })
})
