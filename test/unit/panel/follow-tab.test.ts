import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type FollowedTab, followTab } from '../../../src/panel/follow-tab'
import type { TabState } from '../../../src/platform/tab-state'
import type { FakeEvent, FakePort } from '../fake-browser'
import { AETNA_TAB } from './aetna-tab'

const fake = vi.hoisted(() => ({
  tab: {} as unknown,
  ports: [] as { to: unknown[]; port: unknown }[],
  events: {} as Record<string, FakeEvent<never[]>>,
}))
vi.mock('../../../src/platform/browser', async () => {
  const { FakeEvent: Event, FakePort: Port } = await import('../fake-browser')
  const events = { activated: new Event(), updated: new Event(), added: new Event(), removed: new Event() }
  fake.events = events as never
  return {
    default: {
      runtime: {},
      tabs: {
        onActivated: events.activated,
        onUpdated: events.updated,
        connect: (...to: unknown[]) => {
          const port = new Port()
          fake.ports.push({ to, port })
          return port
        },
      },
      permissions: { onAdded: events.added, onRemoved: events.removed },
    },
  }
})
vi.mock('../../../src/platform/tab-state', () => ({ readTab: async () => fake.tab }))
vi.mock('../../../src/platform/settings', () => ({ watchSettings: () => undefined }))

const UNKNOWN: TabState = { kind: 'unknown', areSitesWithheld: false, windowId: 1, host: null }
let end: AbortController
const onTab = vi.fn<(followed: FollowedTab) => void>()
const last = () => onTab.mock.lastCall?.[0] as FollowedTab
const ports = () => fake.ports.map(({ port }) => port as FakePort)
const settle = () => new Promise((resolve) => setTimeout(resolve))
const emit = async (event: string, ...args: unknown[]) => {
  fake.events[event]?.emit(...(args as never[]))
  await settle()
}
const follow = async (tab: TabState) => {
  fake.tab = tab
  followTab(end.signal, onTab)
  await settle()
}

beforeEach(() => {
  end = new AbortController()
  fake.ports.length = 0
  onTab.mockClear()
})
afterEach(() => end.abort())

describe('the side panel', () => {
  test('connects to the page of the tab in front', async () => {
    await follow(AETNA_TAB)
    expect(fake.ports.map(({ to }) => to)).toEqual([[7, { frameId: 0 }]])
    expect(last()).toMatchObject({ tab: AETNA_TAB, page: 1 })
    const heard = vi.fn()
    ports()[0]?.receive({ type: 'page' })
    last().link?.listen(heard)
    expect(heard).toHaveBeenCalledExactlyOnceWith({ type: 'page' })
    last().link?.tell({ type: 'go', place: { block: 1, start: 0, end: 2 } })
    expect(ports()[0]?.posted).toEqual([{ type: 'go', place: { block: 1, start: 0, end: 2 } }])
  })

  test('follows the reader to another tab, and lets the one before go', async () => {
    await follow(AETNA_TAB)
    fake.tab = { ...AETNA_TAB, tabId: 8, insurer: 'cigna', site: 'cigna.com' }
    await emit('activated', {})
    expect(ports().map(({ isOpen }) => isOpen)).toEqual([false, true])
    expect(last()).toMatchObject({ tab: { insurer: 'cigna' }, page: 2 })
    fake.tab = UNKNOWN
    await emit('activated', {})
    expect(ports().map(({ isOpen }) => isOpen)).toEqual([false, false])
    expect(last()).toEqual({ tab: UNKNOWN, link: null, page: 3 })
  })

  test('follows the tab to its next page: the line to the one before is gone', async () => {
    await follow(AETNA_TAB)
    fake.tab = { ...AETNA_TAB, isReached: false, state: 'loading' }
    ports()[0]?.leave()
    await settle()
    expect(last()).toMatchObject({ link: null, page: 2 })
    fake.tab = AETNA_TAB
    await emit('updated', 7, { status: 'complete' }, { active: true })
    expect(ports()).toHaveLength(2)
    expect(last()).toMatchObject({ page: 3 })
  })

  test('keeps its line while the page stays', async () => {
    await follow(AETNA_TAB)
    await emit('updated', 7, { url: 'https://aetna.com/other' }, { active: true })
    await emit('added', {})
    expect(ports()).toHaveLength(1)
    expect(ports()[0]?.isOpen).toBe(true)
    expect(last()).toMatchObject({ page: 1 })
  })

  test('does not look at what happens in tabs behind, or to a title', async () => {
    await follow(AETNA_TAB)
    await emit('updated', 9, { status: 'loading' }, { active: false })
    await emit('updated', 7, { title: 'New' }, { active: true })
    expect(onTab).toHaveBeenCalledOnce()
  })

  test('connects to nobody where our content script is not there', async () => {
    await follow({ ...AETNA_TAB, isReached: false, state: 'not-a-page' })
    expect(ports()).toHaveLength(0)
    expect(last()).toMatchObject({ link: null, page: 1 })
  })

  test('shows the tab in front, and not one that answered late', async () => {
    fake.tab = AETNA_TAB
    followTab(end.signal, onTab)
    fake.tab = UNKNOWN
    await emit('activated', {})
    expect(onTab).toHaveBeenCalledExactlyOnceWith({ tab: UNKNOWN, link: null, page: 0 })
  })

  test('hears and holds nothing once it is closed', async () => {
    await follow(AETNA_TAB)
    end.abort()
    expect(ports()[0]?.isOpen).toBe(false)
    expect(Object.values(fake.events).map(({ listenerCount }) => listenerCount)).toEqual([0, 0, 0, 0])
  })
})
