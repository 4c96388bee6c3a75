import browser from './browser'

const CLOSED_KEY = 'closedInsurers'
const HANDED_OVER_KEY = 'handedOver'

/** The insurers whose panel the reader closed in this browser session. */
async function closedInsurers(): Promise<string[]> {
  const stored = await browser.storage.session.get(CLOSED_KEY)
  const ids = stored[CLOSED_KEY]
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}

/** Whether the reader closed the panel on this insurer in this session, so that it must not open by itself. */
export async function hasClosed(insurer: string): Promise<boolean> {
  return (await closedInsurers()).includes(insurer)
}

/** Remembers until the browser is closed that the reader closed the panel on this insurer. */
export async function rememberClosed(insurer: string): Promise<void> {
  const others = (await closedInsurers()).filter((id) => id !== insurer)
  await browser.storage.session.set({ [CLOSED_KEY]: [...others, insurer] })
}

/** Forgets that the reader closed the panel on this insurer: they opened it again. */
export async function rememberOpened(insurer: string): Promise<void> {
  const ids = await closedInsurers()
  if (ids.includes(insurer)) await browser.storage.session.set({ [CLOSED_KEY]: ids.filter((id) => id !== insurer) })
}

/** Leaves an insurer for the page we are about to open, so that no address of ours names it in the browser's history. */
export async function handOver(insurer: string): Promise<void> {
  await browser.storage.session.set({ [HANDED_OVER_KEY]: insurer })
}

/** Takes the insurer that was left for this page; null when there is none. */
export async function takeHandedOver(): Promise<string | null> {
  const stored = await browser.storage.session.get(HANDED_OVER_KEY)
  await browser.storage.session.remove(HANDED_OVER_KEY)
  const insurer = stored[HANDED_OVER_KEY]
  return typeof insurer === 'string' ? insurer : null
}
