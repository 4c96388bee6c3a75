import type { Frame, Page } from 'puppeteer-core'
import { callText } from '../surface'
import { pause, until } from '../until'

/** How long a page must stand as it is to count as standing still, in milliseconds. */
const STILL_MS = 60

/** How long a page may take to find room for what stands out at its side, in milliseconds. */
const ROOM_MS = 5000

/** Waits until a document has drawn what it holds and nothing in it moves: colors on their way to others have no contrast of their own. */
export async function settle(target: Page | Frame): Promise<void> {
  const startedAt = Date.now()
  const look = () => target.evaluate(callText(lookAt, [])) as Promise<string>
  await until('the page to stand still', async () => {
    const before = await look()
    await pause(STILL_MS)
    const isStill = before.endsWith('fits') || (before.endsWith('too wide') && Date.now() > startedAt + ROOM_MS)
    return isStill && (await look()) === before
  })
}

/** Runs in the page. */
function lookAt(): string {
  const isMoving = document.getAnimations().some(({ playState }) => playState === 'running')
  const { scrollWidth, scrollHeight } = document.documentElement
  const fit = scrollWidth > innerWidth ? 'too wide' : 'fits'
  return [innerWidth, scrollWidth, scrollHeight, document.all.length, isMoving ? 'moving' : fit].join()
}
