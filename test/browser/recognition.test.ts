import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLAIN_PAGE, SPRAVATO_PAGE } from '../pages/insurer-page'
import type { Driver } from './driver'
import { BROWSERS, startDriver } from './harness'
import { pageReport, reportOf, toolbar } from './page-report'
import { panelTexts } from './panel-texts'
import { pause, until } from './until'

/** The seven of the partner list, five Blue licensees, Medicaid and TRICARE: address, insurer, heading. */
const INSURERS = [
  ['https://www.aetna.com/cpb/medical/data/900_999/0950.html', 'aetna', 'Aetna'],
  ['https://www.bcbs.com/about-us', 'blue-cross-blue-shield', 'Blue Cross Blue Shield Association'],
  ['https://www.cigna.com/health-care-providers/', 'cigna', 'Cigna Healthcare'],
  ['https://www.humana.com/provider/', 'humana', 'Humana'],
  ['https://www.medicare.gov/coverage/', 'medicare', 'Medicare'],
  ['https://www.physiciansmutual.com/web/supplement', 'physicians-mutual', 'Physicians Mutual'],
  ['https://www.uhcprovider.com/en/policies-protocols.html', 'unitedhealthcare', 'UnitedHealthcare'],
  ['https://www.bcbstx.com/provider/', 'bcbs-hcsc', 'Blue Cross and Blue Shield of Texas'],
  ['https://provider.bluecrossma.com/ProviderHome/', 'bcbs-massachusetts', 'Blue Cross Blue Shield of Massachusetts'],
  ['https://www.bcbsms.com/policy-search/', 'bcbs-mississippi', 'Blue Cross & Blue Shield of Mississippi'],
  ['https://www.anthem.com/provider/policies/', 'bcbs-anthem', 'Anthem Blue Cross and Blue Shield'],
  ['https://www.regence.com/provider/', 'bcbs-regence', 'Regence'],
  ['https://www.medicaid.gov/medicaid/', 'medicaid', 'Medicaid'],
  ['https://oklahoma.gov/ohca/about.html', 'medicaid', 'Medicaid'],
  ['https://www.humanamilitary.com/provider/', 'tricare', 'TRICARE East'],
] as const

const LOOK_ALIKES = [
  'https://www.aetna.com.evil.example/policy',
  'https://notaetna.com/policy',
  'https://aetna.co/policy',
  'https://xn--etna-43d.com/policy',
  'https://user:aetna.com@evil.example/policy',
  'https://oklahoma.gov/dhs/about.html',
  'https://oklahoma.gov/ohca-news/about.html',
  'https://www.availity.com/policy',
  'https://www.cvs.com/policy',
  'https://medicare.org/policy',
  'http://192.0.2.7/aetna.com',
] as const

describe.each(BROWSERS)('recognition in %s', (name) => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(name, {
      serve: (url) => (url.endsWith('/plain') ? { body: PLAIN_PAGE } : { body: SPRAVATO_PAGE }),
    })
  })
  afterAll(() => driver.close())

  it.each(INSURERS)('opens the notes at %s', async (url, insurer, heading) => {
    const page = await driver.openPage(url)
    const report = await reportOf(driver, url, 'open')
    expect(report.insurer).toBe(insurer)
    const texts = await panelTexts(driver, page)
    expect(texts.heading).toBe(heading)
    expect(texts.answers.map((answer) => answer.insurer)).toEqual([insurer, insurer, insurer])
    expect(texts.answers.map((answer) => answer.treatment)).toEqual([
      'spravato',
      'ketamine-infusion-mental-health',
      'ketamine-infusion-pain',
    ])
    expect(texts.answers.map((answer) => answer.isOpen)).toEqual([true, false, false])
    // How often the page names the drug.
    await until('the count', async () => (await toolbar(driver, url))?.badge === '3')
    await page.close()
  })

  it.each(LOOK_ALIKES)('adds nothing at %s', async (url) => {
    const page = await driver.openPage(url)
    await pause(300)
    expect(await pageReport(driver, page.url())).toBeNull()
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2)
    expect((await toolbar(driver, page.url()))?.badge ?? '').toBe('')
    await page.close()
  })

  it('adds nothing to an insurer page inside another page', async () => {
    const inner = 'https://www.aetna.com/inner'
    driver.serve = (url) =>
      url === inner ? { body: SPRAVATO_PAGE } : { body: `<title>Outer</title><iframe src="${inner}"></iframe>` }
    const page = await driver.openPage('https://evil.example/outer')
    await pause(500)
    const frame = page.frames().find((each) => each.url() === inner)
    expect(await frame?.evaluate(() => document.documentElement.children.length)).toBe(2)
    driver.serve = () => ({ body: SPRAVATO_PAGE })
    await page.close()
  })

  it('shows the handle but stays closed where no drug is named', async () => {
    driver.serve = () => ({ body: PLAIN_PAGE })
    const url = 'https://www.cigna.com/plain'
    const page = await driver.openPage(url)
    await reportOf(driver, url, 'closed')
    await pause(500)
    expect((await pageReport(driver, url))?.state).toBe('closed')
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3)
    await page.close()
  })

  it('opens when a portal adds text that names a drug, and stays as it is from page to page', async () => {
    driver.serve = () => ({ body: PLAIN_PAGE })
    const url = 'https://www.humana.com/portal'
    const page = await driver.openPage(url)
    await reportOf(driver, url, 'closed')
    await page.evaluate(() => {
      const added = document.createElement('p')
      added.append('Coverage of esketamine')
      document.body.append(added)
    })
    await reportOf(driver, url, 'open')
    await page.evaluate(() => history.pushState(null, '', '/portal/claims'))
    await reportOf(driver, 'https://www.humana.com/portal/claims', 'open')
    const frame = await driver.panelFrame(page)
    await frame.evaluate(() => document.querySelector('details')?.setAttribute('open', ''))
    await page.evaluate(() => history.pushState(null, '', '/portal/claims/2'))
    await pause(500)
    expect(await frame.evaluate(() => document.querySelector('details')?.open)).toBe(true)
    expect((await pageReport(driver, 'https://www.humana.com/portal/claims/2'))?.state).toBe('open')
    await page.close()
  })

  it('leaves a portal that moves off the insurer’s part of a host', async () => {
    driver.serve = () => ({ body: SPRAVATO_PAGE })
    const url = 'https://oklahoma.gov/ohca/portal'
    const page = await driver.openPage(url)
    await reportOf(driver, url, 'open')
    await page.evaluate(() => history.pushState(null, '', '/dhs/portal'))
    await until('our element to be gone', () => page.evaluate(() => document.documentElement.children.length === 2))
    await until(
      'the badge to be gone',
      async () => (await toolbar(driver, 'https://oklahoma.gov/dhs/portal'))?.badge === '',
    )
    await page.close()
  })

  it('leaves no error in any page', async () => {
    expect(await driver.errors()).toEqual([])
  })
})
