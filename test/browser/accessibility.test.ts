import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeViolations } from './access/axe-violations'
import { calmFaults } from './access/calm-faults'
import { layoutFaults } from './access/layout-faults'
import { settle } from './access/settle'
import { type Surface, serveSurfaces, surfacesIn } from './access/surfaces'
import type { Driver, Look } from './driver'
import { BROWSERS, startDriver } from './harness'

const WIDE: Look = { width: 1280, height: 800, colorScheme: 'light' }
const DARK: Look = { ...WIDE, colorScheme: 'dark' }
/** A window of 1280 px at 400%: 320 CSS pixels are left (WCAG 1.4.10). */
const ZOOMED: Look = { width: 1280, height: 1024, zoom: 4, colorScheme: 'light' }
/** The system's own colors, and no motion. */
const CALM: Look = { ...WIDE, forcedColors: true, reducedMotion: true }

type Check = (target: Page | Frame) => Promise<readonly string[]>

/** Checks the layout with the most space between letters, words, lines and paragraphs that readers may ask for (WCAG 1.4.12). */
const spaced: Check = async (target) => {
  await target.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
  const faults = await layoutFaults(target)
  await target.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)
  })
  return faults
}

/** What is checked in each look. */
const CHECKS: readonly {
  readonly look: string
  readonly how: Look
  readonly checks: Readonly<Record<string, Check>>
  /** What does not differ from browser to browser is checked in one, to keep the tests short. */
  readonly inChromiumOnly?: boolean
}[] = [
  {
    look: 'wide',
    how: WIDE,
    checks: { axe: axeViolations, layout: layoutFaults, 'text spacing': spaced },
    inChromiumOnly: true,
  },
  { look: 'dark', how: DARK, checks: { axe: axeViolations }, inChromiumOnly: true },
  { look: 'at 400%', how: ZOOMED, checks: { axe: axeViolations, layout: layoutFaults, 'text spacing': spaced } },
  { look: 'in the system’s colors, without motion', how: CALM, checks: { '': calmFaults } },
]

describe.each(BROWSERS)('everybody can use it, in %s', (name) => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(name, { serve: serveSurfaces, look: WIDE })
  })
  afterAll(() => driver.close())

  /** All that is wrong with a surface, in every state and every look. */
  async function faultsOf(surface: Surface): Promise<string[]> {
    const faults: string[] = []
    for await (const { state, page, target } of surface(driver, WIDE)) {
      for (const { look, how, checks, inChromiumOnly } of CHECKS) {
        if (inChromiumOnly && name !== 'chromium') continue
        await driver.changeLook(page, how)
        await settle(target)
        for (const [kind, check] of Object.entries(checks)) {
          for (const fault of await check(target)) faults.push(`${state}, ${look}: ${kind} ${fault}`)
        }
      }
      await driver.changeLook(page, WIDE)
    }
    return faults
  }

  it.each(surfacesIn(name))(
    '%s: nothing that axe finds wrong in either theme, nothing cut off at 400% or with spaced text, nothing told by color alone or moving',
    async (_, surface) => {
      expect(await faultsOf(surface)).toEqual([])
    },
    120_000,
  )

  it('leaves no error in any page', async () => {
    expect(await driver.errors()).toEqual([])
  })
})
