import { archiveOf, filesIn } from '../../scripts/archives'
import { SAMPLE_ADDRESS } from '../../scripts/sample-page'
import { changePage, PORTAL, servePortal } from '../reliability/busy-portal'
import { ARCHIVE_LIMIT } from './bytes'
import { type Comparison, compare, compareWithLimit } from './comparison'
import { CLIENT_FILES, CLIENT_FOLDER } from './hypothesis'
import { installTimes } from './installing'
import { insurerPageOf } from './insurer-pages'
import type { Measurement } from './measurement'
import { wakeUps } from './wake-ups'

const RUNS = 9
const WATCH_MS = 180_000
const QUICK_WATCH_MS = 60_000
/** So often the busy page changes while it is watched, and before, until its background has been stopped. */
const CHANGE_EVERY_MS = 1000

/** What it takes to have the extension, and that it rests where there is nothing to do. */
export const idle: Measurement = {
  name: 'idle',
  title: 'Starting, and doing nothing',
  method: `*Packed size*: the archive for Chrome as \`npm run package\` makes it, against its limit and against all that the Hypothesis client loads (\`build\` of its npm package, without maps), packed alike. *From installing*: Chromium is told
to load the unpacked extension, until its background answers; against the same extension with the same manifest and files, whose scripts are empty, turn about in one browser. By the clock. *Background started*: an insurer’s page stands open
and read, marked, its panel closed, and nobody touches it. When Chromium has stopped the background, ${WATCH_MS / 60_000} minutes are watched. *At rest*: the 50 kB page. *A page that changes each second*: a block that names a drug comes,
another goes, a text and a class change, so that what the page says on treatments is read again each time and their number stays. At the end one more treatment is named, which must start the background: so the reading was at work.`,
  async run({ isQuick, say }) {
    say('installing')
    const { ours, empty } = await installTimes(isQuick ? 2 : RUNS)
    say('watching two browsers that are left alone')
    const watchMs = isQuick ? QUICK_WATCH_MS : WATCH_MS
    const [quiet, busy] = await Promise.all([
      wakeUps({ url: SAMPLE_ADDRESS, html: insurerPageOf(50_000).html, watchMs }),
      wakeUps({
        url: PORTAL,
        html: servePortal().body,
        watchMs,
        change: (page) => changePage(page, (watchMs + 300_000) / CHANGE_EVERY_MS, CHANGE_EVERY_MS),
      }),
    ])
    return [
      ...packed(),
      compare({
        id: 'idle/install',
        what: 'from installing until the background answers',
        peer: 'the same, its scripts empty',
        unit: 'ms',
        ours,
        theirs: empty,
      }),
      none('quiet', 'background started, page at rest', quiet),
      none('busy', 'background started, page that changes each second', busy),
    ]
  },
}

function packed(): Comparison[] {
  const weight = archiveOf('dist/chrome', filesIn('dist/chrome')).length
  const ours = [weight]
  return [
    compareWithLimit({ id: 'idle/packed', what: 'packed size', unit: 'bytes', ours, limit: ARCHIVE_LIMIT }),
    compare({
      id: 'idle/packed/hypothesis',
      what: 'packed size',
      peer: 'Hypothesis’ client, packed alike',
      unit: 'bytes',
      ours,
      theirs: [archiveOf(CLIENT_FOLDER, CLIENT_FILES).length],
    }),
  ]
}

/** What is to happen not once. */
function none(id: string, what: string, count: number): Comparison {
  return compare({
    id: `idle/wake-ups/${id}`,
    what,
    peer: 'one start',
    unit: 'starts',
    ours: [count],
    theirs: [1],
    hold: 0,
  })
}
