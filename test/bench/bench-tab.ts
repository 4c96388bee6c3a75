import puppeteer, { type CDPSession, type Page } from 'puppeteer-core'
import { findBrowser } from '../../scripts/find-browser'
import type { BrowserName } from '../browser/driver'

/** A tab of a real browser without the extension, in which code is timed. */
export interface BenchTab {
  readonly page: Page
  /** Loads a page anew, with our code beside it: nothing in it is warm. */
  load(address: string): Promise<void>
  /** Evaluates an expression where our code is, and waits for its value. */
  evaluate<Result>(expression: string): Promise<Result>
  /**
   * How long an expression takes, in milliseconds: in Chromium the processor's time, which other work on the machine does
   * not lengthen; in Firefox, which does not tell it, the time by the clock that the expression's own `ms` gives.
   */
  time(expression: string): Promise<number>
  /** A session of the DevTools protocol; null in Firefox. */
  readonly session: CDPSession | null
  close(): Promise<void>
}

/** Opens a tab; `code` is put into each page that it loads, in Chromium in a world of its own, as content scripts are. */
export async function openBenchTab(name: BrowserName, code: string): Promise<BenchTab> {
  const browser = await puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: findBrowser(name).path,
    headless: true,
    defaultViewport: { width: 1280, height: 800 },
    // A search through a large page may take minutes.
    protocolTimeout: 600_000,
    args: name === 'firefox' ? [] : ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
    ...(name === 'firefox' && { extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false } }),
  })
  const page = (await browser.pages())[0] ?? (await browser.newPage())
  const session = name === 'firefox' ? null : await page.createCDPSession()
  let world: number | undefined
  let loads = 0

  const evaluate = async <Result>(expression: string): Promise<Result> => {
    if (!session) return (await page.evaluate(expression)) as Result
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      ...(world !== undefined && { contextId: world }),
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as Result
  }
  const busyMs = async (): Promise<number> => {
    const { metrics } = await (session as CDPSession).send('Performance.getMetrics')
    return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const busyWith = async (expression: string): Promise<number> => {
    const before = await busyMs()
    await evaluate(expression)
    return (await busyMs()) - before
  }
  await session?.send('Performance.enable', { timeDomain: 'threadTicks' })

  return {
    page,
    session,
    evaluate,
    async time(expression) {
      if (!session) return (await evaluate<{ ms: number }>(expression)).ms
      const took = await busyWith(expression)
      // What asking costs, which is not part of it.
      return Math.max(0.01, took - Math.min(await busyWith('0'), await busyWith('0'), await busyWith('0')))
    },
    async load(address) {
      await page.goto(address, { waitUntil: 'load', timeout: 120_000 })
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
      if (session) {
        await session.send('HeapProfiler.collectGarbage')
        const { frameTree } = await session.send('Page.getFrameTree')
        const isolated = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
        world = isolated.executionContextId
      }
      // With a text of its own each time, the browser has no compiled code of it from before.
      await evaluate(`${code}\n;globalThis.coverageNotesBench=coverageNotesBench;void ${loads++}`)
    },
    close: () => browser.close(),
  }
}
