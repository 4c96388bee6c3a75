import { beforeEach, describe, expect, test, vi } from 'vitest'
import { handOver, hasClosed, rememberClosed, rememberOpened, takeHandedOver } from '../../../src/platform/session'
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

describe('an insurer left for the page we open next', () => {
  test('is taken by that page, once', async () => {
    await handOver('aetna')
    expect(await takeHandedOver()).toBe('aetna')
    expect(await takeHandedOver()).toBeNull()
    expect(session.all).toEqual({})
  })

  test('is the last one left', async () => {
    await handOver('aetna')
    await handOver('cigna')
    expect(await takeHandedOver()).toBe('cigna')
  })

  test('is none when what was left is no insurer', async () => {
    await session.set({ handedOver: { id: 'aetna' } })
    expect(await takeHandedOver()).toBeNull()
  })
})
