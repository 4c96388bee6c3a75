// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type BaseManifest, BROWSERS, manifestFor } from '../../../../scripts/manifest'
import { readInsurers } from '../../../../scripts/read-data'
import { ownBrowser } from '../../../../src/options/privacy/browser-tools'
import { PermissionList } from '../../../../src/options/privacy/permission-list'
import { permissionReason } from '../../../../src/options/privacy/permission-words'
import { PrivacySection } from '../../../../src/options/privacy/privacy-section'
import { permissionsIn } from '../../../../src/platform/asked-permissions'
import { fakeBrowser } from '../../fake-browser'
import { show } from '../rendering'

vi.mock('../../../../src/platform/browser', async () => (await import('../../fake-browser')).fakeBrowserModule)
afterEach(() => {
  act(() => render(null, document.body))
  history.replaceState(null, '', ' ')
})

const base = JSON.parse(readFileSync('manifest.json', 'utf8')) as BaseManifest

describe.each(BROWSERS)('what the manifest asks for in %s', (browser) => {
  const asked = permissionsIn(manifestFor(browser, base, readInsurers(), '1.0.0'))

  test('has a reason for each permission, and stands in the list with it', async () => {
    await show(<PermissionList asked={asked} />)
    const rows = [...document.querySelectorAll('.permissions > div')]
    for (const name of asked.names) {
      const reason = permissionReason(name)
      expect(reason, name).toBeTruthy()
      const row = rows.find((each) => each.querySelector('dt')?.textContent === name)
      expect(row?.querySelector('dd')?.textContent, name).toBe(reason)
    }
  })

  test('names every site', async () => {
    await show(<PermissionList asked={asked} />)
    const listed = document.querySelector('.hosts p')?.textContent?.split(' · ')
    expect(listed).toContain('aetna.com')
    expect(listed?.map((host) => `*://*.${host}/*`)).toEqual([...asked.hosts])
  })
})

describe('the section', () => {
  test('shows what the manifest of this very extension asks for, and nothing that is not asked for', async () => {
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
      permissions: ['storage'],
      host_permissions: ['*://*.aetna.com/*'],
    })
    await show(<PrivacySection />)
    expect([...document.querySelectorAll('.permissions dt')].map(({ textContent }) => textContent)).toEqual([
      'storage',
      'The sites of insurers: 1',
    ])
    vi.restoreAllMocks()
  })

  test('is scrolled to where the address says so', async () => {
    const scrolled = vi.fn()
    Element.prototype.scrollIntoView = scrolled
    await show(<PrivacySection />)
    expect(scrolled).not.toHaveBeenCalled()
    act(() => render(null, document.body))
    location.hash = '#privacy'
    await show(<PrivacySection />)
    expect(scrolled).toHaveBeenCalledOnce()
  })

  test('explains the tools of the reader’s own browser first', () => {
    const CHROME = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
    expect(ownBrowser(CHROME).name).toBe('Chrome')
    expect(ownBrowser(`${CHROME} Edg/140.0.0.0`).name).toBe('Edge')
    expect(ownBrowser('Mozilla/5.0 (X11; Linux x64; rv:142.0) Gecko/20100101 Firefox/142.0').name).toBe('Firefox')
  })
})
