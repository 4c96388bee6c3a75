import { beforeEach, describe, expect, test, vi } from 'vitest'
import {
  handOver,
  hasClosed,
  keepForTab,
  keptForTab,
  rememberClosed,
  rememberOpened,
  takeHandedOver,
} from '../../../src/platform/session'
import { fakeBrowser } from '../fake-browser'

vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)

const { local, session } = fakeBrowser.storage

beforeEach(async () => {
  await session.remove(Object.keys(session.all))
})

describe('a panel that the reader closed', () => {
  test('is remembered for its insurer alone', async () => {
    await rememberClosed('aetna')
    expect(await hasClosed('aetna')).toBe(true)
    expect(await hasClosed('cigna')).toBe(false)
  })

  test('is remembered once, and beside others', async () => {
    await rememberClosed('aetna')
    await rememberClosed('cigna')
    await rememberClosed('aetna')
    expect(await hasClosed('cigna')).toBe(true)
    expect(session.all).toEqual({ closedInsurers: ['cigna', 'aetna'] })
  })

  test('is forgotten when they open it again', async () => {
    await rememberClosed('aetna')
    await rememberClosed('cigna')
    await rememberOpened('aetna')
    expect(await hasClosed('aetna')).toBe(false)
    expect(await hasClosed('cigna')).toBe(true)
  })

  test('is not remembered beyond the session', async () => {
    await rememberClosed('aetna')
    expect(local.all).toEqual({})
  })

  test('is not taken from what was stored broken', async () => {
    for (const broken of ['aetna', { aetna: true }, null, 7]) {
      await session.set({ closedInsurers: broken })
      expect(await hasClosed('aetna')).toBe(false)
    }
    await session.set({ closedInsurers: [1, null, 'aetna'] })
    expect(await hasClosed('aetna')).toBe(true)
    await rememberClosed('cigna')
    expect(session.all).toEqual({ closedInsurers: ['aetna', 'cigna'] })
  })
})

describe('what is left for the page we open next', () => {
  const document = 'https://www.aetna.com/policy.pdf'

  test('is taken by that page, once', async () => {
    await handOver('reader', { insurer: 'aetna', document })
    expect(await takeHandedOver('reader')).toEqual({ insurer: 'aetna', document })
    expect(await takeHandedOver('reader')).toBeNull()
    expect(session.all).toEqual({})
  })

  test('is the last thing left', async () => {
    await handOver('library', { insurer: 'aetna' })
    await handOver('library', { insurer: 'cigna' })
    expect(await takeHandedOver('library')).toEqual({ insurer: 'cigna' })
  })

  test('is not taken by another page', async () => {
    await handOver('library', { insurer: 'aetna' })
    expect(await takeHandedOver('reader')).toBeNull()
    expect(await takeHandedOver('library')).toEqual({ insurer: 'aetna' })
  })

  test('is nothing when it is of no use', async () => {
    for (const broken of ['aetna', null, { to: 'library', insurer: 7 }, { insurer: 'aetna' }]) {
      await session.set({ handedOver: broken })
      expect(await takeHandedOver('library')).toBeNull()
    }
  })

  const said = { title: 'P', lang: null, policyNumber: 'X', effective: null, quote: 'Q', criteria: ['a'] }
  test('says for “What next” whom and what it is about, and what the page says', async () => {
    const handed = {
      insurer: 'aetna',
      treatment: 'spravato',
      plan: 'commercial',
      state: 'CA',
      view: 'appeal',
      said,
    } as const
    await handOver('next', handed)
    expect(await takeHandedOver('next')).toEqual(handed)
  })

  test('loses what is no treatment, plan, state, view or words of a page', async () => {
    const broken = { treatment: 'aspirin', plan: 'gold', state: 'XX', view: 'all', said: 'yes' }
    await session.set({ handedOver: { to: 'next', insurer: 'aetna', ...broken } })
    expect(await takeHandedOver('next')).toEqual({ insurer: 'aetna' })
  })

  test('is kept for its tab, to be loaded again', async () => {
    await keepForTab(7, { insurer: 'aetna', document })
    expect(await keptForTab(7)).toEqual({ insurer: 'aetna', document })
    expect(await keptForTab(7)).toEqual({ insurer: 'aetna', document })
    expect(await keptForTab(8)).toBeNull()
    expect(local.all).toEqual({})
  })
})
