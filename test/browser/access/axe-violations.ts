import axe from 'axe-core'
import type { Frame, Page } from 'puppeteer-core'

/** What axe finds wrong in a document by WCAG 2.2 A and AA and its own best practices, one line each. */
export async function axeViolations(target: Page | Frame): Promise<string[]> {
  if (!(await target.evaluate(() => 'axe' in window))) await target.evaluate(axe.source)
  return target.evaluate(async () => {
    const { run } = Reflect.get(window, 'axe') as typeof axe
    const found = await run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    })
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
  })
}
