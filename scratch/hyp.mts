import { startDriver } from '../test/browser/harness'
import { serveHypothesis, withHypothesis } from '../test/bench/hypothesis'
import { insurerPageOf } from '../test/bench/insurer-pages'
const { html } = insurerPageOf(50_000, { namesTreatments: false })
const e = withHypothesis(html)
const d = await startDriver('chromium', { serve: (u) => serveHypothesis(u) ?? { body: u.endsWith('/blank') ? '' : e } })
const p = await d.openPage('https://example.com/blank')
p.on('request', r => console.log('>', r.url())); p.on('requestfinished', r => console.log('<', r.url())); p.on('requestfailed', r => console.log('x', r.url(), r.failure()))
try { await p.goto('https://example.com/policy.html?hypothesis', { timeout: 8000 }); console.log('loaded') } catch (e) { console.log(String(e)) }
console.log(await p.evaluate('document.readyState'), await d.errors(), d.unanswered)
await d.close()
