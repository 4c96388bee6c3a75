import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NEWER_OTHERWISE, POLICIES, policyPage, SIGN_IN_PAGE, STORM_PAGE } from '../pages/policies'
import type { Driver } from './driver'
import { BROWSERS, startDriver } from './harness'
import { strokesOn } from './marked-words'
import { reportOf, toolbar } from './page-report'
import { pause, until } from './until'

const URL = 'https://www.aetna.com/policy'

/** Waits until the panel's text holds all of these. */
const says = (frame: Frame, ...texts: readonly string[]) =>
  until(`the panel to say: ${texts.join(' / ')}`, async () => {
    const said = await frame.evaluate(() => document.body.innerText.replace(/\s+/g, ' '))
    return texts.every((text) => said.includes(text)) ? said : null
  })

describe.each(BROWSERS)('the reading of pages in %s', (name) => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(name, { look: { width: 1280, height: 800 } })
  })
  beforeEach(() => driver.clearStorage('local'))
  afterAll(() => driver.close())

  const openPanel = async (body: string): Promise<{ page: Page; frame: Frame }> => {
    driver.serve = () => ({ body })
    const page = await driver.openPage(URL)
    await reportOf(driver, URL, 'open')
    return { page, frame: await driver.panelFrame(page) }
  }
  const badgeIs = (badge: string, url = URL) =>
    until(`the badge to be ${badge}`, async () => (await toolbar(driver, url))?.badge === badge)

  it.each([
    [
      'newerSame',
      ['Policy number MP-0950', 'In force since Mar 15, 2026', 'This page is newer than our note. It says the same.'],
    ],
    ['newerOtherwise', ['This page is newer than our note. It says otherwise.', 'This page says otherwise']],
    ['same', ['In force since Jun 1, 2025', 'This page agrees with our note.']],
    ['differs', ['This page says otherwise than our note. Ask Aetna which one holds for you.', 'Not covered']],
    ['nothing', ['This page mentions these treatments. It does not say plainly if they are covered.']],
    ['toCome', ['In force from Jan 1, 2027', 'This page agrees with our note.']],
  ] as const)('holds the page against our note: %s', async (policy, texts) => {
    const { page, frame } = await openPanel(POLICIES[policy])
    await says(frame, 'This page says', ...texts)
    await page.close()
  })

  it('leaves what the reader reads in the panel where it is when the page’s word comes to stand above it', async () => {
    await driver.writeStorage('local', { 'settings.opening': 'always' })
    const { page, frame } = await openPanel(policyPage('<p>One moment.</p>'))
    /** Where the sources of our note stand in the panel's window. */
    const place = () =>
      frame.evaluate(() => document.querySelector('.answer a[href]')?.getBoundingClientRect().top ?? Number.NaN)
    await until('our note', () => frame.evaluate(() => document.querySelector('.answer a[href]') !== null))
    await until('a place to read', async () => {
      await frame.evaluate(() => document.querySelector('.answer a[href]')?.scrollIntoView({ block: 'center' }))
      await pause(100)
      const top = await place()
      return top > 300 && top < 500
    })
    const before = await place()
    await page.evaluate((html) => {
      document.querySelector('h1')?.insertAdjacentHTML('afterend', html)
    }, NEWER_OTHERWISE)
    await says(frame, 'This page is newer than our note. It says otherwise.')
    await until('what is read to stand still', async () => {
      await pause(200)
      return Math.abs((await place()) - before) < 3
    })
    await page.close()
  })

  it('lists what the page asks for, each with the way to its words', async () => {
    const { page, frame } = await openPanel(POLICIES.same)
    const criteria = await until('the criteria', async () => {
      const found = await frame.evaluate(() =>
        [...document.querySelectorAll('.criteria .words')].map((words) => words.textContent?.trim()),
      )
      return found.length > 0 ? found : null
    })
    expect(criteria).toEqual([
      'The member is 18 or older.',
      'At least two antidepressants were tried.',
      'Prior authorization was given.',
    ])
    await page.close()
  })

  it('counts on the badge how often the reader can see a treatment named, and no more', async () => {
    driver.serve = () => ({
      body: policyPage(
        '<p id="one">Spravato</p><p hidden id="two">Spravato</p><textarea>Spravato</textarea><div id="box"></div>',
        { title: 'Find a drug' },
      ),
    })
    const page = await driver.openPage(URL)
    await badgeIs('1')
    await page.evaluate(() => document.querySelector('#two')?.removeAttribute('hidden'))
    await badgeIs('2')
    await page.evaluate(() => {
      const root = document.querySelector('#box')?.attachShadow({ mode: 'open' })
      root?.append('Esketamine, and ketamine infusion')
    })
    await badgeIs('4')
    await page.evaluate(() => document.querySelector('#one')?.remove())
    await badgeIs('3')
    await page.close()
  })

  it('reads nothing while the page asks for a password, and reads it afterwards', async () => {
    driver.serve = () => ({ body: SIGN_IN_PAGE })
    const page = await driver.openPage(URL)
    await reportOf(driver, URL, 'closed')
    await pause(800)
    expect((await toolbar(driver, URL))?.badge).toBe('•')
    await page.evaluate('signIn()')
    await badgeIs('1')
    await page.close()
  })

  it('reads nothing without marks until the panel is opened, where it opens on a click alone', async () => {
    await driver.writeStorage('local', { 'settings.marks': 'never', 'settings.opening': 'click' })
    driver.serve = () => ({ body: POLICIES.same })
    const page = await driver.openPage(URL)
    await reportOf(driver, URL, 'closed')
    await pause(800)
    expect((await toolbar(driver, URL))?.badge).toBe('•')
    await driver.runCommand(page, 'toggle-panel')
    const frame = await driver.panelFrame(page)
    await says(frame, 'This page agrees with our note.')
    await badgeIs('3')
    expect(await strokesOn(driver, page)).toEqual([])
    await page.close()
  })

  it('forgets a portal’s page when it shows another', async () => {
    const { page, frame } = await openPanel(POLICIES.same)
    await says(frame, 'This page agrees with our note.')
    await page.evaluate(() => {
      history.pushState(null, '', '/claims')
      document.title = 'Claims'
      document.body.innerHTML = '<h1>Claims</h1><p>You have no claims.</p>'
    })
    await says(frame, 'This page does not mention these treatments.')
    const said = await frame.evaluate(() => document.body.innerText)
    expect(said).not.toContain('MP-0950')
    expect(said).not.toContain('This page agrees')
    await badgeIs('•', 'https://www.aetna.com/claims')
    await page.evaluate(() => {
      history.pushState(null, '', '/drugs')
      document.body.innerHTML = '<h1>Drugs</h1><p>Spravato is considered investigational and is not covered.</p>'
    })
    await says(frame, 'This page says otherwise than our note.')
    await badgeIs('1', 'https://www.aetna.com/drugs')
    await page.close()
  })

  it('rides out a storm of changes, and gives up on one that would slow the page', async () => {
    const { page, frame } = await openPanel(STORM_PAGE)
    await says(frame, 'On this page')
    await page.bringToFront()
    await page.evaluate('storms.rough()')
    await pause(2500)
    expect(await frame.evaluate(() => document.body.innerText)).not.toContain('This page changes too fast')
    await page.evaluate('storms.wild()')
    await until(
      'the reading to be given up',
      () => frame.evaluate(() => document.body.innerText.includes('This page changes too fast for us to read.')),
      45_000,
    )
    await page.evaluate('clearTimeout(timer)')
    // What stood still is marked still.
    await until('the mark', async () => (await strokesOn(driver, page)).some(({ y }) => y < 140))
    await page.close()
  })

  it('leaves no error in any page', async () => {
    expect(await driver.errors()).toEqual([])
  })
})
