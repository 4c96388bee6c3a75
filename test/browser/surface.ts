import type { Page } from 'puppeteer-core'
import type { Surface } from './driver'

/** Runs a self-contained function in a page; arguments and result travel as JSON. */
export function evaluateText<Args extends readonly unknown[], Result>(
  page: Page,
  run: (...args: Args) => Result | Promise<Result>,
  args: Args,
): Promise<Result> {
  return page.evaluate(callText(run, args)) as Promise<Result>
}

/** A page of the extension outside tabs, which the driver sees as a page all the same. */
export function pageSurface(page: Page): Surface {
  return {
    evaluate: (run, ...args) => evaluateText(page, run, args),
    async click(selector) {
      await page.bringToFront()
      await page.click(selector)
    },
    screenshot: () => page.screenshot(),
    close: () => page.close(),
  }
}

/**
 * The text of a call, for where only text can be evaluated.
 * The compilers of tests and scripts wrap inner functions in `__name(…)`, which the browser does not have.
 */
export function callText(run: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(() => { const __name = (named) => named; return (${run.toString()})(...${JSON.stringify(args)}) })()`
}
