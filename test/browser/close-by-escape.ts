import type { Page } from 'puppeteer-core'
import { pause } from './until'

/** Presses Escape in the panel, which takes its frame away, maybe before the browser has told the driver that the key was pressed: it would wait for that for ever. */
export async function closeByEscape(page: Page): Promise<void> {
  await Promise.race([page.keyboard.press('Escape'), pause(500)])
}
