import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLAIN_PAGE } from '../pages/insurer-page'
import type { Driver } from './driver'
import { BROWSERS, startDriver } from './harness'
import { until } from './until'

const EXAMPLE = readFileSync('docs/example.pack.json', 'utf8')
const URL = 'https://www.physiciansmutual.com/'

const textOf = (page: Page) => page.evaluate(() => document.body.innerText)
const shows = (page: Page, text: string) => until(`“${text}”`, async () => (await textOf(page)).includes(text))

describe.each(BROWSERS)('a pack of notes in %s', (name) => {
  let driver: Driver
  let options: Page
  const folder = mkdtempSync(join(tmpdir(), 'coverage-notes-'))
  const load = async (text: string) => {
    const file = join(folder, 'clinic.pack.json')
    writeFileSync(file, text)
    const input = await options.waitForSelector('input#add-pack')
    await input?.uploadFile(file)
  }
  beforeAll(async () => {
    driver = await startDriver(name, { serve: () => ({ body: PLAIN_PAGE }), look: { width: 1280, height: 800 } })
    options = await driver.openExtensionPage('options.html')
  })
  afterAll(async () => {
    await driver.close()
    rmSync(folder, { recursive: true })
  })

  it('is refused with the lines to put right, and then taken', async () => {
    await load(EXAMPLE.replace('"case-by-case"', '"maybe"'))
    const line = EXAMPLE.slice(0, EXAMPLE.indexOf('"case-by-case"')).split('\n').length
    await shows(options, `Line ${line} insurers[0].notes[0].status`)
    await load(EXAMPLE)
    await shows(options, 'Added “Example Clinic: notes for our patients”.')
    await shows(options, 'By Example Clinic · 2 notes on 2 insurers')
  })

  it('stands in the panel beside ours, under its publisher’s name', async () => {
    const panel = await driver.openExtensionPage('panel.html?insurer=physicians-mutual')
    await shows(panel, 'Example Clinic: Case by case')
    await panel.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true
    })
    await shows(panel, 'Note from Example Clinic, not checked by us')
    await shows(panel, 'an example of a note on an insurer that the extension knows')
    const ours = await panel.evaluate(
      () => document.querySelector<HTMLElement>('[data-treatment=ketamine-infusion-pain]')?.dataset.status,
    )
    expect(ours).toBe('unknown')
    await panel.close()
  })

  it('stands in the popup: on this tab, and in the search', async () => {
    const page = await driver.openPage(URL)
    const popup = await driver.openPopup(page)
    await until('the pack’s answer', () =>
      popup.evaluate(() => document.querySelector('.here .tag-pack')?.textContent?.includes('Example Clinic:')),
    )
    await popup.evaluate(() => {
      const input = document.querySelector('input')
      if (!input) throw new Error('no search')
      input.value = 'example health'
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await until('the insurer that only the pack knows', () =>
      popup.evaluate(() => document.querySelector('.result')?.textContent?.includes('Note from Example Clinic')),
    )
    await popup.close()
    await page.close()
  })

  it('stands in the library, with the insurer that only it knows', async () => {
    const library = await driver.openExtensionPage('library.html')
    await until('the row', () =>
      library.evaluate(() => document.querySelector('[data-opens=example-health-plan]') !== null),
    )
    await shows(library, 'Example Clinic: Covered if approved first')
    await shows(library, 'Colorado · No notes of ours')
    await library.evaluate(() => document.querySelector<HTMLElement>('[data-opens=example-health-plan]')?.click())
    await shows(library, 'Example Clinic added this insurer. We have not checked it.')
    // It has its own address too, typed into an open page or into a new one.
    await library.evaluate(() => {
      location.hash = '#aetna'
    })
    await shows(library, 'About Aetna')
    await library.evaluate(() => {
      location.hash = '#example-health-plan'
    })
    await shows(library, 'Example Clinic added this insurer. We have not checked it.')
    await library.close()
    const direct = await driver.openExtensionPage('library.html#example-health-plan')
    await shows(direct, 'Example Clinic added this insurer. We have not checked it.')
    await direct.close()
  })

  it('is gone everywhere when it is removed', async () => {
    await options.evaluate(() => document.querySelector<HTMLElement>('[data-removes=example-clinic]')?.click())
    await shows(options, 'Removed.')
    const panel = await driver.openExtensionPage('panel.html?insurer=physicians-mutual')
    await shows(panel, 'Physicians Mutual')
    expect(await textOf(panel)).not.toContain('Example Clinic')
    await panel.close()
  })

  it('leaves no error, and asks the network for nothing', async () => {
    expect(await driver.errors()).toEqual([])
    expect(driver.requests.filter((url) => url !== URL)).toEqual([])
  })
})
