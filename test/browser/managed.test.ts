import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/find-browser'
import { PLAIN_PAGE } from '../pages/insurer-page'
import type { BrowserName, Driver } from './driver'
import { BROWSERS, startDriver } from './harness'
import { canHavePolicy } from './organization-policy'
import { reportOf } from './page-report'
import { until } from './until'

const PLAIN = 'https://www.physiciansmutual.com/plain'
/** What a clinic sets: three settings, a value that one cannot have, and its pack of notes. */
const POLICY = {
  opening: 'always',
  side: 'left',
  wording: 'clinic',
  textSize: 'enormous',
  packs: [readFileSync('docs/example.pack.json', 'utf8')],
}

const shows = (page: Page, text: string) =>
  until(`“${text}”`, () => page.evaluate((wanted) => document.body.innerText.includes(wanted), text))

const cannot = (name: BrowserName) => !canHavePolicy(name, findBrowser(name).path)

// Where the system lets nobody have mounts of their own, Chromium can be given no policy, and is skipped.
for (const name of BROWSERS)
  describe.skipIf(cannot(name))(`what an organization sets by a policy of ${name}`, () => {
    let driver: Driver
    let options: Page
    beforeAll(async () => {
      driver = await startDriver(name, {
        policy: POLICY,
        serve: () => ({ body: PLAIN_PAGE }),
        look: { width: 1280, height: 800 },
      })
      options = await driver.openExtensionPage('options.html')
      // Chromium hands a policy over seconds after the extension is there.
      await shows(options, 'Set by your organization.')
    })
    afterAll(() => driver?.close())

    it('is shown as theirs in the options, and cannot be changed there, by mouse, key, reset or deletion', async () => {
      const settings = () =>
        options.evaluate(() =>
          ['opening-always', 'side-left', 'wording-clinic', 'textSize-normal'].map((id) => {
            const input = document.querySelector<HTMLInputElement>(`#${id}`)
            const isTheirs = input?.closest('.setting')?.querySelector('.locked') !== null
            return [id, input?.checked, input?.matches(':disabled'), isTheirs]
          }),
        )
      const theirs = [
        ['opening-always', true, true, true],
        ['side-left', true, true, true],
        ['wording-clinic', true, true, true],
        ['textSize-normal', true, false, false],
      ]
      expect(await settings()).toEqual(theirs)
      await options.bringToFront()
      await options.click('label[for=wording-reader]')
      await options.focus('#side-left')
      await options.keyboard.press('ArrowLeft')
      for (const button of ['reset', 'delete-all']) {
        await options.evaluate((id) => document.getElementById(id)?.click(), button)
        await options.waitForSelector(`#${button}-yes`)
        await options.evaluate((id) => document.getElementById(id)?.click(), `${button}-yes`)
      }
      await shows(options, 'Deleted. Only what your organization has set is left.')
      await options.click('label[for=textSize-large]')
      await until('the reader’s own setting', async () => {
        const stored = await driver.readStorage('local')
        return stored['settings.textSize'] === 'large'
      })
      expect((await settings()).slice(0, 3)).toEqual(theirs.slice(0, 3))
      expect(Object.keys(await driver.readStorage('local')).sort()).toEqual(['managed', 'settings.textSize'])
    })

    it('holds in the page: the panel opens by itself, on the side that they chose', async () => {
      const page = await driver.openPage(PLAIN)
      await reportOf(driver, PLAIN, 'open')
      await until('our element at the left', () =>
        page.evaluate(() => document.elementFromPoint(100, 600) === document.documentElement.children[2]),
      )
      await page.close()
    })

    it('adds their notes beside ours in the panel and the library, and changes no answer of ours', async () => {
      const panel = await driver.openExtensionPage('panel.html?insurer=physicians-mutual')
      await shows(panel, 'Example Clinic: Case by case')
      const ours = await panel.evaluate(
        () => document.querySelector<HTMLElement>('[data-treatment=ketamine-infusion-pain]')?.dataset.status,
      )
      expect(ours).toBe('unknown')
      await panel.close()
      const library = await driver.openExtensionPage('library.html')
      await shows(library, 'Example Clinic: Covered if approved first')
      await library.close()
    })

    it('puts their pack in the list as theirs, with no way to remove it', async () => {
      const listed = await options.evaluate(() => document.querySelector('[data-pack=example-clinic]')?.textContent)
      expect(listed).toContain('Added by your organization')
      expect(await options.evaluate(() => document.querySelector('[data-removes]'))).toBe(null)
    })

    it('leaves no error in any page', async () => {
      expect(await driver.errors()).toEqual([])
    })
  })
