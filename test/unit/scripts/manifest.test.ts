import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type BaseManifest, BROWSERS, manifestFor } from '../../../scripts/manifest'
import { readInsurers } from '../../../scripts/read-data'
import { recognize } from '../../../src/core/recognize'
import { siteOrigins, siteTable } from '../../../src/core/sites'
import { fitsPattern } from '../match-pattern'

const insurers = readInsurers()
const base = JSON.parse(readFileSync('manifest.json', 'utf8')) as BaseManifest
const chrome = manifestFor('chrome', base, insurers, '1.2.3')
const firefox = manifestFor('firefox', base, insurers, '1.2.3')

interface ContentScript {
  readonly js: readonly string[]
  readonly matches: readonly string[]
  readonly exclude_matches?: readonly string[]
}

describe.each(BROWSERS)('what the extension asks for in %s', (browser) => {
  const manifest = manifestFor(browser, base, insurers, '1.2.3')

  test('is storage, the tab the reader points at, scripts on sites they add and in Chrome its side panel, and no more', () => {
    const sidePanel = browser === 'chrome' ? ['sidePanel'] : []
    expect(manifest.permissions).toEqual(['storage', 'activeTab', 'scripting', ...sidePanel])
    expect(manifest).not.toHaveProperty('optional_permissions')
    expect(JSON.stringify(manifest)).not.toMatch(
      /"(tabs|webNavigation|history|cookies|webRequest|clipboardWrite|clipboardRead|downloads|management|nativeMessaging|unlimitedStorage)"/,
    )
  })

  test('is access to the insurers’ sites alone', () => {
    expect(manifest.host_permissions).toEqual(siteOrigins(insurers))
    expect(JSON.stringify(manifest)).not.toContain('<all_urls>')
    const { optional_host_permissions: mayBeAsked, ...asked } = manifest
    expect(JSON.stringify(asked)).not.toMatch(/"(\*|https?):\/\/\*\/\*?/)
    // What single hosts may be asked for from, on the reader's click; nothing is given by it.
    expect(mayBeAsked).toEqual(['https://*/*'])
  })

  test('is one script, with what is known of the insurer before it, in the top frame, before any script of the page', () => {
    const scripts = manifest.content_scripts as readonly ContentScript[]
    const withPages = insurers.filter(({ sites }) => sites.some(({ shared }) => !shared))
    expect(scripts.map(({ js }) => js)).toEqual(withPages.map(({ id }) => [`insurers/${id}.js`, 'content.js']))
    for (const { js, matches, exclude_matches, ...rest } of scripts) expect(rest).toEqual({ run_at: 'document_start' })
  })

  test('lets the insurers’ sites frame the panel, and reach nothing else', () => {
    expect(manifest.web_accessible_resources).toHaveLength(1)
    expect(manifest.web_accessible_resources).toMatchObject([
      { resources: ['panel.html'], matches: siteOrigins(insurers) },
    ])
    expect(manifest).not.toHaveProperty('externally_connectable')
  })

  test('lets our pages load nothing from elsewhere, and connect to https alone', () => {
    const policy = (manifest.content_security_policy as { extension_pages: string }).extension_pages
    const rules = Object.fromEntries(
      policy.split(';').map((rule) => {
        const [name = '', ...values] = rule.trim().split(' ')
        return [name, values.join(' ')]
      }),
    )
    expect(rules['default-src']).toBe("'none'")
    const { 'connect-src': connect, ...others } = rules
    // For the reader of policy PDFs; a meta tag narrows it on every other page (test/unit/scripts/build.test.ts).
    expect(connect).toBe("'self' https:")
    for (const [name, value] of Object.entries(others)) expect(value, name).toMatch(/^'(none|self)'$/)
    expect(rules['script-src']).toBe("'self'")
  })

  test('carries the version it was built as, and names no insurer and no drug', () => {
    expect(manifest.version).toBe('1.2.3')
    expect(manifest.manifest_version).toBe(3)
    const { host_permissions, content_scripts, web_accessible_resources, ...rest } = manifest
    expect(JSON.stringify(rest)).not.toMatch(/aetna|cigna|humana|spravato|ketamine/i)
  })
})

describe('every page of an insurer', () => {
  const scripts = chrome.content_scripts as readonly ContentScript[]
  const runningOn = (address: string) =>
    scripts.filter(
      ({ matches, exclude_matches = [] }) =>
        matches.some((pattern) => fitsPattern(pattern, address)) &&
        !exclude_matches.some((pattern) => fitsPattern(pattern, address)),
    )
  const addresses = insurers.flatMap(({ sites }) =>
    sites
      .filter(({ shared }) => !shared)
      .flatMap(({ host, pathPrefix = '' }) => [
        `https://${host}${pathPrefix || '/'}`,
        `http://www.${host}${pathPrefix}/a/b?c=d`,
        `https://a.b.${host}${pathPrefix}?page=2`,
      ]),
  )

  test('gets the script of that insurer, and no other', () => {
    for (const address of addresses) {
      const insurer = recognize(address, siteTable(insurers))?.insurer
      expect(
        runningOn(address).map(({ js }) => js[0]),
        address,
      ).toEqual([`insurers/${insurer}.js`])
    }
  })
})

describe('what differs by browser', () => {
  test('Chrome gives the panel a new address in each session; Firefox has no such key', () => {
    expect(chrome.web_accessible_resources).toMatchObject([{ use_dynamic_url: true }])
    expect(JSON.stringify(firefox)).not.toContain('use_dynamic_url')
  })

  test('Chrome runs the background as a service worker, Firefox as a script', () => {
    expect(chrome.background).toEqual({ service_worker: 'background.js' })
    expect(firefox.background).toEqual({ scripts: ['background.js'] })
  })

  test('only Firefox has an id, and says there that no data is collected', () => {
    expect(firefox.browser_specific_settings).toMatchObject({
      gecko: { id: expect.stringContaining('@'), data_collection_permissions: { required: ['none'] } },
    })
    expect(chrome).not.toHaveProperty('browser_specific_settings')
  })

  test('only Chrome gets a copy of its own for private windows, and a lowest version', () => {
    expect(chrome).toMatchObject({ incognito: 'split', minimum_chrome_version: '130' })
    expect(firefox).not.toHaveProperty('incognito')
    expect(firefox).not.toHaveProperty('minimum_chrome_version')
  })

  test('only Chrome needs to know the form of an organization’s policy', () => {
    expect(chrome.storage).toEqual({ managed_schema: 'managed-schema.json' })
    expect(firefox).not.toHaveProperty('storage')
  })

  test('the panel is Chrome’s side panel and Firefox’s sidebar, which does not open by itself', () => {
    expect(chrome.side_panel).toEqual({ default_path: 'panel.html' })
    expect(firefox.sidebar_action).toMatchObject({ default_panel: 'panel.html', open_at_install: false })
    expect(chrome).not.toHaveProperty('sidebar_action')
    expect(firefox).not.toHaveProperty('side_panel')
  })

  test('and nothing else', () => {
    const differing = ['background', 'browser_specific_settings', 'incognito', 'minimum_chrome_version']
    differing.push('permissions', 'side_panel', 'sidebar_action', 'storage')
    for (const key of new Set([...Object.keys(chrome), ...Object.keys(firefox)])) {
      if (![...differing, 'web_accessible_resources'].includes(key)) expect(chrome[key], key).toEqual(firefox[key])
    }
  })
})
