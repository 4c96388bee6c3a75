import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readInsurers } from '../../scripts/read-data'
import { shortName } from '../../src/core/insurer-names'
import { PLAIN_PAGE, SPRAVATO_PAGE } from '../pages/insurer-page'
import type { Driver, Surface } from './driver'
import { BROWSERS, startDriver } from './harness'
import { reportOf } from './page-report'
import { until } from './until'

/** Words that most Blue companies share, and that nobody tells them apart by. */
const SHARED = /^(blue|cross|shield|bluecross|blueshield|health|care|healthcare|and|of|the)$/i

/** A name with the letters at the middle of its most telling word swapped. */
function misspelt(name: string): string {
  const words = name.split(' ')
  const [telling = ''] = words.filter((word) => !SHARED.test(word)).sort((a, b) => b.length - a.length)
  const middle = Math.floor(telling.length / 2)
  const swapped = telling.slice(0, middle - 1) + telling[middle] + telling[middle - 1] + telling.slice(middle + 1)
  return words.map((word) => (word === telling ? swapped : word)).join(' ')
}

/** Types into the popup's search and gives back the ids of the insurers listed. */
const lookUp = (popup: Surface, typed: string) =>
  popup.evaluate(async (text: string) => {
    const input = document.querySelector('input')
    if (!input) return []
    input.value = text
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    // Not a timer: in a tab that is not in front it would take a second.
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = resolve
      port2.postMessage(null)
    })
    const options = [...document.querySelectorAll('[role=option]')]
    return options.map((option) => option.querySelector<HTMLElement>('[data-insurer]')?.dataset.insurer)
  }, typed)

const press = (popup: Surface, key: string) =>
  popup.evaluate(async (name: string) => {
    document.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve, 30))
  }, key)

const text = (popup: Surface) => popup.evaluate(() => document.body.textContent ?? '')

const click = (popup: Surface, label: string) =>
  popup.evaluate((name: string) => {
    const buttons = [...document.querySelectorAll('button')]
    buttons.find((button) => button.textContent?.trim() === name)?.click()
  }, label)

describe.each(BROWSERS)('the popup in %s', (name) => {
  let driver: Driver
  const url = 'https://www.bcbstx.com/policy'
  beforeAll(async () => {
    driver = await startDriver(name, { serve: (at) => ({ body: at === url ? PLAIN_PAGE : SPRAVATO_PAGE }) })
  })
  beforeEach(async () => {
    await driver.clearStorage('local')
    await driver.clearStorage('session')
  })
  afterAll(() => driver.close())

  async function openOn(address: string) {
    const page = await driver.openPage(address)
    const popup = await driver.openPopup(page)
    await until('the popup to have looked at the tab', () =>
      popup.evaluate(() => document.querySelector('.here') !== null),
    )
    return { page, popup }
  }

  it('finds every insurer by its name, and by its name misspelt', async () => {
    const { page, popup } = await openOn('about:blank')
    const missed: string[] = []
    for (const { id, name: insurer } of readInsurers()) {
      for (const query of [insurer, shortName(insurer), misspelt(shortName(insurer))]) {
        const [first] = await lookUp(popup, query)
        if (first !== id) missed.push(`${query}: ${first}, not ${id}`)
      }
    }
    expect(missed).toEqual([])
    await popup.close()
    await page.close()
  })

  it.each([
    ['atena', 'aetna'],
    ['blue cros texs', 'bcbs-hcsc'],
    ['uhc', 'unitedhealthcare'],
    ['bcbs', 'blue-cross-blue-shield'],
    ['https://www.anthem.com/provider', 'bcbs-anthem'],
    ['hawaii', 'bcbs-hawaii'],
    ['medi-cal', 'medicaid'],
  ])('finds for “%s” first %s', async (typed, id) => {
    const { page, popup } = await openOn('about:blank')
    expect((await lookUp(popup, typed))[0]).toBe(id)
    await popup.close()
    await page.close()
  })

  it('says so where it finds nothing, and Escape clears the search', async () => {
    const { page, popup } = await openOn('about:blank')
    expect(await lookUp(popup, 'zzzzqqq')).toEqual([])
    expect(await text(popup)).toContain('We found no insurer by that name')
    await press(popup, 'Escape')
    expect(await popup.evaluate(() => document.querySelector('input')?.value)).toBe('')
    await popup.close()
    await page.close()
  })

  it('shows this tab’s insurer first, by the name readers of the site know', async () => {
    const { page, popup } = await openOn(url)
    const shown = await popup.evaluate(() => ({
      heading: document.querySelector('h1')?.textContent,
      statuses: [...document.querySelectorAll<HTMLElement>('.here [data-status]')].map(({ dataset }) => dataset.status),
    }))
    expect(shown).toEqual({
      heading: 'Blue Cross and Blue Shield of Texas',
      statuses: ['prior-authorization', 'unknown', 'unknown'],
    })
    await popup.close()
    await page.close()
  })

  it('opens the notes of the insurer that arrow keys and Enter choose', async () => {
    const { page, popup } = await openOn('about:blank')
    const listed = await lookUp(popup, 'blue cross')
    await press(popup, 'ArrowDown')
    await press(popup, 'ArrowDown')
    await press(popup, 'ArrowUp')
    await press(popup, 'Enter')
    const shown = await until('the notes', () =>
      popup.evaluate(() => document.querySelector<HTMLElement>('details[data-insurer]')?.dataset.insurer),
    )
    expect(shown).toBe(listed[1])
    await click(popup, 'Back')
    await until('the search again', () => popup.evaluate(() => document.querySelector('input') !== null))
    await popup.close()
    await page.close()
  })

  it('opens the panel on the page', async () => {
    const { page, popup } = await openOn(url)
    await reportOf(driver, url, 'closed')
    await click(popup, 'Open the notes here')
    await reportOf(driver, url, 'open')
    await page.close()
  })

  it('turns the notes off on this site, and on again', async () => {
    const { page, popup } = await openOn(url)
    await click(popup, 'Off on this site')
    await reportOf(driver, url, 'off')
    await until('the popup to say so', async () =>
      (await text(popup)).includes('You turned the notes off on bcbstx.com'),
    )
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2)
    await click(popup, 'Turn on for this site')
    await reportOf(driver, url, 'closed')
    await popup.close()
    await page.close()
  })

  it('leads to the library with the insurer, without naming it in an address', async () => {
    const { page, popup } = await openOn('about:blank')
    await lookUp(popup, 'humana')
    await press(popup, 'Enter')
    await until('the notes', () => popup.evaluate(() => document.querySelector('details[data-insurer]') !== null))
    await click(popup, 'All insurers')
    const library = await driver.extensionTab('library.html')
    await until('Humana in the library', () =>
      library.evaluate(() => [...document.querySelectorAll('h1')].some((heading) => heading.textContent === 'Humana')),
    )
    expect(await library.evaluate(() => location.href)).toMatch(/library\.html$/)
    await library.close()
    await page.close()
  })

  it('leaves no error in any page', async () => {
    expect(await driver.errors()).toEqual([])
  })
})
