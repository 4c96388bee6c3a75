import { readFileSync } from 'node:fs'
import { overhear } from './overhear'
import { patch } from './patch'
import { probe } from './probe'
import { time } from './time'
import { walk } from './walk'

/** What the page does for the test. Each gives back texts. */
export interface Hostile {
  /** All that was noticed since the page began, or since it was told to forget. */
  readonly noticed: string[]
  /** All that could be read of the page, each text once. */
  readonly read: () => string[]
  /** Looks around once more, for these words too. */
  readonly look: (words: readonly string[]) => void
  /** What the session recorder has recorded. */
  readonly recorded: () => string[]
  readonly probe: typeof probe
  readonly forget: () => void
}

declare global {
  interface Window {
    /** In the page that fights back. */
    readonly hostile: Hostile
  }
}

/** How often the page looks around by itself, in milliseconds. */
const LOOK_MS = 250

/** Where the page gets the session recorder from. */
export const RECORDER_ADDRESS = 'https://www.aetna.com/recorder.js'
const RECORDER_FILE = 'node_modules/rrweb/umd/rrweb.min.js'

/** rrweb, as it is on insurers' and pharmacies' sites. */
export const recorder = () => ({ body: readFileSync(RECORDER_FILE), contentType: 'text/javascript; charset=utf-8' })

interface Parts {
  readonly overhear: typeof overhear
  readonly patch: typeof patch
  readonly time: typeof time
  readonly walk: typeof walk
  readonly probe: typeof probe
}

/** Runs in the page before anything else in it. */
function fightBack(parts: Parts, lookMs: number): void {
  const noticed: string[] = []
  const read = new Set<string>()
  const note = (what: string) => noticed.push(what)
  const foreign = new WeakSet<Element>()
  /** A node as it stands in the page; `foreign` where it is none of the page's own. */
  const nameOf = (node: unknown): string => {
    if (node === window) return 'window'
    if (!(node instanceof Node)) return String(node)
    const root = node.getRootNode()
    // A node from inside a shadow root, and with it all that is in there.
    if (root instanceof ShadowRoot) return `foreign and inside: ${root.innerHTML}`
    if (!(node instanceof Element)) return node.nodeName
    // Its own nodes hang in head and body.
    if (node.parentNode === document.documentElement && !/^(HEAD|BODY)$/.test(node.tagName)) foreign.add(node)
    return `${foreign.has(node) ? 'foreign ' : ''}${(node.cloneNode(false) as Element).outerHTML}`
  }
  parts.overhear(note, nameOf)
  parts.patch(note, nameOf)
  parts.time(note, nameOf)
  const look = (words: readonly string[]) => {
    // While it loads it is another page each time that it is looked at.
    const when = document.readyState === 'complete' ? '' : 'loading '
    for (const text of parts.walk(nameOf, words)) read.add(when + text)
  }
  setInterval(look, lookMs, [])
  const recorded: string[] = []
  const hostile: Hostile = {
    noticed,
    read: () => [...read],
    look,
    recorded: () => recorded,
    probe: parts.probe,
    forget: () => {
      noticed.length = 0
      recorded.length = 0
      read.clear()
    },
  }
  Object.assign(window, {
    hostile,
    startRecorder() {
      const { record } = Reflect.get(window, 'rrweb')
      record({
        emit: (event: unknown) => recorded.push(JSON.stringify(event)),
        recordCrossOriginIframes: true,
        recordCanvas: true,
        collectFonts: true,
        inlineImages: true,
        inlineStylesheet: true,
        sampling: { mousemove: 20, scroll: 20, media: 20, input: 'all', canvas: 'all' },
        slimDOMOptions: {},
        maskAllInputs: false,
      })
    },
  })
}

/** A policy page on Spravato, far longer than the window, that notes whatever is not its own. */
export const HOSTILE_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><script>
// Not const: a page that begins its document anew runs this again.
var __name = (named) => named;
(${fightBack})({ overhear: ${overhear}, patch: ${patch}, time: ${time}, walk: ${walk}, probe: ${probe} }, ${LOOK_MS})
</script><script src="${RECORDER_ADDRESS}"></script><script>startRecorder()</script>
<title>Esketamine nasal spray</title><style>body { font: 16px sans-serif; margin: 40px } .space { height: 3000px }</style></head>
<body><h1>Esketamine nasal spray</h1><p>Policy number: CPB 1234</p><p id="near">Spravato is given in a clinic.</p>
<input id="own" aria-label="Search"><div class="space"></div>
<p id="fact">Spravato requires prior authorization.</p><div class="space"></div></body></html>`
