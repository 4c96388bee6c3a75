import type { CDPSession } from 'puppeteer-core'
import type { Footprint } from './driver'

/** What a page holds on to in Chromium, once all garbage is collected. */
export async function chromiumFootprint(session: CDPSession): Promise<Footprint> {
  await session.send('Performance.enable')
  await session.send('HeapProfiler.enable')
  // Some things are let go of only once others are.
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.send('HeapProfiler.disable')
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return { listeners: metric('JSEventListeners'), nodes: metric('Nodes'), heap: metric('JSHeapUsedSize'), own: null }
}
