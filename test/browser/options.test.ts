import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PLAIN_PAGE, SPRAVATO_PAGE } from '../pages/insurer-page'
import type { Driver } from './driver'
import { BROWSERS, startDriver } from './harness'
import { pageReport, reportOf } from './page-report'
import { pause, until } from './until'

const SPRAVATO = 'https://www.aetna.com/spravato'
const PLAIN = 'https://www.aetna.com/plain'

/** Which side of a 1280 × 800 page our element covers. */
const sideOf = (page: Page) =>
  page.evaluate(() => {
    const ours = document.documentElement.children[2]
    const isOurs = (x: number) => ours !== undefined && document.elementFromPoint(x, 600) === ours
    return [isOurs(100) && 'left', isOurs(1180) && 'right'].filter(Boolean).join()
  })

describe.each(BROWSERS)('the options in %s', (name) => {
  let driver: Driver
  let options: Page
  /** The panel's own page in a tab, where its contents can be read in both browsers. */
  let panel: Page
  const folder = mkdtempSync(join(tmpdir(), 'coverage-notes-'))

  beforeAll(async () => {
    driver = await startDriver(name, {
      serve: (url) => ({ body: url.includes('spravato') ? SPRAVATO_PAGE : PLAIN_PAGE }),
      look: { width: 1280, height: 800 },
    })
    panel = await driver.openExtensionPage('panel.html?insurer=aetna')
    options = await driver.openExtensionPage('options.html')
    await options.waitForSelector('#opening-always')
  })
  beforeEach(async () => {
    await driver.clearStorage('local')
    await driver.clearStorage('session')
    await until('the options to show the defaults', () =>
      options.evaluate(() => document.querySelectorAll('#opening-mentions:checked, #side-right:checked').length === 2),
    )
  })
  afterAll(async () => {
    await driver.close()
    rmSync(folder, { recursive: true })
  })

  const choose = (id: string) =>
    options.evaluate((control) => {
      const input = document.getElementById(control)
      if (input instanceof HTMLInputElement && !input.disabled) input.click()
    }, id)
  const stored = async (setting: string) => (await driver.readStorage('local'))[`settings.${setting}`]
  const storedAs = (setting: string, value: unknown) =>
    until(`${setting} to be saved`, async () => JSON.stringify(await stored(setting)) === JSON.stringify(value))
  const status = () =>
    options.evaluate(() => [...document.querySelectorAll('[role=status]')].map((line) => line.textContent).join(' '))

  it('“when the panel opens”: only on a click, or on every page', async () => {
    await choose('opening-click')
    await storedAs('opening', 'click')
    const quiet = await driver.openPage(SPRAVATO)
    await reportOf(driver, SPRAVATO, 'closed')
    await pause(500)
    expect((await pageReport(driver, SPRAVATO))?.state).toBe('closed')
    await quiet.close()
    await choose('opening-always')
    await storedAs('opening', 'always')
    const plain = await driver.openPage(PLAIN)
    await reportOf(driver, PLAIN, 'open')
    await plain.close()
  })

  it('“side of the page”: moves an open panel at once', async () => {
    const page = await driver.openPage(SPRAVATO)
    await reportOf(driver, SPRAVATO, 'open')
    expect(await sideOf(page)).toBe('right')
    await choose('side-left')
    await until('the panel on the left', async () => (await sideOf(page)) === 'left')
    await page.close()
  })

  it('“my plan”: the notes for it come first, at once', async () => {
    const plan = () => panel.evaluate(() => document.querySelector<HTMLSelectElement>('#plan')?.value)
    await until('the notes', async () => (await plan()) === 'commercial')
    await options.select('#plan', 'medicare-advantage')
    await until('the notes on Medicare Advantage', async () => (await plan()) === 'medicare-advantage')
  })

  it('“treatments to show”: hides an answer, and keeps the last one', async () => {
    const shown = () =>
      panel.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-treatment]')].map(({ dataset }) => dataset.treatment).join(),
      )
    await choose('treatments-ketamine-infusion-pain')
    await until('two answers', async () => (await shown()) === 'spravato,ketamine-infusion-mental-health')
    await choose('treatments-ketamine-infusion-mental-health')
    await until('one answer', async () => (await shown()) === 'spravato')
    await choose('treatments-spravato')
    await pause(200)
    expect(await shown()).toBe('spravato')
  })

  it('“wording”: puts codes and policy numbers first for clinic staff', async () => {
    const first = () => panel.evaluate(() => document.querySelector('.answer-body')?.textContent?.slice(0, 14))
    await choose('wording-clinic')
    await until('the policy numbers first', async () => (await first()) === 'Policy numbers')
    await choose('wording-reader')
    await until('the summary first', async () => (await first())?.startsWith("Aetna's commer"))
  })

  it('“colors” and “text size”: change every open page of ours', async () => {
    const looks = () =>
      panel.evaluate(() => [
        getComputedStyle(document.body).backgroundColor,
        Number.parseFloat(getComputedStyle(document.body).fontSize),
      ])
    await choose('theme-light')
    await until('light', async () => (await looks())[0] === 'rgb(251, 250, 248)')
    await choose('theme-dark')
    await until('dark', async () => (await looks())[0] === 'rgb(20, 25, 31)')
    const [, normal] = await looks()
    await choose('textSize-largest')
    await until('larger text', async () => Number((await looks())[1]) > Number(normal) * 1.3)
  })

  it('“insurers switched off”: no handle and no panel there, until it is turned on again', async () => {
    const page = await driver.openPage(SPRAVATO)
    await reportOf(driver, SPRAVATO, 'open')
    await options.select('[name=insurersOff]', 'aetna')
    await options.evaluate(() => document.querySelector<HTMLElement>('.add-off button')?.click())
    await reportOf(driver, SPRAVATO, 'off')
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2)
    await options.evaluate(() => document.querySelector<HTMLElement>('.off-list li button')?.click())
    await reportOf(driver, SPRAVATO, 'closed')
    await page.close()
  })

  it('“sites switched off”: lists them, and turns them on again', async () => {
    await driver.writeStorage('local', { 'settings.sitesOff': ['www.aetna.com'] })
    const page = await driver.openPage(SPRAVATO)
    await reportOf(driver, SPRAVATO, 'off')
    await until('the site in the list', () =>
      options.evaluate(() => document.querySelector('#sitesOff li')?.textContent?.includes('www.aetna.com')),
    )
    await options.evaluate(() => document.querySelector<HTMLElement>('#sitesOff li button')?.click())
    await reportOf(driver, SPRAVATO, 'closed')
    await page.close()
  })

  it('“load from a file”: takes a good file whole, and refuses a bad one with the reason', async () => {
    const load = async (content: string) => {
      const file = join(folder, 'settings.json')
      writeFileSync(file, content)
      const input = await options.waitForSelector('input[type=file]#import')
      await input?.uploadFile(file)
    }
    await load('{"app":"coverage-notes","version":1,"settings":{"side":"left","theme":"purple"}}')
    await until('the refusal', async () =>
      (await status()).includes('That file was not loaded, and nothing was changed'),
    )
    expect(await status()).toContain('Colors')
    expect(await stored('side')).toBeUndefined()
    await load('{"app":"coverage-notes","version":1,"settings":{"side":"left","theme":"dark"}}')
    await until('it to be loaded', async () => (await status()).includes('Loaded'))
    await storedAs('side', 'left')
    await storedAs('theme', 'dark')
  })

  it('“reset”: asks first, then puts everything back', async () => {
    await choose('side-left')
    await storedAs('side', 'left')
    await choose('reset')
    await options.evaluate(() => document.getElementById('reset')?.click())
    await options.waitForSelector('#reset-yes')
    expect(await stored('side')).toBe('left')
    await options.evaluate(() => document.getElementById('reset-yes')?.click())
    await until('the default', async () => (await stored('side')) === undefined)
    await until('the control to show it', () =>
      options.evaluate(() => {
        const right = document.getElementById('side-right')
        return right instanceof HTMLInputElement && right.checked
      }),
    )
  })

  it('“how this stays private”: lists what is stored as it comes and goes, and deletes it', async () => {
    const listed = () =>
      options.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-key]')].map(({ dataset }) => dataset.key).join(),
      )
    const remove = (key: string) =>
      options.evaluate((wanted) => document.querySelector<HTMLElement>(`[data-key="${wanted}"] button`)?.click(), key)
    await until('an empty list', async () => (await listed()) === '')
    const page = await driver.openPage(SPRAVATO)
    await reportOf(driver, SPRAVATO, 'open')
    // A visit stores nothing; what the reader then chooses is kept, and listed.
    expect(await driver.readStorage('local')).toEqual({})
    expect(await driver.readStorage('session')).toEqual({})
    const frame = await driver.panelFrame(page)
    await driver.clickIn(page, frame, '[aria-label="Close the notes"]')
    await until('the closed panel in the list', async () => (await listed()) === 'closedInsurers')
    await choose('side-left')
    await until('the setting in the list', async () => (await listed()) === 'settings.side,closedInsurers')
    await remove('closedInsurers')
    await until('it to be deleted', async () => Object.keys(await driver.readStorage('session')).length === 0)
    await remove('settings.side')
    await until('the other to be deleted', async () => Object.keys(await driver.readStorage('local')).length === 0)
    await until('an empty list again', async () => (await listed()) === '')
    await until('the control to show it', () =>
      options.evaluate(() => document.querySelectorAll('#side-right:checked').length === 1),
    )
    await page.close()
  })

  // Firefox sets no limit that a test could reach.
  if (name === 'chromium') {
    it('says so when the storage is full, and the control goes back', async () => {
      await driver.inExtension(async () => {
        const { QUOTA_BYTES } = chrome.storage.local
        const used = await chrome.storage.local.getBytesInUse()
        await chrome.storage.local.set({ filler: 'x'.repeat(QUOTA_BYTES - used - 12) })
      })
      await choose('side-left')
      await until('the message', async () => (await status()).includes('Your browser could not save that'))
      expect(await options.evaluate(() => document.querySelectorAll('#side-right:checked').length)).toBe(1)
      await driver.clearStorage('local')
    })
  }

  it('leaves no error in any page', async () => {
    expect(await driver.errors()).toEqual([])
  })
})
