import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { word } from '../pages/marked-words'
import {
  ACCORDIONS_PAGE,
  BARE_PAGE,
  FRAME_PAGE,
  GLIDING_PAGE,
  LARGE_PAGE,
  LATE_FONT_PAGE,
  OUTER_SCROLLERS_PAGE,
  OVERLAYS_PAGE,
  PORTAL_PAGE,
  SCROLLERS_PAGE,
  STICKY_PAGE,
  STYLED_PAGE,
  VIRTUAL_LIST_PAGE,
} from '../pages/moving-pages'
import type { Driver, Look } from './driver'
import { BROWSERS, startDriver } from './harness'
import { framesAstray, framesUntilMarked, markedWords, strokesOn, untilMarked } from './marked-words'
import { until } from './until'

const URL = 'https://www.aetna.com/policy'
const FONT = readFileSync('node_modules/pdfjs-dist/standard_fonts/LiberationSans-Bold.ttf')

/** In this many frames a line is where its word is. Far jumps take one for the browser to tell what came into view. */
const FRAMES = 5

const place = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement
    return [scrollWidth, scrollHeight]
  })

describe.each(BROWSERS)('marks on a page that moves in %s', (name) => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(name, { look: { width: 1280, height: 800 } })
    await driver.writeStorage('local', { 'settings.opening': 'click' })
  })
  afterAll(() => driver.close())
  const open = async (body: string, marked: readonly string[], look?: Look) => {
    driver.serve = (url) => (url.endsWith('.ttf') ? { body: FONT, contentType: 'font/ttf' } : { body })
    const page = await driver.openPage(URL, look)
    await untilMarked(driver, page, marked)
    return page
  }

  it('follow the window, and none lies over a header that stays', async () => {
    const page = await open(STICKY_PAGE, ['head', 'a'])
    const frames = (ids: string[], move: () => void) => framesUntilMarked(driver, page, ids, move)
    expect(
      await frames(['head', 'b'], () => document.querySelector('#b')?.scrollIntoView({ block: 'center' })),
    ).toBeLessThan(FRAMES)
    // Under the header, half and whole.
    expect(
      await frames(['head'], () => scrollBy(0, (document.querySelector('#b')?.getBoundingClientRect().top ?? 0) - 20)),
    ).toBeLessThan(FRAMES)
    expect(await frames(['head'], () => scrollBy(0, 10))).toBeLessThan(FRAMES)
    expect(await frames(['head', 'a'], () => scrollTo(0, 0))).toBeLessThan(FRAMES)
    const { astray } = await framesAstray(driver, page, 600, () => {
      const step = () => {
        scrollBy(0, 40)
        if (scrollY < 1600) requestAnimationFrame(step)
      }
      step()
    })
    expect(astray).toBeLessThan(4)
    await page.close()
  })

  it('follow the scrollers inside the page, and end where these cut the words off', async () => {
    const page = await open(SCROLLERS_PAGE, ['outside', 'a'])
    const frames = (ids: string[], move: () => void) => framesUntilMarked(driver, page, ids, move)
    const toInner = () => {
      document.querySelector('#outer')?.scrollTo(0, 99_999)
      document.querySelector('#inner')?.scrollIntoView({ block: 'nearest' })
    }
    expect(await frames(['outside'], toInner)).toBeLessThan(FRAMES)
    const toWord = () => document.querySelector('#b')?.scrollIntoView({ block: 'nearest' })
    expect(await frames(['outside', 'b'], toWord)).toBeLessThan(FRAMES)
    // Its lower half is cut off.
    expect(await frames(['outside'], () => document.querySelector('#inner')?.scrollBy(0, -14))).toBeLessThan(FRAMES)
    await page.close()
  })

  it('follow scrollers in components and frames that hold other components and frames', async () => {
    const page = await open(OUTER_SCROLLERS_PAGE, ['a', 'b', 'c'])
    await page.bringToFront()
    const { frames, astray } = await framesAstray(driver, page, 600, () => {
      const end = performance.now() + 500
      const step = (time: number) => {
        const by = time % 40 < 20 ? 9 : -9
        for (const tag of ['x-slotted', 'x-shell']) {
          document.querySelector(tag)?.shadowRoot?.querySelector('div')?.scrollBy(0, by)
        }
        document.querySelector<HTMLIFrameElement>('#frame')?.contentWindow?.scrollBy(0, by)
        if (time < end) requestAnimationFrame(step)
      }
      requestAnimationFrame(step)
    })
    expect(astray).toBeLessThan(Math.max(4, frames / 4))
    await page.close()
  })

  it('stand under text that is windows away from its block', async () => {
    const page = await open(BARE_PAGE, [])
    for (const id of ['a', 'b']) {
      await page.evaluate((to) => document.querySelector(to)?.scrollIntoView({ block: 'center' }), `#${id}`)
      await untilMarked(driver, page, [id])
    }
    await page.close()
  })

  it('follow a long movement to its end', async () => {
    const page = await open(GLIDING_PAGE, ['a'])
    await page.bringToFront()
    const { frames, astray } = await framesAstray(driver, page, 1400, () => document.body.classList.add('gone'))
    expect(astray).toBeLessThan(Math.max(4, frames / 8))
    await untilMarked(driver, page, ['a'])
    await page.close()
  })

  it('appear and go where accordions and tabs open and close', async () => {
    const page = await open(ACCORDIONS_PAGE, ['tab1-word', 'after'])
    await page.evaluate(() => document.querySelector('#native')?.setAttribute('open', ''))
    await untilMarked(driver, page, ['native-word', 'tab1-word', 'after'])
    const { frames, astray } = await framesAstray(driver, page, 600, () =>
      document.querySelector('#classy')?.classList.add('open'),
    )
    expect(astray).toBeLessThan(Math.max(4, frames / 8))
    await untilMarked(driver, page, ['native-word', 'classy-word', 'tab1-word', 'after'])
    await page.evaluate(() => {
      document.querySelector('#tab1')?.toggleAttribute('hidden')
      document.querySelector('#tab2')?.toggleAttribute('hidden')
      document.querySelector('#native')?.removeAttribute('open')
    })
    await untilMarked(driver, page, ['classy-word', 'tab2-word', 'after'])
    await page.close()
  })

  it('appear and go where styles alone show and hide words', async () => {
    const page = await open(STYLED_PAGE, ['z'])
    await page.bringToFront()
    await page.evaluate(() => document.querySelector('#state')?.setAttribute('data-state', 'open'))
    await untilMarked(driver, page, ['z', 'by-state'])
    await page.evaluate(() => document.querySelector<HTMLElement>('#popover')?.showPopover())
    await untilMarked(driver, page, ['z', 'by-state', 'by-popover'])
    await page.evaluate(() => document.querySelector('a')?.click())
    await untilMarked(driver, page, ['z', 'by-state', 'by-popover', 'by-address'])
    await driver.changeLook(page, { width: 800, height: 800 })
    await untilMarked(driver, page, ['z', 'by-state', 'by-popover', 'by-address', 'by-width'])
    // What the box shows asks for a password.
    await page.evaluate(() => document.querySelector('label')?.click())
    await untilMarked(driver, page, [])
    await page.evaluate(() => document.querySelector('label')?.click())
    await untilMarked(driver, page, ['z', 'by-state', 'by-popover', 'by-address', 'by-width'])
    await driver.changeLook(page, { width: 1280, height: 800 })
    await page.close()
  })

  it('go on where a frame with marks in it goes, or shows another page', async () => {
    driver.serve = (url) => {
      const [, id] = /\/(one|two)$/.exec(url) ?? []
      return { body: id ? `<p>In the frame <span class="w" id="${id}">Spravato</span></p>` : FRAME_PAGE }
    }
    const page = await driver.openPage(URL)
    await page.bringToFront()
    const add = (id: string) =>
      page.evaluate(
        (html) => {
          document.querySelector('#p')?.insertAdjacentHTML('afterend', html)
        },
        `<p>More ${word(id)}</p>`,
      )
    await untilMarked(driver, page, ['a', 'one'])
    await page.evaluate(() => document.querySelector('#frame')?.setAttribute('src', '/two'))
    await untilMarked(driver, page, ['a', 'two'])
    await add('b')
    await untilMarked(driver, page, ['a', 'b', 'two'])
    await page.evaluate(() => document.querySelector('#frame')?.remove())
    await untilMarked(driver, page, ['a', 'b'])
    await add('c')
    await untilMarked(driver, page, ['a', 'b', 'c'])
    await page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.srcdoc = '<p>Again <span class="w" id="three">Spravato</span></p>'
      document.querySelector('#box')?.append(frame)
    })
    await untilMarked(driver, page, ['a', 'b', 'c', 'three'])
    await page.close()
  })

  it('never stand under other words while the rows of a list are used again', async () => {
    const page = await open(VIRTUAL_LIST_PAGE, ['row0', 'row5'])
    const { frames, astray } = await framesAstray(driver, page, 800, () => {
      const list = document.querySelector('#list')
      const end = performance.now() + 500
      const step = () => {
        list?.scrollBy(0, 37)
        if (performance.now() < end) requestAnimationFrame(step)
        else list?.scrollTo(0, 6000)
      }
      step()
    })
    expect(astray).toBeLessThan(Math.max(4, frames / 8))
    await untilMarked(driver, page, ['row150', 'row155'])
    await page.close()
  })

  it('are not drawn over what the page lays over its words', async () => {
    const page = await open(OVERLAYS_PAGE, ['a', 'b'])
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')?.showModal())
    await untilMarked(driver, page, [])
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')?.close())
    await untilMarked(driver, page, ['a', 'b'])
    await page.evaluate(() =>
      document
        .querySelector('#overlay')
        ?.setAttribute(
          'style',
          document.querySelector('#overlay')?.getAttribute('style')?.replace('none', 'block') ?? '',
        ),
    )
    await untilMarked(driver, page, ['b', 'c'])
    // What covers the page but is clear hides nothing.
    await page.evaluate(() => {
      document.querySelector('#overlay')?.remove()
      document.querySelector('#clear')?.setAttribute('style', 'position: fixed; inset: 0')
    })
    await untilMarked(driver, page, ['a', 'b'])
    await page.close()
  })

  it('move with a font that comes late, with the window and with zoom', async () => {
    const page = await open(LATE_FONT_PAGE, ['a', 'b'])
    await page.evaluate(async () => {
      document.body.classList.add('late')
      await document.fonts.ready
    })
    await untilMarked(driver, page, ['a', 'b'])
    expect(await page.evaluate(() => document.fonts.check('16px Late'))).toBe(true)
    await driver.changeLook(page, { width: 500, height: 700 })
    await page.evaluate(() => Object.assign(document.body.style, { width: 'auto' }))
    await untilMarked(driver, page, ['a', 'b'])
    await driver.changeLook(page, { width: 1280, height: 800, zoom: 2 })
    await untilMarked(driver, page, ['a', 'b'])
    await driver.changeLook(page, {})
    await page.close()
  })

  it('keep up with a portal: text that comes late, another page, the way back', async () => {
    const page = await open(PORTAL_PAGE, ['start'])
    await page.evaluate(() => {
      const added = document.createElement('p')
      added.innerHTML = '<span class="w" id="late">Esketamine</span>'
      document.body.append(added)
    })
    await untilMarked(driver, page, ['start', 'late'])
    await page.evaluate("go('next', '<h1>Next</h1><p><span class=w id=next>Spravato</span></p>')")
    await untilMarked(driver, page, ['next', 'late'])
    await page.evaluate("late.remove(); go('none', '<h1>Nothing</h1>')")
    await untilMarked(driver, page, [])
    await page.close()
  })

  it('never make the page longer or wider, nor keep it so when it shrinks', async () => {
    const page = await open(STICKY_PAGE, ['head', 'a'])
    const before = await place(page)
    await driver.writeStorage('local', { 'settings.marks': 'never' })
    await until('no mark', async () => (await strokesOn(driver, page)).length === 0)
    expect(await place(page)).toEqual(before)
    await driver.writeStorage('local', { 'settings.marks': 'relevant' })
    await untilMarked(driver, page, ['head', 'a'])
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await page.evaluate(() => document.querySelector('#b')?.scrollIntoView({ block: 'center' }))
    await untilMarked(driver, page, ['head', 'b'])
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('p')) if (!paragraph.querySelector('#b')) paragraph.remove()
    })
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(
      await page.evaluate(() => innerHeight),
    )
    await untilMarked(driver, page, ['head', 'b'])
    await page.close()
  })

  it('are not printed', async () => {
    const page = await open(STICKY_PAGE, ['head', 'a'])
    const isShown = () =>
      driver.inOurRoot(page, (root) => {
        const stage = root.querySelector('.stage')
        return stage !== null && getComputedStyle(stage).display !== 'none'
      })
    expect(await isShown()).toBe(true)
    await driver.changeLook(page, { width: 1280, height: 800, print: true })
    expect(await isShown()).toBe(false)
    await driver.changeLook(page, { width: 1280, height: 800 })
    await page.close()
  })

  it('reach the end of a megabyte', async () => {
    const page = await open(LARGE_PAGE, ['first'])
    expect(await framesUntilMarked(driver, page, ['last'], () => scrollTo(0, 9e9))).toBeLessThan(FRAMES)
    expect((await markedWords(driver, page)).strays).toEqual([])
    await page.close()
  })

  it('leaves no error in any page', async () => {
    expect(await driver.errors()).toEqual([])
  })
})
