import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import puppeteer from 'puppeteer-core'

rmSync('/tmp/t/chrome', { recursive: true, force: true })
cpSync('/work/main/dist/chrome', '/tmp/t/chrome', { recursive: true })
mkdirSync('/tmp/t/chrome/icons', { recursive: true })
for (const n of ['icon', 'icon-idle'])
  for (const z of [16, 32, 48, 128])
    writeFileSync(
      `/tmp/t/chrome/icons/${n}-${z}.png`,
      new Resvg(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" fill="teal"/></svg>',
        { fitTo: { mode: 'width', value: z } },
      )
        .render()
        .asPng(),
    )
const b = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  pipe: true,
  enableExtensions: ['/tmp/t/chrome'],
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ],
})
const p = await b.newPage()
await p.setViewport({ width: 1280, height: 860 })
p.on('console', (m) => console.log('PAGE', m.type(), m.text()))
p.on('pageerror', (e) => console.log('ERR', e))
await p.setRequestInterception(true)
p.on('request', (r) => {
  const u = r.url()
  if (u.includes('-extension:')) return r.continue()
  if (/aetna.com|bcbs/.test(u))
    return r.respond({
      status: 200,
      contentType: 'text/html',
      body: '<title>Policy</title><h1>Esketamine</h1><p>Needs prior authorization. 2'.repeat(40),
    })
  r.respond({ status: 404, body: '' })
})
await p.goto('https://www.bcbstx.com/x')
await new Promise((r) => setTimeout(r, 1500))
await p.bringToFront()
await new Promise((r) => setTimeout(r, 1000))
const sw = await b.waitForTarget((t) => t.type() === 'service_worker')
const ww = (await sw.worker())!
console.log(
  await ww.evaluate(async () => {
    const [t] = await chrome.tabs.query({ active: true, currentWindow: true })
    return [t!.url, await chrome.action.getBadgeText({ tabId: t!.id }), await chrome.action.getTitle({ tabId: t!.id })]
  }),
)
const pt = b
  .waitForTarget((t) => t.url().includes('popup.html'), { timeout: 8000 })
  .catch((e) => console.log('no popup', e.message))
await ww.evaluate(() => chrome.action.openPopup()).catch((e) => console.log(e.message))
const t = await pt
if (t) {
  const pop = await t.asPage()
  await new Promise((r) => setTimeout(r, 800))
  pop.on('console', (m) => console.log('POP', m.text()))
  console.log(await pop.evaluate(() => document.body.innerText))
  await pop.screenshot({ path: '/tmp/t/popup1.png' })
  await pop.type('input', 'blue cros tex')
  await new Promise((r) => setTimeout(r, 200))
  await pop.screenshot({ path: '/tmp/t/popup2.png' })
  await pop.keyboard.press('Enter')
  await new Promise((r) => setTimeout(r, 500))
  await pop.screenshot({ path: '/tmp/t/popup3.png' })
}
await p.screenshot({ path: '/tmp/t/2.png' })
const q = await b.newPage()
for (const id of ['bcbs-hcsc', 'blue-cross-blue-shield', 'bcbs-arizona', 'medicaid', 'aetna']) {
  await q.setViewport({ width: 400, height: 900 })
  await q.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: id === 'medicaid' || id === 'aetna' ? 'dark' : 'light' },
  ])
  await q.goto(`chrome-extension://${sw.url().split('/')[2]}/panel.html?insurer=${id}`)
  await new Promise((r) => setTimeout(r, 400))
  if (id === 'aetna') await q.evaluate(() => document.querySelectorAll('.answer')[0]!.setAttribute('open', ''))
  await q.screenshot({ path: `/tmp/t/p-${id}.png`, fullPage: true })
}
await b.close()
