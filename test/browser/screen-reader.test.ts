import type { Page, SerializedAXNode } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSurfaces } from './access/surfaces'
import type { Driver } from './driver'
import { startDriver } from './harness'
import { reportOf } from './page-report'
import { until } from './until'

const POLICY = 'https://www.aetna.com/policy'

/** The states that a screen reader reads out with a name. */
const STATES = ['expanded', 'pressed', 'checked', 'selected', 'disabled', 'level'] as const

/** Roles of nodes that are not read out themselves. */
const UNHEARD = ['generic', 'none', 'InlineTextBox', 'StaticText', 'ListMarker', 'MenuListPopup']

/** A node as it is read out: role, name and states. Where a state is left out, it is not set. */
function lineOf(node: SerializedAXNode): string {
  const states = STATES.flatMap((state) => (node[state] === undefined ? [] : `${state}=${node[state]}`))
  return [node.role, JSON.stringify((node.name ?? '').replace(/\s+/g, ' ').trim()), ...states].join(' ')
}

/** Everything that a screen reader meets in a page and the frames in it, from top to bottom. Chromium only: no driver gives out Firefox's. */
async function readOut(page: Page): Promise<string[]> {
  const root = await page.accessibility.snapshot({ interestingOnly: false, includeIframes: true })
  const lines: string[] = []
  const walk = (node: SerializedAXNode) => {
    if (!UNHEARD.includes(node.role)) lines.push(lineOf(node))
    for (const child of node.children ?? []) walk(child)
  }
  if (root) walk(root)
  return lines
}

/** Waits until a line is read out. */
const untilReadOut = (page: Page, line: RegExp) =>
  until(`“${line}” to be read out`, async () => {
    const lines = await readOut(page)
    return lines.some((each) => line.test(each)) && lines
  })

/** The levels of the headings in order, none of which may be skipped on the way down. */
function expectHeadingsInOrder(lines: readonly string[]): void {
  const levels = lines.flatMap((line) => (line.startsWith('heading') ? Number(/level=(\d)/.exec(line)?.[1]) : []))
  expect(levels[0]).toBe(1)
  for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
}

/** Every control has a name of its own. */
function expectNamedControls(lines: readonly string[]): void {
  const controls = /^(button|link|textbox|searchbox|combobox|checkbox|radio|DisclosureTriangle|option|Iframe) ""/
  expect(lines.filter((line) => controls.test(line))).toEqual([])
}

/** What a live region of the page says. */
const said = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[role=status], [role=alert], output')].map((each) => each.textContent).join(' '),
  )

describe('by screen reader', () => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver('chromium', { serve: serveSurfaces, look: { width: 1280, height: 800 } })
  })
  afterAll(() => driver.close())

  const open = async (path: string, selector: string) => {
    const page = await driver.openExtensionPage(path)
    await page.bringToFront()
    await page.waitForSelector(selector)
    return page
  }

  it('the page: a handle that says what it is and whether it is open, and the panel with its notes in a frame that has a name', async () => {
    const page = await driver.openPage(POLICY)
    await page.bringToFront()
    await reportOf(driver, POLICY, 'open')
    const lines = await untilReadOut(page, /^heading "Aetna" level=1/)
    expect(lines).toContain('DisclosureTriangle "Coverage notes" expanded=true')
    expect(lines).toContain('Iframe "Coverage notes"')
    expect(lines).toContain('button "Close the notes"')
    expectNamedControls(lines)
    const panel = lines.slice(lines.indexOf('Iframe "Coverage notes"'))
    expectHeadingsInOrder(panel)
    await page.close()
  })

  it('the panel: each answer as treatment and status in words, open or closed; its menu', async () => {
    const page = await open('panel.html?insurer=aetna', '.answer')
    const lines = await readOut(page)
    const answers = lines.filter((line) => line.startsWith('DisclosureTriangle') && /Spravato|Ketamine/.test(line))
    expect(answers).toEqual([
      expect.stringMatching(/"Spravato nasal spray ?Covered if approved first" expanded=/),
      expect.stringMatching(/"Ketamine infusion · mental health ?Not covered" expanded=/),
      expect.stringMatching(/"Ketamine infusion · chronic pain ?Not covered" expanded=/),
    ])
    expect(lines).toContain('button "Menu" expanded=false')
    expectHeadingsInOrder(lines)
    expectNamedControls(lines)
    await page.click('[aria-label=Menu]')
    await untilReadOut(page, /^button "Menu" expanded=true/)
    await page.close()
  })

  it('the popup: a search with its hits counted aloud, and each hit with its answers in words', async () => {
    const page = await open('popup.html', 'input')
    expect(await readOut(page)).toContainEqual(expect.stringMatching(/^combobox "Find an insurer" expanded=false/))
    await page.type('input', 'aetna')
    const lines = await untilReadOut(page, /^option "Aetna.*Spravato: Covered if approved first/)
    expect(lines).toContainEqual(expect.stringMatching(/^combobox "Find an insurer" expanded=true/))
    expect(lines).toContainEqual(expect.stringMatching(/^option "Aetna.* selected=true/))
    expect(await said(page)).toMatch(/\d+ insurers? found/)
    await page.evaluate(() => document.querySelector<HTMLElement>('.find .icon-button')?.click())
    await page.type('input', 'zzzzqqq')
    await until('that nothing was found to be said', async () => (await said(page)).includes('0 insurers found'))
    expectNamedControls(await readOut(page))
    await page.close()
  })

  it('the library: a table with heads that say how it is sorted, signs that say whether they are pressed, and a count aloud', async () => {
    const page = await open('library.html', '.matrix')
    const lines = await readOut(page)
    expectHeadingsInOrder(lines)
    expectNamedControls(lines)
    expect(lines).toContainEqual(expect.stringMatching(/^columnheader "Insurer/))
    expect(lines).toContainEqual(expect.stringMatching(/^button "Covered if approved first.*pressed=false/))
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-asks-status="prior-authorization"]')?.click())
    await untilReadOut(page, /^button "Covered if approved first.*pressed=true/)
    await until('the count', async () => /\d+ insurers/.test(await said(page)))
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-view=map]')?.click())
    await untilReadOut(
      page,
      /^button "TX, Texas\. Health Care Service Corporation.*: Covered if approved first.* pressed=false/,
    )
    await page.close()
  })

  it('the options: groups with names, choices that say whether they are chosen, and a refusal aloud', async () => {
    const page = await open('options.html', '#opening-always')
    const lines = await readOut(page)
    expectHeadingsInOrder(lines)
    expectNamedControls(lines)
    expect(lines).toContainEqual(expect.stringMatching(/^(group|radiogroup) "When the panel opens"/))
    expect(lines).toContainEqual(expect.stringMatching(/^radio "On pages that mention these treatments" checked=true/))
    await page.evaluate(() => document.querySelector<HTMLElement>('#side-left')?.click())
    await until('that it was saved to be said', async () => (await said(page)).includes('Saved'))
    await page.close()
    await driver.clearStorage('local')
  })

  it.each([
    ['the reader before a file is chosen', 'reader.html', 'h1'],
    ['“What next”', 'next.html?insurer=aetna&view=denied', '.next'],
    ['a letter', 'next.html?insurer=aetna&view=appeal', '.next'],
    ['the welcome page', 'welcome.html', 'h1'],
    ['one insurer in the library', 'library.html#aetna', '.answer'],
  ])('%s: headings in order, and a name for every control', async (_, path, selector) => {
    const page = await open(path, selector)
    const lines = await readOut(page)
    expectHeadingsInOrder(lines)
    expectNamedControls(lines)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(await page.title()).toMatch(/Coverage Notes/)
    await page.close()
  })
})
