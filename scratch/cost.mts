import { startDriver } from '../test/browser/harness'
import { insurerPageOf } from '../test/bench/insurer-pages'
import { traced } from '../test/bench/trace'
import { SAMPLE_ADDRESS } from '../scripts/sample-page'
import { pause } from '../test/browser/until'
import { build } from '../scripts/build'
await build({ browsers: ['chrome'] })
const { html } = insurerPageOf(Number(process.argv[2]), { namesTreatments: false })
const d = await startDriver('chromium', { serve: (u) => ({ body: u.endsWith('/blank') ? '' : html }) })
for (let i = 0; i < 3; i++) {
const p = await d.openPage(new URL('/blank', SAMPLE_ADDRESS).href)
const ev = await traced(p, async () => { await p.goto(SAMPLE_ADDRESS); await pause(3000) })
if (i < 1) { await p.close(); continue }
const calls = ev.filter(e => e.tdur !== undefined && e.args?.data?.url?.startsWith?.('chrome-extension:')).sort((a, b) => a.ts - b.ts)
const t0 = calls[0]!.ts; let until = 0, sum = 0
for (const c of calls) { if (c.ts < until) continue; until = c.ts + (c.dur ?? 0); sum += c.tdur! / 1000; if (c.tdur! > 150) console.log(((c.ts - t0) / 1000).toFixed(1), c.name, (c.tdur! / 1000).toFixed(2), (c as any).args.data.functionName ?? '') }
console.log('sum', sum.toFixed(2), 'calls', calls.length)
await p.close()
}
await d.close()
