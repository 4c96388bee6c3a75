import type { Page } from 'puppeteer-core'
import type { Driver } from './driver'
import { until } from './until'

/** What the panel in a page shows. */
export interface PanelTexts {
  readonly heading: string
  readonly text: string
  readonly answers: readonly {
    readonly insurer: string | undefined
    readonly treatment: string | undefined
    readonly plan: string | undefined
    readonly status: string | undefined
    readonly isOpen: boolean
  }[]
}

/** Reads the panel framed in a page. */
export async function panelTexts(driver: Driver, page: Page): Promise<PanelTexts> {
  const frame = await driver.panelFrame(page)
  return until('the notes in the panel', () =>
    frame.evaluate(() => {
      const heading = document.querySelector('h1')?.textContent
      if (!heading) return null
      const answers = [...document.querySelectorAll<HTMLDetailsElement>('[data-treatment]')].map((answer) => ({
        insurer: answer.dataset.insurer,
        treatment: answer.dataset.treatment,
        plan: answer.dataset.plan,
        status: answer.dataset.status,
        isOpen: answer.open,
      }))
      return { heading, text: document.body.textContent ?? '', answers }
    }),
  )
}
