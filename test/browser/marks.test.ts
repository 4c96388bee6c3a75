import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LAYOUTS } from '../pages/layouts'
import { word, wordsPage } from '../pages/marked-words'
import type { Driver } from './driver'
import { BROWSERS, startDriver } from './harness'
import { strokesOn, untilMarked } from './marked-words'
import { pause, until } from './until'

const SPLIT_PAGE = wordsPage(`<input><p>${word('a')} and ${word('b', 'Spra<i>vato</i>')}</p>`)
const URL = 'https://www.aetna.com/policy'

describe.each(BROWSERS)('marks on the page in %s', (name) => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(name, { look: { width: 1280, height: 800 } })
    await driver.writeStorage('local', { 'settings.opening': 'click' })
  })
  afterAll(() => driver.close())

  it.each(LAYOUTS)('stand under the words and nowhere else: $name', async ({ page: body, marked, unmarked = [] }) => {
    driver.serve = () => ({ body })
    const page = await driver.openPage(URL)
    const found = await untilMarked(driver, page, marked)
    expect([...found.unmarked].sort()).toEqual([...unmarked].sort())
    await page.close()
  })

  it('leave the page, its focus, its selection and what it hears as they are', async () => {
    driver.serve = () => ({ body: SPLIT_PAGE })
    const page = await driver.openPage(URL)
    await page.bringToFront()
    await untilMarked(driver, page, ['a', 'b'])
    await driver.writeStorage('local', { 'settings.marks': 'never' })
    await until('no marks', async () => (await strokesOn(driver, page)).length === 0)
    await page.evaluate(() => {
      const heard: string[] = []
      for (const type of [
        'focus',
        'blur',
        'selectionchange',
        'resize',
        'load',
        'message',
        'slotchange',
        'transitionrun',
        'animationstart',
        'toggle',
      ]) {
        document.addEventListener(type, ({ type: of }) => heard.push(of), true)
        addEventListener(type, ({ type: of }) => heard.push(of), true)
      }
      document.querySelector('input')?.focus()
      getSelection()?.selectAllChildren(document.querySelector('#a') ?? document)
      new MutationObserver((records) => heard.push(...records.map((record) => record.type))).observe(document, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      })
      Object.assign(window, { heard })
    })
    await pause(300)
    const seen = () =>
      page.evaluate(() => ({
        html: document.body.outerHTML,
        element: document.documentElement.lastElementChild?.outerHTML,
        selected: String(getSelection()),
        focus: document.activeElement?.localName,
        frames: window.length,
        highlights: CSS.highlights?.size ?? 0,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        heard: (Reflect.get(window, 'heard') as string[]).splice(0),
      }))
    const before = await seen()
    await driver.writeStorage('local', { 'settings.marks': 'relevant' })
    await untilMarked(driver, page, ['a', 'b'])
    await page.bringToFront()
    expect(await seen()).toEqual({ ...before, heard: [] })
    expect(before).toMatchObject({ element: '<div></div>', frames: 0, highlights: 0 })
    await page.close()
  })

  it('leaves no error in any page', async () => {
    expect(await driver.errors()).toEqual([])
  })
})
