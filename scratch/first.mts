import { openBenchTab } from '../test/bench/bench-tab'
import { bundleForPage, GLOBAL } from '../test/bench/bundle'
import { insurerPageOf } from '../test/bench/insurer-pages'
import { servePages } from '../test/bench/page-server'
const [, , what = 'find treatments', size = '50000', rounds = '15'] = process.argv
const server = await servePages({ p: insurerPageOf(Number(size), { namesTreatments: what !== 'find treatments' }).html })
const tab = await openBenchTab('chromium', await bundleForPage('reading.ts'))
const med = (a: number[]) => a.sort((x, y) => x - y)[a.length >> 1]!.toFixed(2)
const out: Record<string, number[]> = {}
for (let r = 0; r < Number(rounds); r++) for (const c of [what, 'bare walk']) {
  await tab.load(server.address('p'))
  await tab.evaluate(`${GLOBAL}.prepare(${JSON.stringify(c)})`)
  const t = () => tab.time(`${GLOBAL}.time(${JSON.stringify(c)})`)
  ;(out[c + ' first'] ??= []).push(await t()); (out[c + ' again'] ??= []).push(await t())
}
for (const [k, v] of Object.entries(out)) console.log(k, med(v))
if (process.env.TRACE) {
  await tab.load(server.address('p'))
  await tab.evaluate(`${GLOBAL}.prepare(${JSON.stringify(what)})`)
  const s = tab.session!
  await s.send('Profiler.enable'); await s.send('Profiler.setSamplingInterval', { interval: 50 }); await s.send('Profiler.start')
  await tab.evaluate(`${GLOBAL}.time(${JSON.stringify(what)})`)
  const { profile } = await s.send('Profiler.stop')
  const self = new Map<string, number>(); const byId = new Map(profile.nodes.map(n => [n.id, n]))
  profile.samples!.forEach((id, i) => { const f = byId.get(id)!.callFrame; const k = `${f.functionName || '(anon)'}:${f.lineNumber}`; self.set(k, (self.get(k) ?? 0) + profile.timeDeltas![i]! / 1000) })
  for (const [k, ms] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 18)) console.log(ms.toFixed(2), k)
}
await tab.close(); server.close()
