import type { Frame, Page } from 'puppeteer-core'
import { pause, until } from '../until'
import { type FocusStop, focusStop } from './focus-faults'

/** How long what has the focus may take to come into view, in milliseconds. */
const LATEST_MS = 8000

/** How long the focus may take to move at all, in milliseconds: from the last control of a frame it leaves without this document's seeing so. */
const MOVE_MS = 800

/** How many presses of Tab lead to anything that a test looks for. */
const MOST_PRESSES = 80

/** Presses Tab, or Shift and Tab, until the focus is on something whose role and name hold these words; gives back every stop on the way. */
export async function tabTo(
  page: Page,
  target: Page | Frame,
  words: string,
  { isBackward = false } = {},
): Promise<FocusStop[]> {
  const stops: FocusStop[] = []
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    if (isBackward) await page.keyboard.down('Shift')
    stops.push(await pressTab(page, target))
    if (isBackward) await page.keyboard.up('Shift')
    if (stops.at(-1)?.at.includes(words)) return stops
  }
  throw new Error(`no way to “${words}” by Tab, but to: ${stops.map(({ at }) => at).join(' · ')}`)
}

/** Goes by Tab from the first control of a document, and gives back where it came to until the focus left it, or so many stops. */
export async function tabThrough(
  page: Page,
  target: Page | Frame,
  most: number,
): Promise<{ readonly first: boolean; readonly stops: readonly FocusStop[] }> {
  const first = await target.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea')
    const control = [...controls].find((each) => each.checkVisibility() && !each.matches(':disabled'))
    control?.focus()
    return control !== undefined && document.activeElement === control
  })
  // A frame has the focus a moment later than its element; a page without a window of its own may never say that it has it.
  for (let looks = 0; looks < 20 && !(await target.evaluate(() => document.hasFocus())); looks++) await pause(30)
  const stops: FocusStop[] = []
  while (first && stops.length < most) {
    const stop = await pressTab(page, target)
    if (stop.at === '') break
    stops.push(stop)
  }
  return { first, stops }
}

/** What is wrong with how these stops were shown. */
export const faultsOf = (stops: readonly FocusStop[]) => [...new Set(stops.flatMap(({ faults }) => faults))]

async function pressTab(page: Page, target: Page | Frame): Promise<FocusStop> {
  await focusStop(target)
  await page.keyboard.press('Tab')
  const startedAt = Date.now()
  // The key comes to a frame of another process a moment later: who presses again before has gone too far.
  let stop = await focusStop(target)
  while (!stop.hasMoved && Date.now() < startedAt + MOVE_MS) {
    await pause(20)
    stop = await focusStop(target)
  }
  // A frame scrolls to what has the focus a moment later, and a busy machine later still.
  while (stop.faults.length > 0 && Date.now() < startedAt + LATEST_MS) {
    await pause(60)
    stop = await focusStop(target)
  }
  return stop
}

/** Waits until the focus is on something whose role and name hold these words. */
export const focusOn = (target: Page | Frame, words: string) =>
  until(`the focus on “${words}”`, async () => (await focusStop(target)).at.includes(words))
