import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insurerPage, PLAIN_PAGE } from '../pages/insurer-page'
import { clickAt } from './click-at'
import type { Driver } from './driver'
import { bidiConnection } from './firefox-system'
import { BROWSERS, startDriver } from './harness'
import { reportOf } from './page-report'
import { pause, until } from './until'

const POLICY = 'https://www.aetna.com/policy'
const PLAIN = 'https://www.aetna.com/plain'
const POLICY_PAGE = insurerPage({
  title: 'Esketamine nasal spray (Spravato)',
  body: '<p>Spravato is medically necessary when all of the following are met:</p><ol><li>The member is 18 or older.</li><li>A psychiatrist prescribes it.</li></ol>',
})

/** Waits until a frame of ours shows something. */
const shown = (frame: Frame | Page, selector: string) =>
  until(selector, () =>
    frame.evaluate((wanted) => document.querySelector(wanted) !== null, selector).catch(() => false),
  )

/** Fills a field in as typing does. */
const fill = (frame: Frame | Page, selector: string, words: string) =>
  frame.evaluate(
    (wanted, value) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(wanted)
      if (!field) throw new Error(`no ${wanted}`)
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    selector,
    words,
  )
const textOf = (frame: Frame | Page, selector: string) =>
  frame.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector)

/** Has the browser put what is downloaded into a folder, without asking. */
async function keepDownloads({ name, browser }: Driver, folder: string): Promise<void> {
  if (name === 'firefox') {
    await bidiConnection(browser).send('browser.setDownloadBehavior', {
      downloadBehavior: { type: 'allowed', destinationFolder: folder },
    })
    return
  }
  const session = await browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
}

/** Notes what the frame copies. */
const hearCopies = (frame: Frame | Page) =>
  frame.evaluate(() => {
    document.addEventListener('copy', () => {
      const area = document.activeElement
      Object.assign(window, { copied: area instanceof HTMLTextAreaElement ? area.value : '' })
    })
  })
const copied = (frame: Frame | Page) => frame.evaluate(() => String(Reflect.get(window, 'copied')))

describe.each(BROWSERS)('what to do after a denial, in %s', (name) => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(name, {
      serve: (url) => ({ body: url === PLAIN ? PLAIN_PAGE : POLICY_PAGE }),
      look: { width: 1280, height: 800 },
    })
  })
  beforeEach(() => driver.clearStorage('session'))
  afterAll(() => driver.close())

  /** Opens the steps after a denial in the panel that stands open beside the page: one click. */
  async function openSteps() {
    const page = await driver.openPage(POLICY)
    await reportOf(driver, POLICY, 'open')
    const frame = await driver.panelFrame(page)
    await shown(frame, '.stance-line')
    // The row moves for as long as the page is read.
    await pause(400)
    await driver.clickIn(page, frame, '[data-next="denied"]')
    await shown(frame, '.appeal-step')
    return { page, frame }
  }

  /** Real clicks by somebody who sees only what stands in the window, and goes by its words. */
  async function reader(page: Page) {
    const log: string[] = []
    return {
      clicks: log,
      async opensPanel() {
        await until('the handle', () =>
          page.evaluate(() => document.elementFromPoint(1265, 330) === document.documentElement.children[2]),
        )
        await clickAt(page, { x: 1265, y: 330 })
        log.push('the handle')
        await reportOf(driver, page.url(), 'open')
      },
      async follows(frame: Frame, words: RegExp) {
        const seen = await until(`${words} in sight`, () =>
          frame.evaluate((source) => {
            const wanted = new RegExp(source)
            const isInSight = (button: HTMLElement) => {
              const { top, bottom, height } = button.getBoundingClientRect()
              return height > 0 && top >= 0 && bottom <= innerHeight
            }
            const found = [...document.querySelectorAll<HTMLElement>('button, summary, a')].find(
              (each) => wanted.test(each.innerText) && isInSight(each),
            )
            if (found) found.id = 'followed'
            return found?.innerText
          }, words.source),
        )
        await driver.clickIn(page, frame, '#followed')
        log.push(seen)
      },
    }
  }

  it.each([
    ['a page that names none of the treatments', PLAIN],
    ['a policy, where a long answer stands open', POLICY],
  ])('is found within three clicks, by words in sight, from %s', async (_, url) => {
    const page = await driver.openPage(url)
    const somebody = await reader(page)
    const { state } = await reportOf(driver, url, url === PLAIN ? 'closed' : 'open')
    if (state === 'closed') await somebody.opensPanel()
    const frame = await driver.panelFrame(page)
    await somebody.follows(frame, /say no|told no/)
    await shown(frame, '.appeal-step')
    const steps = await until('what to do, in the window', () =>
      frame.evaluate(() => {
        const heading = document.querySelector('.next h1')
        const step = document.querySelector<HTMLElement>('.appeal-step')
        return heading && heading.getBoundingClientRect().top < innerHeight && step?.innerText
      }),
    )
    expect(steps).toMatch(/appeal/i)
    expect(somebody.clicks.length, somebody.clicks.join(', ')).toBeLessThanOrEqual(3)
    // What was asked for is there: it wants no plan, no sign-in, no further choice.
    expect(
      await frame.evaluate(() => document.querySelectorAll('.appeal-step .evidence, .appeal-step a').length),
    ).toBeGreaterThan(0)
    await page.close()
  })

  it('stands a click away in the panel: the steps, their last days, and the text for a calendar', async () => {
    const { page, frame } = await openSteps()
    expect(await textOf(frame, '.next h1')).toBe('If they say no')
    expect(await frame.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await fill(frame, '#next-denial-date', '2026-11-10')
    await shown(frame, '.due')
    expect(await textOf(frame, '.due b')).toMatch(/(Act by|The last day was) Sunday, May 9, 2027/)
    const text = await textOf(frame, '.file-text')
    if (text) {
      expect(text).toContain('DTSTART;VALUE=DATE:20270509')
      expect(text).not.toMatch(/aetna|spravato/i)
    }
    await driver.clickIn(page, frame, '.next .back')
    await until('the focus on the row', () =>
      frame.evaluate(() => document.activeElement?.getAttribute('data-next') === 'denied'),
    )
    await page.close()
  })

  it('writes a letter with the page’s own words, to be filled in and copied', async () => {
    const { page, frame } = await openSteps()
    await driver.clickIn(page, frame, '[data-next="appeal"]')
    await shown(frame, '.paper')
    await fill(frame, '#next-blank-name', 'Pat Example')
    await hearCopies(frame)
    await driver.clickIn(page, frame, '.letter-part .link-button')
    const letter = await copied(frame)
    expect(letter).toContain('Pat Example')
    expect(letter).toContain('To: Aetna, Appeals')
    expect(letter).toContain('Your own page says: “Spravato is medically necessary')
    expect(JSON.stringify(await driver.readStorage('session'))).not.toContain('Pat Example')
    expect(JSON.stringify(await driver.readStorage('local'))).not.toContain('Pat Example')
    await page.close()
  })

  it('goes on in a tab of its own, whose address names nobody, also when it is loaded again', async () => {
    const { page, frame } = await openSteps()
    await driver.clickIn(page, frame, '.next .own-tab')
    const own = await driver.extensionTab('next.html')
    await own.bringToFront()
    await shown(own, '.appeal-step')
    await own.evaluate(() => {
      document.querySelector('.appeal-step')?.remove()
      location.reload()
    })
    await shown(own, '[data-step="ap-commercial-internal"]')
    expect(await own.evaluate(() => location.href)).toBe(`${driver.extensionOrigin}next.html`)
    expect(await textOf(own, '.eyebrow')).toBe('Aetna')
    await own.evaluate(() => document.querySelector<HTMLElement>('[data-next="necessity"]')?.click())
    await shown(own, '.paper')
    expect(await textOf(own, '.paper')).toContain('Your own page says: “Spravato is medically necessary')
    await own.close()
    await page.close()
  })

  it('saves the calendar file from the panel in the page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dates-'))
    const { page, frame } = await openSteps()
    await keepDownloads(driver, folder)
    // A letter of today, so that its last day is to come.
    await fill(frame, '#next-denial-date', new Date().toISOString().slice(0, 10))
    await shown(frame, '.download')
    await driver.clickIn(page, frame, '.download')
    await until('the file', () => readdirSync(folder).includes('dates.ics'))
    const saved = () => readFileSync(join(folder, 'dates.ics'), 'utf8')
    await until('all of it', () => saved().includes('END:VCALENDAR'))
    expect(saved()).toContain('SUMMARY:Last day to act on a letter\r\n')
    rmSync(folder, { recursive: true })
    await page.close()
  })

  it('has questions to copy, a checklist kept while the page is open, costs with their sources, and the article checked', async () => {
    const page = await driver.openPage(PLAIN)
    await reportOf(driver, PLAIN, 'closed')
    await (await reader(page)).opensPanel()
    const frame = await driver.panelFrame(page)
    const open = async (view: string, selector: string) => {
      await shown(frame, `.rows [data-next="${view}"]`)
      await driver.clickIn(page, frame, `.rows [data-next="${view}"]`)
      await shown(frame, selector)
    }
    const back = async () => {
      await driver.clickIn(page, frame, '.next .back')
      await until('the notes', () => frame.evaluate(() => document.querySelector('.next') === null))
    }
    /** The texts that say nothing of where they come from, nor that nobody has read a source. */
    const unsourced = (each: string) =>
      frame.evaluate(
        (wanted) =>
          [...document.querySelectorAll<HTMLElement>(wanted)]
            .filter((item) => !item.querySelector('a[href^="https://"]'))
            .filter(({ innerText }) => !innerText.includes('from memory, not read'))
            .map(({ innerText }) => innerText.slice(0, 60)),
        each,
      )

    await open('questions', '.questions li')
    await hearCopies(frame)
    await driver.clickIn(page, frame, '.next .copy, .next .link-button:not(.own-tab, .back)')
    for (const about of [/prior authorization|approv/i, /network/i, /G2082/]) expect(await copied(frame)).toMatch(about)
    await back()

    await open('ready', '.checklist input')
    await driver.clickIn(page, frame, '.checklist input')
    await until('the tally', async () => (await textOf(frame, '.tally')).startsWith('1 of'))
    await back()
    await open('ready', '.checklist input')
    expect(await textOf(frame, '.tally')).toMatch(/^1 of/)
    expect(await driver.readStorage('session')).toEqual({})
    await back()

    await open('costs', '.fact')
    expect(await textOf(frame, '.next')).toMatch(/\$\d/)
    expect(await textOf(frame, '.next')).toMatch(/financ/i)
    expect(await unsourced('.fact')).toEqual([])
    await back()

    await open('article', '.claim')
    expect(await unsourced('.claim')).toEqual([])
    expect(await textOf(frame, '.next')).toContain('Recommended book: Ketamine: Dreams and Realities, by Karl Jansen.')
    expect(await frame.evaluate(() => [...document.links].map(({ href }) => href).join())).not.toMatch(
      /amazon|amzn|[?&]tag=/,
    )
    await back()
    await page.close()
  })

  it('logs no errors', async () => {
    expect(await driver.errors()).toEqual([])
  })
})
