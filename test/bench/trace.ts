import type { Page } from 'puppeteer-core'

/** One event of Chromium's trace, as far as we look at it; times in microseconds. */
export interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** Processor time. */
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly url?: string }; readonly name?: string }
}

/** What the page's browser did meanwhile. */
export async function traced(page: Page, work: () => Promise<unknown>): Promise<readonly TraceEvent[]> {
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] })
  await work()
  const written = await page.tracing.stop()
  return (JSON.parse(new TextDecoder().decode(written)) as { traceEvents: TraceEvent[] }).traceEvents
}
