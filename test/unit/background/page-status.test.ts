import { beforeEach, describe, expect, test, vi } from 'vitest'
import { pageStatus } from '../../../src/background/page-status'
import { saveSettings } from '../../../src/platform/settings'
import { fakeBrowser } from '../fake-browser'

vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)

const { storage } = fakeBrowser
beforeEach(() => storage.local.remove(Object.keys(storage.local.all)))

const AETNA = { insurer: 'aetna', site: 'aetna.com' }

describe('the handle takes the shape of the most hopeful answer', () => {
  test('for the first plan that has notes', async () => {
    expect(await pageStatus(AETNA)).toBe('prior-authorization')
  })

  test('for the reader’s plan', async () => {
    await saveSettings({ plan: 'medicaid' })
    expect(await pageStatus(AETNA)).toBe('unknown')
  })

  test('for the treatments that the reader wants to see', async () => {
    await saveSettings({ treatments: ['ketamine-infusion-mental-health'] })
    expect(await pageStatus(AETNA)).not.toBe('prior-authorization')
  })

  test('for the state that the site is for', async () => {
    expect(await pageStatus({ insurer: 'medicaid', site: 'medicaid.ncdhhs.gov' })).toBe('covered')
  })

  test('and is unknown for an insurer that we do not know', async () => {
    expect(await pageStatus({ insurer: 'nobody', site: 'nobody.com' })).toBe('unknown')
  })
})
