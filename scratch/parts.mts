import { openBenchTab } from '../test/bench/bench-tab'
import { bundleForPage, GLOBAL } from '../test/bench/bundle'
import { insurerPageOf } from '../test/bench/insurer-pages'
import { servePages } from '../test/bench/page-server'
const server = await servePages({ p: insurerPageOf(Number(process.argv[2])).html })
for (const b of ['chromium','firefox'] as const) {
const tab = await openBenchTab(b, await bundleForPage('reading.ts'))
for (let r = 0; r < 4; r++) {
  await tab.load(server.address('p'))
  await tab.evaluate(`${GLOBAL}.prepare("find")`)
  await tab.evaluate(`${GLOBAL}.time("find")`); console.log(b,'first', await tab.evaluate('tt'))
  await tab.evaluate(`${GLOBAL}.time("find")`); console.log(b,'again', await tab.evaluate('tt'))
}
await tab.close() }
server.close()
