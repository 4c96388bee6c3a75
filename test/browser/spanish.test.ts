import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SPRAVATO_PAGE } from '../pages/insurer-page'
import type { Driver } from './driver'
import { BROWSERS, startDriver } from './harness'
import { reportOf } from './page-report'
import { panelTexts } from './panel-texts'
import { until } from './until'

const SPRAVATO = 'https://www.aetna.com/spravato'

/** What a page of ours says in Spanish, and what it is called. */
const PAGES = [
  ['panel.html?insurer=aetna', 'Aseguradora nacional.', 'Coverage Notes'],
  ['popup.html', 'Todas las aseguradoras', 'Coverage Notes'],
  ['options.html', 'Cada cambio se guarda al momento', 'Opciones · Coverage Notes'],
  ['library.html', 'Se cubre si se aprueba antes', 'Todas las aseguradoras · Coverage Notes'],
  ['next.html?insurer=aetna&view=denied', 'el día en que recibió la negación', 'Qué sigue · Coverage Notes'],
  ['reader.html', 'Leer una política en PDF', 'Lector de políticas · Coverage Notes'],
  ['welcome.html', 'Nada sale de su computadora', 'Bienvenida · Coverage Notes'],
] as const

describe.each(BROWSERS)('in Spanish in %s', (name) => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(name, { serve: () => ({ body: SPRAVATO_PAGE }), look: { width: 1280, height: 800 } })
  })
  beforeEach(async () => {
    await driver.clearStorage('session')
    await driver.writeStorage('local', { 'settings.language': 'es' })
  })
  afterAll(() => driver.close())

  const saysOn = (page: Page, words: string) =>
    until(`“${words}”`, () => page.evaluate((each) => document.body.textContent?.includes(each), words))
  const langOf = (page: Page) => page.evaluate(() => document.documentElement.lang)

  it.each(PAGES)('%s says “%s”, and is called “%s”', async (path, words, title) => {
    const page = await driver.openExtensionPage(path)
    await saysOn(page, words)
    expect(await langOf(page)).toBe('es')
    expect(await page.title()).toBe(title)
    await page.close()
  })

  it('the panel in a page is Spanish, and what is English on it is marked so', async () => {
    const page = await driver.openPage(SPRAVATO)
    await reportOf(driver, SPRAVATO, 'open')
    await panelTexts(driver, page)
    const frame = await driver.panelFrame(page)
    const shown = await until('what the page says', () =>
      frame.evaluate(() => {
        const pageTitle = document.querySelector('.page-title')
        const source = document.querySelector('.sources li > a span, .sources li > b span')
        const point = document.querySelector('.answer .points li')
        if (!pageTitle || !source || !point) return null
        return {
          lang: document.documentElement.lang,
          langs: [pageTitle, source, point].map((each) => each.closest('[lang]')?.getAttribute('lang')),
          heading: document.querySelector('.page-says h2')?.textContent,
        }
      }),
    )
    expect(shown).toEqual({ lang: 'es', langs: ['en', 'en', 'es'], heading: 'Esta página dice' })
    await page.close()
  })

  it('the toolbar button says in Spanish that the insurer is known', async () => {
    const page = await driver.openPage(SPRAVATO)
    await reportOf(driver, SPRAVATO, 'open')
    await until('the title of the button', () =>
      driver.inExtension(async (address: string) => {
        const tabs = await chrome.tabs.query({})
        const tabId = tabs.find(({ url }) => url === address)?.id
        return tabId !== undefined && (await chrome.action.getTitle({ tabId })).includes('conocemos esta aseguradora')
      }, SPRAVATO),
    )
    await page.close()
  })

  it('the language chosen in the options changes an open panel at once, and what was typed stays', async () => {
    await driver.writeStorage('local', { 'settings.language': 'en' })
    const page = await driver.openPage(SPRAVATO)
    await reportOf(driver, SPRAVATO, 'open')
    const frame = await driver.panelFrame(page)
    const panelSays = (lang: string, words: string) =>
      until(`the panel to say “${words}”`, () =>
        frame.evaluate(
          (each, said) => document.documentElement.lang === each && document.body.textContent?.includes(said),
          lang,
          words,
        ),
      )
    await panelSays('en', 'Patient is 18 or older')
    const letter = await driver.openExtensionPage('next.html?insurer=aetna&view=appeal')
    await letter.waitForSelector('#next-blank-name')
    await letter.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#next-blank-name')
      if (!field) return
      field.value = 'Pat Example'
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    const options = await driver.openExtensionPage('options.html')
    const choose = async (language: string) => {
      await options.waitForSelector(`#language-${language}`)
      await options.evaluate((id) => document.querySelector<HTMLInputElement>(id)?.click(), `#language-${language}`)
    }

    await choose('es')
    await saysOn(options, 'Cada cambio se guarda al momento')
    await panelSays('es', 'El paciente tiene 18 años o más')
    await saysOn(letter, 'La carta va en inglés')
    const typed = () =>
      letter.evaluate(() => [
        document.querySelector<HTMLInputElement>('#next-blank-name')?.value,
        document.querySelector('.paper')?.textContent?.includes('From: Pat Example'),
      ])
    expect(await typed()).toEqual(['Pat Example', true])

    await choose('en')
    await saysOn(options, 'Each change is saved at once')
    await panelSays('en', 'Patient is 18 or older')
    await until('the letter’s page in English', async () => (await langOf(letter)) === 'en')
    expect(await typed()).toEqual(['Pat Example', true])
    for (const each of [page, letter, options]) await each.close()
  })

  it('nothing goes wrong', async () => {
    expect(await driver.errors()).toEqual([])
  })
})
