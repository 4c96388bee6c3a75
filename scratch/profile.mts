import { openBenchTab } from '../test/bench/bench-tab'
import { bundleForPage, GLOBAL } from '../test/bench/bundle'
import { insurerPageOf } from '../test/bench/insurer-pages'
import { servePages } from '../test/bench/page-server'
const [, , what = 'find', size = '500000', when = 'again'] = process.argv
const server = await servePages({ p: insurerPageOf(Number(size), { namesTreatments: what !== 'find treatments' }).html })
const tab = await openBenchTab('chromium', await bundleForPage('reading.ts', ...(process.env.MIN ? [] : [])))
await tab.load(server.address('p'))
await tab.evaluate(`${GLOBAL}.prepare(${JSON.stringify(what)})`)
const t = () => tab.time(`${GLOBAL}.time(${JSON.stringify(what)})`)
if (when === 'again') { const r=[]; for (let i = 0; i < 5; i++) r.push(await t()); console.log(r.map(x=>x.toFixed(1)).join(' ')) }
const s = tab.session!
await s.send('Profiler.enable'); await s.send('Profiler.setSamplingInterval', { interval: 100 })
await s.send('Profiler.start')
const n = when === 'again' ? 20 : 1
for (let i = 0; i < n; i++) await tab.evaluate(`${GLOBAL}.time(${JSON.stringify(what)})`)
const { profile } = await s.send('Profiler.stop')
const self = new Map<string, number>(); const dt = profile.timeDeltas!
const byId = new Map(profile.nodes.map(n => [n.id, n]))
profile.samples!.forEach((id, i) => { const f = byId.get(id)!.callFrame; const k = `${f.functionName || '(anon)'}:${f.lineNumber}`; self.set(k, (self.get(k) ?? 0) + dt[i]! / 1000) })
for (const [k, ms] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 28)) console.log((ms / n).toFixed(2), k)
await tab.close(); server.close()
