import type { Page } from 'puppeteer-core'

/** Tells, in Chromium, how much processor time the page's thread has taken so far, in milliseconds: other work on the machine does not lengthen it. */
export async function processorMs(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession()
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
}
