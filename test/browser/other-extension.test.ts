import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SPRAVATO_PAGE } from '../pages/insurer-page'
import type { Driver } from './driver'
import { BROWSERS, startDriver } from './harness'
import { pageReport, reportOf } from './page-report'

const POLICY = 'https://www.aetna.com/policy'
/** Messages and ports that each part of ours would answer if they came from another part of ours. */
const TYPES = ['ask-terms', 'ask-state', 'page-report', 'open-page', 'open-panel', 'toggle-panel', 'site-given']

// In Firefox no driver opens the pages of another extension.
describe.runIf(BROWSERS.includes('chromium'))('another extension in the same browser', () => {
  let driver: Driver
  let other: Page
  const folder = mkdtempSync(join(tmpdir(), 'coverage-notes-other-'))
  beforeAll(async () => {
    writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Another</title>')
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({ manifest_version: 3, name: 'Another', version: '1', permissions: ['management', 'tabs'] }),
    )
    driver = await startDriver('chromium', { serve: () => ({ body: SPRAVATO_PAGE }) })
    const id = await driver.browser.installExtension(folder)
    other = await driver.openPage(POLICY)
    await reportOf(driver, POLICY, 'open')
    other = await driver.openPage(`chrome-extension://${id}/page.html`)
  })
  afterAll(async () => {
    await driver.close()
    rmSync(folder, { recursive: true })
  })

  /** Says something to our background from wherever it runs: what came back, `nobody` where nobody answered. */
  const say = (id: string, types: readonly string[]) =>
    Promise.all(
      types.map((type) =>
        Promise.race([
          chrome.runtime.sendMessage(id, { type, message: { page: 'options' } }).then(
            (answer) => JSON.stringify(answer) ?? 'nobody',
            () => 'nobody',
          ),
          new Promise<string>((resolve) => setTimeout(resolve, 1500, 'nobody')),
        ]),
      ),
    )

  it('gets no answer to any message, and no port', async () => {
    const { host: id } = new URL(driver.extensionOrigin)
    const answers = await other.evaluate(say, id, TYPES)
    expect(answers).toEqual(TYPES.map(() => 'nobody'))
    // A part of ours gets one.
    expect((await driver.inExtension(say, id, ['ask-terms']))[0]).toContain('esketamine')
    const isRefused = await other.evaluate(
      (ours) =>
        new Promise<boolean>((resolve) => {
          const port = chrome.runtime.connect(ours, { name: 'panel' })
          port.onDisconnect.addListener(() => resolve(true))
          port.onMessage.addListener(() => resolve(false))
          setTimeout(resolve, 3000, false)
        }),
      id,
    )
    expect(isRefused).toBe(true)
    expect((await pageReport(driver, POLICY))?.state).toBe('open')
    expect(await driver.readStorage('local')).toEqual({})
    const tabs = await driver.inExtension(async () => (await chrome.tabs.query({})).map(({ url = '' }) => url))
    expect(tabs.filter((url) => url.endsWith('options.html'))).toEqual([])
  })

  it('can load none of our files, nor frame any page of ours', async () => {
    const seen = await other.evaluate(async (origin) => {
      const got: string[] = []
      for (const file of ['manifest.json', 'panel.html', 'options.html', 'notes/aetna.json', 'content.js']) {
        const isThere = await window.fetch(origin + file).then(
          () => true,
          () => false,
        )
        if (isThere) got.push(file)
      }
      for (const file of ['panel.html', 'options.html']) {
        const frame = document.createElement('iframe')
        frame.src = origin + file
        await new Promise((resolve) => {
          frame.onload = resolve
          document.body.append(frame)
        })
      }
      return got
    }, driver.extensionOrigin)
    expect(seen).toEqual([])
    const framed = other
      .frames()
      .filter((frame) => frame.parentFrame() && frame.url().startsWith(driver.extensionOrigin))
    const alive = await Promise.all(
      framed.map((frame) => frame.evaluate(() => document.body.innerText).catch(() => '')),
    )
    expect(alive.filter((text) => /Coverage|Options|Aetna/.test(text))).toEqual([])
  })
})
