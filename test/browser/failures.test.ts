import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLAIN_PAGE, SPRAVATO_PAGE } from '../pages/insurer-page'
import type { Driver, Serve, Surface } from './driver'
import { BROWSERS, DIST, startDriver } from './harness'
import { pageReport, reportOf, toolbar } from './page-report'
import { panelTexts } from './panel-texts'
import { pause, until } from './until'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
)

/** Pages that are hard on extensions, by the last part of their address. */
const HARD: Record<string, ReturnType<Serve>> = {
  strict: {
    // Without a style of its own, which this policy would not allow: what is logged as refused would be ours.
    body: '<title>Spravato</title><h1>Spravato</h1>',
    headers: {
      'content-security-policy':
        "default-src 'none'; img-src 'self'; frame-src 'none'; child-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'clipboard-write=()',
    },
  },
  'policy.xml': { body: '<?xml version="1.0"?><policy>Spravato</policy>', contentType: 'application/xml' },
  'drawing.svg': {
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Spravato</text></svg>',
    contentType: 'image/svg+xml',
  },
  'scan.png': { body: PNG, contentType: 'image/png' },
  'policy.pdf': { body: PDF, contentType: 'application/pdf' },
  'plain.txt': { body: 'Spravato', contentType: 'text/plain' },
}

const popupText = (popup: Surface) =>
  until('the popup to have looked at the tab', () =>
    popup.evaluate(() => (document.querySelector('.here') ? document.body.textContent : null)),
  )

describe.each(BROWSERS)('when things go wrong in %s', (name) => {
  let driver: Driver
  const site = (path: string) => `https://www.aetna.com/${path}`
  beforeAll(async () => {
    driver = await startDriver(name, {
      serve: (url) => HARD[url.split('/').at(-1) ?? ''] ?? { body: url.includes('plain') ? PLAIN_PAGE : SPRAVATO_PAGE },
    })
  })
  afterAll(() => driver.close())

  it('opens on a page with COEP, a CSP that allows nothing, and Trusted Types', async () => {
    const page = await driver.openPage(site('strict'))
    await reportOf(driver, site('strict'), 'open')
    const texts = await panelTexts(driver, page)
    expect(texts.heading).toBe('Aetna')
    await page.close()
  })

  it.each(['policy.xml', 'drawing.svg', 'scan.png', 'policy.pdf'])(
    'adds nothing to %s, and the popup shows the notes and says why',
    async (path) => {
      const page = await driver.openPage('about:blank')
      // A driver may wait in vain for a document that is no page to have loaded.
      await Promise.race([page.goto(site(path)).catch(() => undefined), pause(2000)])
      const popup = await driver.openPopup(page)
      const text = await popupText(popup)
      expect(text).toContain('Aetna')
      const isPdf = path.endsWith('.pdf')
      expect(text).toContain(isPdf ? 'This is a PDF' : 'Your browser lets no extension add notes to this kind of page')
      expect(text.includes('Read this policy with notes')).toBe(isPdf)
      await popup.close()
      await page.close()
    },
  )

  it('is put back when the page takes its element out, then gives up and the popup says so', async () => {
    const page = await driver.openPage(site('remover'))
    await reportOf(driver, site('remover'), 'open')
    await page.evaluate(() => document.documentElement.lastElementChild?.remove())
    await until('our element again', () => page.evaluate(() => document.documentElement.children.length === 3))
    await page.evaluate(() => {
      const remove = () => {
        for (const child of [...document.documentElement.children].slice(2)) child.remove()
        requestAnimationFrame(remove)
      }
      remove()
    })
    await reportOf(driver, site('remover'), 'removed-by-page')
    const popup = await driver.openPopup(page)
    expect(await popupText(popup)).toContain('This page keeps taking our panel away')
    await popup.close()
    expect((await toolbar(driver, site('remover')))?.badge).toBe('!')
    await page.close()
  })

  it('says in the popup that the browser withholds the site, and works again once it is given', async () => {
    await driver.withholdSite('cigna.com')
    const url = 'https://www.cigna.com/withheld'
    const page = await driver.openPage(url)
    await pause(300)
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2)
    // The popup cannot see the address here; a reader's click on the button would show it (unit tests of the popup).
    const popup = await driver.openExtensionPage('popup.html')
    const text = await until('the popup', () =>
      popup.evaluate(() => (document.querySelector('.here') ? document.body.textContent : null)),
    )
    expect(text).toContain('Your browser keeps us off some insurers’ sites')
    expect(text).toContain('Allow on insurers’ sites')
    await popup.close()
    await driver.giveSite('cigna.com')
    await page.reload()
    await reportOf(driver, url, 'open')
    await page.close()
  })

  it('answers in the popup and on new pages when the background is asleep', async () => {
    const page = await driver.openPage(site('asleep'))
    await reportOf(driver, site('asleep'), 'open')
    await driver.stopBackground()
    const popup = await driver.openPopup(page)
    expect(await popupText(popup)).toContain('Covered if approved first')
    await popup.close()
    await driver.stopBackground()
    const other = await driver.openPage('https://www.humana.com/asleep')
    await reportOf(driver, 'https://www.humana.com/asleep', 'open')
    await until('the badge', async () => (await toolbar(driver, 'https://www.humana.com/asleep'))?.badge === '3')
    await other.close()
    await page.close()
  })

  it('is never blank in the popup, on pages that are nobody’s', async () => {
    for (const url of ['about:blank', 'https://example.org/']) {
      const page = await driver.openPage(url)
      const popup = await driver.openPopup(page)
      expect(await popupText(popup)).toContain('We don’t know this page')
      await popup.close()
      await page.close()
    }
  })

  it('takes the standard settings where stored ones are broken or from a newer version', async () => {
    await driver.writeStorage('local', {
      'settings.side': 'top',
      'settings.treatments': 'all of them',
      'settings.opening': { newer: true },
      'settings.theme': 'dark',
      'settings.fromTheFuture': 1,
    })
    const page = await driver.openPage(site('broken-settings'))
    await reportOf(driver, site('broken-settings'), 'open')
    const texts = await panelTexts(driver, page)
    expect(texts.answers).toHaveLength(3)
    await driver.clearStorage('local')
    await page.close()
  })

  it('leaves silently from open tabs when it is updated, and the popup offers to load them again', async () => {
    const page = await driver.openPage(site('updated'))
    await reportOf(driver, site('updated'), 'open')
    const errors = (await driver.errors()).length
    await driver.reloadExtension()
    await until('the old element to be gone once the tab is looked at', async () => {
      await page.bringToFront()
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      return page.evaluate(() => document.documentElement.children.length === 2)
    })
    const popup = await driver.openPopup(page)
    expect(await popupText(popup)).toContain('This tab was open before we were installed or updated')
    await popup.close()
    await page.reload()
    await reportOf(driver, site('updated'), 'open')
    expect((await driver.errors()).slice(errors)).toEqual([])
    await page.close()
  })

  it('works in private windows', async () => {
    const page = await driver.openPrivatePage(site('private'))
    const frame = await driver.panelFrame(page)
    await until('the notes', () => frame.evaluate(() => document.querySelector('h1')?.textContent === 'Aetna'))
    expect(await driver.readStorage('local')).toEqual({})
    await page.close()
  })

  it('leaves no error in any page', async () => {
    expect(await driver.errors()).toEqual([])
  })
})

describe.each(BROWSERS)('with files of its own missing in %s', (name) => {
  let driver: Driver
  const broken = join(tmpdir(), `coverage-notes-broken-${name}-${process.pid}`)
  beforeAll(async () => {
    cpSync(DIST[name], broken, { recursive: true })
    rmSync(join(broken, 'notes/aetna.json'))
    const manifest = JSON.parse(readFileSync(join(broken, 'manifest.json'), 'utf8'))
    // The panel may be framed on Aetna's pages only, so that it is blocked elsewhere.
    manifest.web_accessible_resources[0].matches = ['*://*.aetna.com/*']
    writeFileSync(join(broken, 'manifest.json'), JSON.stringify(manifest))
    driver = await startDriver(name, { extension: broken, serve: () => ({ body: SPRAVATO_PAGE }) })
  })
  afterAll(async () => {
    await driver.close()
    rmSync(broken, { recursive: true })
  })

  it('says that the notes could not be loaded, and offers to try again', async () => {
    const panel = await driver.openExtensionPage('panel.html?insurer=aetna')
    const text = await until('the message', () => panel.evaluate(() => document.querySelector('.failed')?.textContent))
    expect(text).toContain('We could not load these notes')
    expect(text).toContain('Try again')
    await panel.close()
  })

  it('shows the handle as blocked where the frame does not load, and the popup says why', async () => {
    const url = 'https://www.cigna.com/blocked'
    const page = await driver.openPage(url)
    await until(
      'the panel to be found blocked',
      async () => (await pageReport(driver, url))?.state === 'blocked',
      15_000,
    )
    const popup = await driver.openPopup(page)
    const text = await popupText(popup)
    expect(text).toContain('This page kept our panel from loading')
    expect(text).toContain('Cigna')
    await popup.close()
    await page.close()
  })
})
