import { NEXT_VIEWS, type NextViewName } from '../core/next/next-views'
import { parseSaidOnPage, type SaidOnPage } from '../core/next/said-on-page'
import { PLANS, type Plan, STATES, type State, TREATMENTS, type Treatment } from '../core/vocabulary'
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

/** What a page of ours is opened with. */
export interface HandedOver {
  readonly insurer?: string
  /** The address of a policy PDF, for the reader. */
  readonly document?: string
  /** For “What next”: whom and what it is about, which view comes first, and what the insurer's page says. */
  readonly treatment?: Treatment
  readonly plan?: Plan
  readonly state?: State
  readonly view?: NextViewName
  readonly said?: SaidOnPage
}

/** The pages that take something over. */
export type Receiver = 'library' | 'reader' | 'next'

/** Leaves word for the page we are about to open, so that no address of ours names insurer or document in the browser's history. */
export async function handOver(to: Receiver, handed: HandedOver): Promise<void> {
  await browser.storage.session.set({ [HANDED_OVER_KEY]: { ...handed, to } })
}

/** Takes what was left for this page; null when there is nothing. */
export async function takeHandedOver(receiver: Receiver): Promise<HandedOver | null> {
  const stored = await browser.storage.session.get(HANDED_OVER_KEY)
  const left = stored[HANDED_OVER_KEY]
  if (!isRecord(left) || left.to !== receiver) return null
  await browser.storage.session.remove(HANDED_OVER_KEY)
  return parseHandedOver(left)
}

/** Remembers until the browser is closed what a tab was opened with, for when the reader loads it again. */
export async function keepForTab(tabId: number, handed: HandedOver): Promise<void> {
  await browser.storage.session.set({ [tabKey(tabId)]: handed })
}

/** What a tab was opened with; null when there is nothing. */
export async function keptForTab(tabId: number): Promise<HandedOver | null> {
  const stored = await browser.storage.session.get(tabKey(tabId))
  return parseHandedOver(stored[tabKey(tabId)])
}

const tabKey = (tabId: number) => `openedWith.${tabId}`

function parseHandedOver(value: unknown): HandedOver | null {
  if (!isRecord(value)) return null
  const { insurer, document } = value
  const treatment = TREATMENTS.find((each) => each === value.treatment)
  const plan = PLANS.find((each) => each === value.plan)
  const state = (Object.keys(STATES) as State[]).find((each) => each === value.state)
  const view = NEXT_VIEWS.find((each) => each === value.view)
  const said = parseSaidOnPage(value.said)
  const handed: HandedOver = {
    ...(typeof insurer === 'string' && { insurer }),
    ...(typeof document === 'string' && { document }),
    ...(treatment && { treatment }),
    ...(plan && { plan }),
    ...(state && { state }),
    ...(view && { view }),
    ...(said && { said }),
  }
  return Object.keys(handed).length ? handed : null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
