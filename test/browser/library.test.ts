import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Driver } from './driver'
import { BROWSERS, startDriver } from './harness'
import { pause, until } from './until'

describe.each(BROWSERS)('the library in %s', (name) => {
  let driver: Driver
  let library: Page
  beforeAll(async () => {
    driver = await startDriver(name, { look: { width: 1280, height: 800 } })
  })
  beforeEach(async () => {
    await driver.clearStorage('session')
    library = await driver.openExtensionPage('library.html')
    await library.bringToFront()
    await library.waitForSelector('.matrix')
    return () => library.close()
  })
  afterAll(() => driver.close())

  const heading = () => library.evaluate(() => document.querySelector('h1')?.textContent)
  const headingIs = (title: string) => until(`the heading “${title}”`, async () => (await heading()) === title)
  const rows = () => library.evaluate(() => document.querySelectorAll('.insurer-row').length)
  const names = () =>
    library.evaluate(() => [...document.querySelectorAll('.matrix [data-opens]')].map(({ textContent }) => textContent))
  const count = () => library.evaluate(() => document.querySelector('.count [role=status]')?.textContent)
  const click = (selector: string) =>
    library.evaluate((element) => document.querySelector<HTMLElement>(element)?.click(), selector)
  const address = () => library.evaluate(() => location.href)

  it('is narrowed by menus and signs, with a live count', async () => {
    const all = await rows()
    await library.select('#in-state', 'TX')
    await until('fewer insurers', async () => (await rows()) < all)
    await library.select('#kind-of-plan', 'commercial')
    await library.select('#sureness', 'likely')
    await click('[data-asks-status="prior-authorization"]')
    await until('the count', async () => (await count()) === `${await rows()} insurers`)
    const shown = await library.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.insurer-row .cell:not(.quiet)')].map(
        ({ dataset }) => dataset.status,
      ),
    )
    expect(new Set(shown)).toEqual(new Set(['prior-authorization']))
    await click('.count .link-button')
    await until('all insurers', async () => (await rows()) === all)
  })

  it('is sorted by the key', async () => {
    await library.focus('[data-sorts=name]')
    await library.keyboard.press('Enter')
    await until('the order', () => library.evaluate(() => document.querySelector('[aria-sort=ascending]') !== null))
    const sorted = await names()
    expect(sorted).toEqual([...sorted].sort((a, b) => String(a).localeCompare(String(b), 'en')))
  })

  it('puts insurers side by side with keys alone, and leads back', async () => {
    for (const id of ['aetna', 'cigna', 'medicare']) {
      await library.focus(`[data-compares="${id}"]`)
      await library.keyboard.press(' ')
    }
    await library.focus('#compare')
    await library.keyboard.press('Enter')
    await headingIs('Side by side')
    await until('three columns', () =>
      library.evaluate(() => document.querySelectorAll('.compare thead [data-opens]').length === 3),
    )
    const answers = await library.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.compare [data-status]')].map(({ dataset }) => ({ ...dataset })),
    )
    expect(answers).toHaveLength(3 * 3)
    for (const { insurer, treatment, plan, status } of answers) {
      expect(insurer && treatment && plan && status).toBeTruthy()
    }
    expect(await library.evaluate(() => document.querySelectorAll('.compare-row.differs').length)).toBeGreaterThan(5)
    // On a narrow screen one bar marks a whole line, and none stands on its words.
    await driver.changeLook(library, { width: 360, height: 800 })
    const bars = await library.evaluate(() =>
      ['.compare-row.differs', '.compare-row.differs > th'].map((each) => {
        const element = document.querySelector(each)
        return element && getComputedStyle(element).boxShadow
      }),
    )
    expect(bars).toEqual([expect.stringContaining('inset'), 'none'])
    await driver.changeLook(library, { width: 1280, height: 800 })
    expect(await address()).toMatch(/library\.html$/)
    await library.evaluate(() => history.back())
    await headingIs('All insurers')
    await until('the focus where it was', () => library.evaluate(() => document.activeElement?.id === 'compare'))
  })

  it('has a map that arrow keys lead over', async () => {
    await click('[data-view=map]')
    await headingIs('Blue companies by state')
    await library.focus('[data-state][tabindex="0"]')
    for (const key of ['t', 't', 'ArrowUp', 'ArrowDown'] as const) await library.keyboard.press(key)
    expect(await library.evaluate(() => document.activeElement?.getAttribute('data-state'))).toBe('TX')
    await library.keyboard.press('Enter')
    await until('the company in Texas', () =>
      library.evaluate(() => document.querySelector('.in-state [data-insurer="bcbs-hcsc"]') !== null),
    )
    expect(await library.evaluate(() => document.activeElement?.getAttribute('data-state'))).toBe('TX')
    await click('.local-blues [data-opens]')
    await until('the company', async () => (await heading())?.startsWith('Health Care Service Corporation'))
    expect(await address()).toMatch(/library\.html$/)
  })

  it('shows an insurer at its own address, also one typed into an open page', async () => {
    await library.evaluate(() => {
      location.hash = '#aetna'
    })
    await headingIs('Aetna')
    await library.evaluate(() => {
      location.hash = '#cigna'
    })
    await headingIs('Cigna Healthcare')
    await library.evaluate(() => history.back())
    await headingIs('Aetna')
    const direct = await driver.openExtensionPage('library.html#aetna')
    await until('Aetna', () => direct.evaluate(() => document.querySelector('h1')?.textContent === 'Aetna'))
    await direct.close()
  })

  it('takes over what was left for it, and keeps it out of the address and the history', async () => {
    await driver.writeStorage('session', { handedOver: { to: 'library', insurer: 'humana' } })
    await library.close()
    library = await driver.openExtensionPage('library.html')
    await headingIs('Humana')
    expect(await library.evaluate(() => `${location.href} ${JSON.stringify(history.state)}`)).not.toContain('humana')
    expect(JSON.stringify(await driver.readStorage('session'))).not.toContain('humana')
    await click('.back')
    await headingIs('All insurers')
  })

  it('says what changed', async () => {
    await click('[data-view=changes]')
    await headingIs('What changed')
  })

  if (name === 'chromium') {
    it('is printed without controls, unfolded, with date and addresses', async () => {
      await library.evaluate(() => {
        location.hash = '#aetna'
      })
      await headingIs('Aetna')
      await until('the notes', () => library.evaluate(() => document.querySelector('.sources a') !== null))
      await driver.changeLook(library, { width: 720, height: 960, print: true })
      await pause(200)
      const paper = await library.evaluate(() => {
        const isSeen = (selector: string) =>
          [...document.querySelectorAll<HTMLElement>(selector)].some((each) => each.getClientRects().length > 0)
        const source = document.querySelector('.sources a')
        return {
          controls: ['.page-bar', '.reading-bar', '.note-foot button', '.what-next', '.told-no'].filter(isSeen),
          isDated: isSeen('.print-head'),
          folded: [...document.querySelectorAll('.sources li')].filter((each) => each.getClientRects().length === 0)
            .length,
          address: source && getComputedStyle(source, '::after').content,
          href: source?.getAttribute('href'),
          background: getComputedStyle(document.body).backgroundColor,
        }
      })
      expect(paper).toMatchObject({ controls: [], isDated: true, folded: 0, background: 'rgb(255, 255, 255)' })
      expect(paper.address).toContain(paper.href)
    })

    it('repeats the heads of the table on each page of paper', async () => {
      await driver.changeLook(library, { width: 720, height: 960, print: true })
      const heads = await library.evaluate(() =>
        [...document.querySelectorAll('.matrix thead th')].map((each) => ({
          // Chrome prints no button in a head that it repeats.
          buttons: [...each.querySelectorAll('button')].filter((button) => button.getClientRects().length > 0).length,
          title: getComputedStyle(each, '::after').content,
        })),
      )
      expect(heads).toHaveLength(4)
      for (const { buttons, title } of heads) {
        expect(buttons).toBe(0)
        expect(title).toMatch(/^"[A-Z]/)
      }
    })
  }

  it('leaves no error in any page', async () => {
    expect(await driver.errors()).toEqual([])
  })
})
