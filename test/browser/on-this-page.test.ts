import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LEFT_OUT_PAGE } from '../pages/moving-pages'
import { LONG_POLICY } from '../pages/policies'
import type { Driver } from './driver'
import { BROWSERS, startDriver } from './harness'
import { reportOf } from './page-report'
import { pause, until } from './until'

const URL = 'https://www.aetna.com/policy'

/** The places of the drug's name that the reader can see, in the page's order. */
const PLACES = ['top', 'scrolled', 'framed', 'far']

describe.each(BROWSERS)('“On this page” in %s', (name) => {
  let driver: Driver
  let page: Page
  let frame: Frame
  beforeAll(async () => {
    driver = await startDriver(name, { serve: () => ({ body: LONG_POLICY }), look: { width: 1280, height: 800 } })
  })
  afterAll(() => driver.close())

  const open = async (terms = 5) => {
    page = await driver.openPage(URL)
    await page.bringToFront()
    await reportOf(driver, URL, 'open')
    frame = await driver.panelFrame(page)
    await until('the terms', async () => {
      return (await frame.evaluate(() => document.querySelectorAll('.on-page .chip').length)) >= terms
    })
  }
  const termsShown = () =>
    frame.evaluate(() =>
      [...document.querySelectorAll('.on-page .chip')].map((chip) => [
        chip.querySelector('.marked')?.textContent,
        chip.querySelector('.count')?.textContent?.trim(),
        chip.querySelector('.ended')?.textContent ?? '',
      ]),
    )
  const clickChip = (term: string) =>
    frame.evaluate((text) => {
      const chips = [...document.querySelectorAll<HTMLElement>('.on-page .chip')]
      chips.find((chip) => chip.querySelector('.marked')?.textContent?.includes(text))?.click()
    }, term)
  const status = () => frame.evaluate(() => document.querySelector('.term-body [role=status]')?.textContent)
  const clickStep = (at: number) =>
    frame.evaluate((index) => document.querySelectorAll<HTMLElement>('.term-body .step')[index]?.click(), at)
  /** Waits until a paragraph is in sight, in everything that it scrolls in, and the flash stands around its word. */
  const untilShown = (id: string) =>
    until(`${id} to be shown`, () =>
      driver.inOurRoot(
        page,
        (root, wanted) => {
          const inFrame = document.querySelector('iframe')
          const element = document.getElementById(wanted) ?? inFrame?.contentDocument?.getElementById(wanted)
          const flash = root.querySelector('.flash')?.getBoundingClientRect()
          if (!element || !flash || flash.width === 0) return false
          const corner = element.ownerDocument === document ? null : inFrame?.getBoundingClientRect()
          const box = element.getBoundingClientRect()
          const top = box.top + (corner?.top ?? 0)
          const bottom = box.bottom + (corner?.top ?? 0)
          const around = document.getElementById(wanted)?.parentElement?.getBoundingClientRect()
          const isInScroller =
            element.parentElement?.id !== 'scroller' || (around && top >= around.top && bottom <= around.bottom)
          const isAround = flash.top >= top - 12 && flash.bottom <= bottom + 12
          return isAround && isInScroller && top > 0 && bottom < innerHeight
        },
        id,
      ),
    )

  it('lists the terms that one can see, by kind, with how often', async () => {
    await open()
    // The words in the frame are read when it has loaded.
    const terms = await until('all mentions', async () => {
      const shown = await termsShown()
      return shown[0]?.[1] === '5' ? shown : null
    })
    expect(terms).toContainEqual(['Esketamine (Spravato)', '5', ''])
    expect(terms).toContainEqual(['S0013', '1', 'ended'])
    expect(terms).toContainEqual(['J0013', '1', ''])
    const kinds = await frame.evaluate(() =>
      [...document.querySelectorAll('.on-page h3')].map((each) => each.textContent),
    )
    expect(kinds).toEqual(['Treatments', 'Codes', 'Rules and conditions', 'Costs and bills'])
  })

  it('leads from one mention to the next and back: below, in a box that scrolls, in a frame', async () => {
    await clickChip('Esketamine')
    await until('the list', async () => (await status()) === '5 in all')
    const lines = await frame.evaluate(() =>
      [...document.querySelectorAll('.mentions li')].map((each) => each.textContent),
    )
    expect(lines.join('\n')).toContain('In the box: Spravato is billed by the clinic')
    // The heading comes first.
    await clickStep(1)
    for (const [index, id] of PLACES.entries()) {
      await clickStep(1)
      await until('the count', async () => (await status()) === `${index + 2} of 5`)
      await untilShown(id)
    }
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500)
    await clickStep(0)
    await untilShown('framed')
    await page.close()
  })

  it('arrives where the sizes of what is passed change on the way', async () => {
    driver.serve = () => ({ body: LEFT_OUT_PAGE })
    await open(1)
    await clickChip('Spravato')
    await until('the list', status)
    await clickStep(1)
    await until('the words in the middle of the window', () =>
      page.evaluate(() => {
        const box = document.querySelector('#late')?.getBoundingClientRect()
        return box && Math.abs(box.top + box.bottom - innerHeight) < 100
      }),
    )
    await page.close()
    driver.serve = () => ({ body: LONG_POLICY })
  })

  it('does all of this by keyboard alone', async () => {
    await open()
    await driver.runCommand(page, 'toggle-panel')
    await until('the focus in the panel', () =>
      frame.evaluate(() => document.activeElement?.tagName === 'H1' && document.hasFocus()),
    )
    const focus = () => frame.evaluate(() => document.activeElement?.textContent ?? '')
    const tabTo = async (text: string) => {
      for (let presses = 0; presses < 80; presses++) {
        await page.keyboard.press('Tab')
        if ((await focus()).includes(text)) return
      }
      throw new Error(`no way to ${text} by Tab`)
    }
    await tabTo('J0013')
    await page.keyboard.press('Enter')
    await until('the list', async () => (await status()) === '1 in all')
    await tabTo('Next')
    await page.keyboard.press('Enter')
    await until('the count', async () => (await status()) === '1 of 1')
    await untilShown('new')
    expect(await focus()).toContain('Next')
    await page.close()
  })

  it('says that S0013 ended and that J0013 replaced it', async () => {
    await open()
    await clickChip('S0013')
    const said = await until('the explanation', () =>
      frame.evaluate(() => document.querySelector('.term-body')?.textContent),
    )
    expect(said).toMatch(/Ended.*J0013 replaced it/)
    await page.close()
  })

  it('shows the mark that the reader clicked on the page', async () => {
    await open()
    await page.click('#old')
    await until('S0013 in the panel', () =>
      frame.evaluate(() => document.querySelector('.term.is-open .marked')?.textContent === 'S0013'),
    )
    await page.close()
  })

  it('leaves no error in any page', async () => {
    await pause(200)
    expect(await driver.errors()).toEqual([])
  })
})
