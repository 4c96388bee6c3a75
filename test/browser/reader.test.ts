import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { jbig2Pdf, jpeg2000Pdf, lines, picturePdf, policyPdf, textPdf } from '../pages/pdf'
import type { Answer, Driver, Look } from './driver'
import { BROWSERS, startDriver } from './harness'
import { until } from './until'

const SITE = 'https://www.aetna.com/'
const PDF = 'application/pdf'
const LOCKED = new Uint8Array(readFileSync('test/pages/locked.pdf'))

/** A long policy: as many pages as asked for, each with its number in words of its own. */
const longPdf = (pages: number) =>
  textPdf(
    Array.from({ length: pages }, (_, page) => [
      { text: 'Medical Policy 0950', y: 760, size: 9 },
      ...lines([`Leaf ${page + 1} says that Spravato is covered.`, 'Nothing else is said here.'], { y: 600 }),
    ]),
  )

/** A PDF that would run a script when it is opened, and when its page is. */
const scriptedPdf = () =>
  textPdf([[{ text: 'Spravato is covered.', y: 700 }]], {
    extra: '/OpenAction<</S/JavaScript/JS(app.alert\\("run"\\))>>/AA<</WC<</S/JavaScript/JS(app.alert\\(1\\))>>>>',
  })

/** A page that is shown turned, with a word near its upper left corner in the file. */
const turnedPdf = (turned: 90 | 180 | 270) => textPdf([[{ text: 'Spravato requires PA.', x: 72, y: 700 }]], { turned })

const DOCUMENTS: Record<string, Answer> = {
  'policy.pdf': { body: policyPdf(), contentType: PDF },
  'pictures.pdf': { body: picturePdf(2), contentType: PDF },
  'locked.pdf': { body: LOCKED, contentType: PDF },
  'long.pdf': { body: longPdf(500), contentType: PDF },
  'turned-90.pdf': { body: turnedPdf(90), contentType: PDF },
  'turned-180.pdf': { body: turnedPdf(180), contentType: PDF },
  'turned-270.pdf': { body: turnedPdf(270), contentType: PDF },
  'scripted.pdf': { body: scriptedPdf(), contentType: PDF },
  'empty.pdf': { body: '', contentType: PDF },
  'gone.pdf': { status: 404, body: 'Not found' },
  'closed.pdf': { status: 403, body: 'Forbidden' },
  'down.pdf': { status: 503, body: 'Try later' },
  'sign-in.pdf': { body: '<!doctype html><title>Sign in</title><form></form>' },
  'notes.pdf': { body: 'Spravato is covered.', contentType: 'text/plain' },
  'broken.pdf': { body: policyPdf().slice(0, 400), contentType: PDF },
}

describe.each(BROWSERS)('the reader of policy PDFs in %s', (name) => {
  let driver: Driver
  beforeAll(async () => {
    driver = await startDriver(name, { serve: (url) => DOCUMENTS[url.replace(SITE, '')] })
  })
  afterEach(async () => {
    await driver.clearStorage('session')
    await driver.clearStorage('local')
  })
  afterAll(() => driver.close())

  /** Opens the reader as the popup does, on a page whose requests the test answers. */
  async function openReader(handed: { insurer?: string; document?: string }, look: Look = {}): Promise<Page> {
    const page = await driver.openExtensionPage('reader.html', look)
    await until('the reader', () => page.evaluate(() => document.querySelector('h1') !== null))
    await driver.writeStorage('session', { handedOver: { ...handed, to: 'reader' } })
    await page.evaluate(() => location.reload())
    await page.bringToFront()
    return page
  }
  const open = (document: string, look?: Look) => openReader({ insurer: 'aetna', document: SITE + document }, look)

  const ask = <Value>(page: Page, what: string, look: () => Value | null | undefined | false) =>
    until(what, () => page.evaluate(look).catch(() => null))
  const click = (page: Page, label: string) =>
    until(`a button ${label}`, () =>
      page.evaluate((wanted: string) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('button, [role=button]')]
        const found = buttons.find((each) => (each.ariaLabel || each.textContent || '').trim() === wanted)
        found?.click()
        return found !== undefined
      }, label),
    )
  const type = (page: Page, selector: string, value: string) =>
    page.evaluate(
      (at: string, typed: string) => {
        const input = document.querySelector<HTMLInputElement>(at)
        if (!input) throw new Error(`no ${at}`)
        input.value = typed
        input.dispatchEvent(new Event('input', { bubbles: true }))
        input.dispatchEvent(new Event('change', { bubbles: true }))
      },
      selector,
      value,
    )
  const marked = (page: Page) => ask(page, 'marks', () => document.querySelector('[data-mark=treatment]') !== null)
  /** Gives a file to the page as a drop does. */
  const drop = (page: Page, bytes: Uint8Array, called: string) =>
    page.evaluate(
      (base64: string, fileName: string) => {
        const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([data], fileName, { type: 'application/pdf' }))
        dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true }))
      },
      Buffer.from(bytes).toString('base64'),
      called,
    )

  it('is offered by the popup on a PDF, and opens it under an address that names nothing', async () => {
    const tab = await driver.openPage(`${SITE}policy.pdf`).catch(() => null)
    const [shown] = tab ? [tab] : (await driver.browser.pages()).slice(-1)
    if (!shown) throw new Error('no tab')
    const popup = await driver.openPopup(shown)
    await until('the offer', () =>
      popup.evaluate(() => {
        const buttons = [...document.querySelectorAll('button')]
        const offer = buttons.find((button) => button.textContent === 'Read this policy with notes')
        offer?.click()
        return offer !== undefined
      }),
    )
    const reader = await driver.extensionTab('reader.html')
    await reader.bringToFront()
    // What was asked for before the test could answer it is asked for anew, once the page has taken what it was handed.
    await ask(reader, 'the reader', () => document.querySelector('h1') !== null)
    await reader.evaluate(() => location.reload())
    await marked(reader)
    expect(await reader.evaluate(() => location.href)).toBe(`${driver.extensionOrigin}reader.html`)
    expect(await reader.title()).toBe('Policy reader · Coverage Notes')
    await reader.close()
    await shown.close()
  })

  it('shows the pages with their words, marks the drugs on them, and has the insurer’s notes beside them', async () => {
    const page = await open('policy.pdf', { width: 1280, height: 800 })
    await marked(page)
    const shown = await page.evaluate(() => {
      const [mark] = document.querySelectorAll('[data-mark=treatment]')
      const first = document.querySelector('.page')
      const word = [...document.querySelectorAll('.textLayer span')].find((span) =>
        span.textContent?.startsWith('Spravato is considered'),
      )
      const boxes = [...document.querySelectorAll('[data-mark=treatment]')].map((each) => each.getBoundingClientRect())
      const at = word?.getBoundingClientRect()
      return {
        words: document.querySelector('.textLayer')?.textContent ?? '',
        isMarkInPage: Boolean(mark && first?.contains(mark)),
        isWordMarked: boxes.some((box) => at && Math.abs(box.left - at.left) < 3 && Math.abs(box.top - at.top) < 3),
        heading: document.querySelector('h1')?.textContent,
        statuses: document.querySelectorAll('.side [data-status]').length,
        count: document.querySelector('.page-count')?.textContent,
        markTexts: document.querySelector('.marks')?.textContent,
      }
    })
    expect(shown.words).toContain('Ketamine infusions for depression')
    expect(shown).toMatchObject({
      isMarkInPage: true,
      isWordMarked: true,
      heading: 'Aetna',
      statuses: 3,
      count: 'of 2',
      markTexts: '',
    })
    // The picture of the page is no blank paper.
    const inked = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.page-picture canvas')
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      return [...pixels].filter((value, index) => index % 4 === 0 && value < 100).length
    })
    expect(inked).toBeGreaterThan(500)
    await page.close()
  })

  it('asks the insurer’s site once, without cookies, and tells it nothing of us', async () => {
    const page = await driver.openExtensionPage('reader.html')
    await until('the reader', () => page.evaluate(() => document.querySelector('h1') !== null))
    const asked: Record<string, string>[] = []
    page.on('request', (request) => request.url().startsWith('http') && asked.push(request.headers()))
    await driver.writeStorage('session', {
      handedOver: { to: 'reader', insurer: 'aetna', document: `${SITE}policy.pdf` },
    })
    await page.evaluate(() => location.reload())
    await page.bringToFront()
    await marked(page)
    expect(asked).toHaveLength(1)
    const [headers = {}] = asked
    expect(headers.cookie ?? '').toBe('')
    expect(headers.referer ?? '').toBe('')
    expect(JSON.stringify(asked)).not.toContain('-extension:')
    await page.close()
  })

  it('says what the document says, and goes to the words that say it', async () => {
    const page = await open('policy.pdf', { width: 1280, height: 800 })
    await marked(page)
    const side = await ask(page, 'what the document says', () => {
      const text = document.querySelector('.side')?.textContent ?? ''
      return text.includes('This document says') ? text : null
    })
    expect(side).toContain('0950')
    expect(side).toContain('Jan 1, 2026')
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.side .go')]
      buttons
        .find(
          (button) =>
            button.textContent?.includes('not covered') ||
            button.closest('li, div')?.textContent?.includes('Not covered'),
        )
        ?.click()
    })
    await ask(page, 'the words', () => document.querySelectorAll('[data-mark=target]').length > 0)
    const gone = await page.evaluate(() => {
      const box = document.querySelector('[data-mark=target]')?.getBoundingClientRect()
      return {
        isInView: Boolean(box && box.top > 0 && box.bottom < innerHeight),
        focus: document.activeElement?.className,
      }
    })
    expect(gone).toEqual({ isInView: true, focus: 'pages' })
    await page.close()
  })

  it('leads through the pages by number and by button', async () => {
    const page = await open('policy.pdf', { width: 1280, height: 800 })
    await marked(page)
    await click(page, 'Next page')
    await ask(page, 'page 2', () => document.querySelector<HTMLInputElement>('.page-stepper input')?.value === '2')
    await type(page, '.page-stepper input', '1')
    await ask(page, 'the first page', () => (document.querySelector('.pages')?.scrollTop ?? 99) < 20)
    await page.close()
  })

  it('shows pages larger and smaller, with the marks still on their words', async () => {
    const page = await open('policy.pdf', { width: 1280, height: 800 })
    await marked(page)
    const width = () => page.evaluate(() => document.querySelector('.page')?.getBoundingClientRect().width ?? 0)
    const before = await width()
    await click(page, 'Larger')
    await until('a larger page', async () => (await width()) > before + 10)
    await until('a mark on its word', () =>
      page.evaluate(() => {
        const spans = [...document.querySelectorAll('.textLayer span')]
        const at = spans.find((span) => span.textContent?.startsWith('Spravato is'))?.getBoundingClientRect()
        const marks = [...document.querySelectorAll('[data-mark=treatment]')].map((mark) =>
          mark.getBoundingClientRect(),
        )
        return marks.some((mark) => at && Math.abs(mark.left - at.left) < 3 && Math.abs(mark.top - at.top) < 3)
      }),
    )
    await click(page, 'Fit the width')
    await until('the page as it was', async () => Math.abs((await width()) - before) < 2)
    await page.close()
  })

  it.each([
    // 72 points from the left and 92 from the top of 612 by 792, turned to the right.
    ['turned-90.pdf', 700 / 792, 72 / 612],
    ['turned-180.pdf', 540 / 612, 700 / 792],
    ['turned-270.pdf', 92 / 792, 540 / 612],
  ])('marks the words of a page that is turned: %s', async (document, x, y) => {
    const page = await open(document, { width: 1280, height: 800 })
    await marked(page)
    const corners = () =>
      page.evaluate(() => {
        const { left, top, width, height } =
          window.document.querySelector('.page')?.getBoundingClientRect() ?? new DOMRect()
        const mark = window.document.querySelector('[data-mark=treatment]')?.getBoundingClientRect() ?? new DOMRect()
        return {
          x: [(mark.left - left) / width, (mark.right - left) / width],
          y: [(mark.top - top) / height, (mark.bottom - top) / height],
        }
      })
    const isNear = (ends: readonly number[], wanted: number) => ends.some((end) => Math.abs(end - wanted) < 0.03)
    // A page is taken for an upright one until it is loaded.
    await until('the mark to be at its word', async () => {
      const found = await corners()
      return isNear(found.x, x) && isNear(found.y, y)
    })
    await page.close()
  })

  it('finds words across the ends of lines, counts them, and goes from one to the next', async () => {
    const page = await open('policy.pdf', { width: 1280, height: 800 })
    await marked(page)
    await page.keyboard.down('Control')
    await page.keyboard.press('f')
    await page.keyboard.up('Control')
    await ask(page, 'the focus in the search', () => document.activeElement?.id === 'find')
    await type(page, '#find', 'prior authorization')
    await ask(page, 'the count', () => document.querySelector('.find-count')?.textContent === '1 of 1')
    await ask(page, 'the place', () => document.querySelectorAll('[data-mark=target]').length === 2)
    await type(page, '#find', 'esketamine')
    await ask(page, 'the count', () => document.querySelector('.find-count')?.textContent === '1 of 3')
    await page.keyboard.press('Enter')
    await ask(page, 'the next one', () => document.querySelector('.find-count')?.textContent === '2 of 3')
    await ask(page, 'page 2 in view', () => (document.querySelector('.pages')?.scrollTop ?? 0) > 300)
    await type(page, '#find', 'acupuncture')
    await ask(page, 'that there is none', () => document.querySelector('.find-count')?.textContent === 'Not found')
    await page.keyboard.press('Escape')
    await ask(page, 'the search to close', () => document.querySelector('#find') === null)
    await page.close()
  })

  it('says that a PDF is pictures of pages, and shows them all the same', async () => {
    const page = await open('pictures.pdf')
    await ask(page, 'the word on it', () => document.querySelector('.reading-line')?.textContent?.includes('pictures'))
    await ask(page, 'a picture', () => document.querySelector('.page-picture canvas') !== null)
    await page.close()
  })

  it('draws pictures in JPEG 2000, though no page may compile WebAssembly', async () => {
    const page = await driver.openExtensionPage('reader.html', { width: 1280, height: 800 })
    await page.bringToFront()
    await ask(page, 'the reader', () => document.querySelector('h1') !== null)
    await drop(page, jpeg2000Pdf(), 'scan.pdf')
    const shades = await ask(page, 'the picture', () => {
      const canvas = document.querySelector<HTMLCanvasElement>('.page-picture canvas')
      const at = (x: number) => canvas?.getContext('2d')?.getImageData(x, 400, 1, 1).data[0] ?? 0
      return canvas && [at(20), at(canvas.width / 2), at(canvas.width - 20)]
    })
    expect(shades[0]).toBeLessThan(60)
    expect(shades[1]).toBeGreaterThan(80)
    expect(shades[1]).toBeLessThan(180)
    expect(shades[2]).toBeGreaterThan(200)
    await page.close()
  })

  it('draws pictures in JBIG2, as scanners make them', async () => {
    const page = await driver.openExtensionPage('reader.html', { width: 1280, height: 800 })
    await page.bringToFront()
    await ask(page, 'the reader', () => document.querySelector('h1') !== null)
    await drop(page, jbig2Pdf(), 'scan.pdf')
    const shade = await ask(page, 'the picture', () => {
      const canvas = document.querySelector<HTMLCanvasElement>('.page-picture canvas')
      return canvas && [canvas.getContext('2d')?.getImageData(canvas.width / 2, 400, 1, 1).data[0]]
    })
    expect(shade).toEqual([0])
    await page.close()
  })

  it('is opened by the panel’s menu too, for a file, with the notes of the panel’s insurer', async () => {
    const panel = await driver.openExtensionPage('panel.html?insurer=humana', { width: 400, height: 800 })
    await panel.bringToFront()
    await click(panel, 'Menu')
    await click(panel, 'Read a policy PDF')
    const reader = await driver.extensionTab('reader.html')
    await reader.bringToFront()
    await ask(reader, 'the reader', () => document.querySelector('h1')?.textContent === 'Read a policy PDF')
    await drop(reader, policyPdf(), 'policy.pdf')
    await ask(reader, 'the notes', () => {
      if (!document.querySelector('.side')) document.querySelector<HTMLElement>('.notes-button')?.click()
      return document.querySelector('.side [data-insurer=humana]') !== null
    })
    await reader.close()
    await panel.close()
  })

  it('asks for a password, says when it is wrong, and opens with the right one', async () => {
    const page = await open('locked.pdf')
    await ask(page, 'the question', () => document.querySelector('#password') !== null)
    await type(page, '#password', 'guess')
    await click(page, 'Open')
    await ask(page, 'that it is wrong', () =>
      document.querySelector('.password-wrong')?.textContent?.includes('not the right password'),
    )
    await type(page, '#password', 'secret')
    await click(page, 'Open')
    await marked(page)
    await page.close()
  })

  it.each([
    ['gone.pdf', 'not-found', 'This document is gone'],
    ['closed.pdf', 'refused', 'aetna.com did not give us this document'],
    ['down.pdf', 'server-error', 'aetna.com has a problem'],
    ['sign-in.pdf', 'web-page', 'We got a web page, not a PDF'],
    ['notes.pdf', 'not-a-pdf', 'This is not a PDF'],
    ['empty.pdf', 'empty', 'This file is empty'],
    ['broken.pdf', 'broken', 'This PDF is damaged'],
  ])('says what is wrong with %s, and where else to get it', async (file, why, heading) => {
    const page = await open(file)
    const failure = await ask(page, 'what is wrong', () => {
      const section = document.querySelector<HTMLElement>('[data-failure]')
      return section && { why: section.dataset.failure, heading: section.querySelector('h1')?.textContent }
    })
    expect(failure).toEqual({ why, heading })
    expect(await page.evaluate(() => document.querySelector('a[target=_blank]')?.getAttribute('href'))).toBe(
      SITE + file,
    )
    await page.close()
  })

  it('does not load what is not on a site of that insurer', async () => {
    const before = driver.requests.length
    const page = await openReader({ insurer: 'aetna', document: 'https://www.cigna.com/policy.pdf' })
    await ask(page, 'the refusal', () => document.querySelector('[data-failure=other-site]') !== null)
    expect(driver.requests.slice(before)).toEqual([])
    await page.close()
  })

  it('runs no script of a PDF', async () => {
    let dialogs = 0
    const page = await driver.openExtensionPage('reader.html')
    page.on('dialog', (dialog) => {
      dialogs += 1
      void dialog.dismiss()
    })
    await ask(page, 'the reader', () => document.querySelector('h1') !== null)
    await drop(page, scriptedPdf(), 'scripted.pdf')
    await marked(page)
    await page.close()
    expect(dialogs).toBe(0)
  })

  it('takes a file from the reader’s computer, asks whose it is, and sends nothing anywhere', async () => {
    const before = driver.requests.length
    const page = await driver.openExtensionPage('reader.html', { width: 1280, height: 800 })
    await page.bringToFront()
    await ask(page, 'the reader', () => document.querySelector('h1')?.textContent === 'Read a policy PDF')
    await drop(page, policyPdf(), 'my policy.pdf')
    await marked(page)
    await type(page, '#insurer', 'cigna')
    await ask(page, 'the notes', () => document.querySelector('.side [data-insurer=cigna]') !== null)
    await drop(page, new TextEncoder().encode('hello'), 'hello.pdf')
    await ask(page, 'the refusal', () => document.querySelector('[data-failure=not-a-pdf]') !== null)
    expect(driver.requests.slice(before)).toEqual([])
    await page.close()
  })

  it('shows the first of 500 pages at once, keeps few of them drawn, and reads them all', async () => {
    const page = await open('long.pdf', { width: 1280, height: 800 })
    const startedAt = Date.now()
    await ask(page, 'the first page', () => document.querySelector('.page-picture canvas') !== null)
    console.info(`${name}: first of 500 pages after ${Date.now() - startedAt} ms`)
    await ask(page, 'the first marks', () => document.querySelector('[data-mark=treatment]') !== null)
    expect(await page.evaluate(() => document.querySelectorAll('[data-page]').length)).toBe(500)
    await type(page, '.page-stepper input', '490')
    await ask(page, 'page 490', () =>
      document.querySelector('[data-page="489"] .textLayer')?.textContent?.includes('Leaf 490'),
    )
    expect(await page.evaluate(() => document.querySelectorAll('.page-picture canvas').length)).toBeLessThan(8)
    await until(
      'all pages to be read',
      () => page.evaluate(() => document.querySelector('.reading-line')?.textContent === ''),
      60_000,
    )
    console.info(`${name}: all of 500 pages read after ${Date.now() - startedAt} ms`)
    await ask(page, 'a mark on page 490', () => document.querySelector('[data-page="489"] [data-mark]') !== null)
    await page.close()
  })

  it('works by keyboard alone on a narrow screen, with the notes in a sheet', async () => {
    const page = await open('policy.pdf', { width: 360, height: 740 })
    await marked(page)
    expect(await page.evaluate(() => document.querySelector('.side'))).toBeNull()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const stops: string[] = []
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    for (let step = 0; step < 20 && !stops.includes('Pages of the document'); step += 1) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const at = document.activeElement
        return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? ''
      })
      stops.push(stop)
    }
    expect(stops.slice(-2)).toEqual(['Notes', 'Pages of the document'])
    await click(page, 'Notes')
    await ask(page, 'the notes', () => document.querySelector('.side [data-insurer=aetna]') !== null)
    await ask(page, 'the focus in them', () => document.activeElement?.ariaLabel === 'Hide the notes')
    await page.keyboard.press('Escape')
    await ask(page, 'the notes to go', () => document.querySelector('.side') === null)
    await ask(page, 'the focus where it was', () => document.activeElement?.textContent?.trim() === 'Notes')
    await page.close()
  })

  it('saves a copy under the document’s own name', async () => {
    const page = await open('policy.pdf')
    await marked(page)
    await page.evaluate(() => {
      HTMLAnchorElement.prototype.click = function () {
        document.body.dataset.saved = `${this.download} ${this.href.slice(0, 5)}`
      }
    })
    await click(page, 'Save a copy')
    await ask(page, 'the copy', () => document.body.dataset.saved === 'policy.pdf blob:')
    await page.close()
  })

  it('prepares pages for paper and takes them away again', async () => {
    const page = await open('policy.pdf', { width: 1280, height: 800 })
    await marked(page)
    await page.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = String(document.querySelectorAll('.paper canvas').length)
      }
    })
    await click(page, 'Print')
    await ask(page, 'the question', () => document.querySelector<HTMLDialogElement>('dialog')?.open)
    await page.evaluate(() => document.querySelector<HTMLButtonElement>('dialog button[type=submit]')?.click())
    await ask(page, 'the pages', () => document.body.dataset.printed === '2')
    await ask(page, 'them to go', () => !document.querySelector('.paper, dialog'))
    await page.close()
  })

  it('leaves no error in any page', async () => {
    expect(await driver.errors()).toEqual([])
  })
})
