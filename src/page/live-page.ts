import type { TermTable } from '../core/mentions/term-table'
import type { Recognition } from '../core/recognize'
import type { Settings } from '../core/settings'
import { isSiteOff } from '../core/sites-off'
import { isAlive } from '../platform/browser'
import {
  answer,
  type BackgroundMessages,
  type PageMessages,
  type PageReport,
  type PanelState,
  tellBackground,
} from '../platform/messages'
import { readSettings, watchSettings } from '../platform/settings'
import type { Sign } from '../ui/status-glyphs'
import type { Guard } from './guard'
import type { PageLife } from './page-life'
import { markPage, type PageMarks } from './page-marks'
import { createPagePanel, type PagePanel } from './page-panel'
import { recognizeHere } from './this-site'

/**
 * One page of an insurer, from when the reader reaches it to when they leave: shows the handle, opens the panel when
 * the settings and the page call for it, and answers the popup and the keyboard command.
 */
export async function livePage(options: {
  readonly guard: Guard
  /** Whether the page was there before we were, so that its scripts may hear more than they should. */
  readonly cameLate: boolean
  readonly life: PageLife
}): Promise<void> {
  const { guard, cameLate, life } = options
  const { signal } = life
  const place = recognizeHere(location.href)
  if (!place) {
    await tell('page-left', {})
    return
  }
  let { settings } = await readSettings()
  if (signal.aborted) return

  const shown: { panel: PagePanel | null; marks: PageMarks | null } = { panel: null, marks: null }
  /** What the handle shows; the background works it out. */
  let sign: Sign = UNKNOWN
  let treatments = 0
  let isAboutTreatment = false
  let mayOpenItself = false
  let outcome: PanelState | null = 'loading'

  const report = (): PageReport => ({
    insurer: place.insurer,
    site: place.host,
    state: isOff(settings, place) ? 'off' : (outcome ?? (shown.panel?.isOpen ? 'open' : 'closed')),
    treatments,
    contentType: document.contentType,
  })
  const sendReport = async () => {
    const reply = await tell('page-report', report())
    if (reply) {
      sign = reply.sign
      shown.panel?.apply(settings, sign)
    }
    return reply
  }

  const endPanel = () => {
    shown.panel?.remove()
    shown.panel = null
    shown.marks = null
    treatments = 0
    isAboutTreatment = false
  }
  const giveUp = (why: PanelState) => {
    outcome = why
    if (why !== 'blocked') endPanel()
    void sendReport()
  }
  const startPanel = () => {
    if (shown.panel || outcome || isOff(settings, place)) return
    shown.panel = createPagePanel({
      guard,
      signal,
      settings,
      page: { insurer: place.insurer, site: place.host, title: titleAndHeadings() },
      sign,
      onOpened: (byReader) => {
        outcome = null
        shown.marks?.update(settings, true)
        if (byReader) void tell('panel-opened', { insurer: place.insurer })
        void sendReport()
      },
      onClosed: () => {
        shown.marks?.update(settings, false)
        void tell('panel-closed', { insurer: place.insurer })
        void sendReport()
      },
      onGivenUp: giveUp,
      onGo: (target) => shown.marks?.go(target),
    })
    startMarks(shown.panel)
  }
  const startMarks = (panel: PagePanel) => {
    shown.marks = markPage({
      host: panel.host,
      signal: panel.signal,
      loadTerms,
      onTreatments(seen, isInTitle) {
        isAboutTreatment = seen > 0 || isInTitle
        if (seen !== treatments) {
          treatments = seen
          void sendReport()
        }
        openItself()
      },
      onWords: (words) => panel.tell({ type: 'words', words }),
      onChosen: (place, term) => panel.tell({ type: 'at', place, term }),
    })
    shown.marks.update(settings, false)
  }
  const openItself = () => {
    if (!mayOpenItself || settings.opening === 'click') return
    if (settings.opening === 'always' || isAboutTreatment) {
      mayOpenItself = false
      shown.panel?.open({ byReader: false })
    }
  }

  signal.addEventListener('abort', endPanel)
  life.onMoved(() => {
    shown.panel?.tell({ type: 'words', words: null })
    shown.marks?.startOver()
  })
  watchSettings((changed) => {
    settings = changed
    if (isOff(settings, place)) {
      endPanel()
      // Turned on again, the panel gets another chance.
      if (outcome === 'blocked') outcome = null
    } else startPanel()
    shown.marks?.update(settings, shown.panel?.isOpen ?? false)
    void sendReport()
  }, signal)
  answer<PageMessages>(
    {
      'ask-state': report,
      'toggle-panel': () => shown.panel?.toggle(),
      'open-panel': () => shown.panel?.open({ byReader: true }),
    },
    signal,
  )

  await documentRead()
  if (signal.aborted) return
  outcome = unframeable(cameLate)
  const reply = await sendReport()
  if (signal.aborted) return
  startPanel()
  if (reply?.closedBefore || isOff(settings, place)) return
  mayOpenItself = true
  openItself()
}

/** What the handle shows where nobody told us more: an empty ring. */
const UNKNOWN: Sign = { stroke: 'M10 3a7 7 0 1 1 0 14a7 7 0 1 1 0-14z', tone: 'unknown' }

/** The table of everything that is looked for, from the background; null when nobody answers there any more. */
async function loadTerms(): Promise<TermTable | null> {
  return (await tell('ask-terms', {})) ?? null
}

/** Tells the background, which may be gone with the copy of the extension that we belong to. */
async function tell<Type extends keyof BackgroundMessages>(
  type: Type,
  message: BackgroundMessages[Type]['message'],
): Promise<BackgroundMessages[Type]['reply'] | undefined> {
  if (!isAlive()) return undefined
  try {
    return (await tellBackground(type, message)) ?? undefined
  } catch {
    // Nobody answers while the extension is being updated; the page must not see an error of ours.
    return undefined
  }
}

/** Resolves once the document has been read to its end. */
function documentRead(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve()
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }))
}

/** Why nothing can be added to this document; null when it can. */
function unframeable(cameLate: boolean): PanelState | null {
  const isPage = document.documentElement instanceof HTMLHtmlElement && document.body?.tagName === 'BODY'
  if (!isPage || !/^(text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return 'not-a-page'
  return cameLate ? 'needs-reload' : null
}

function isOff(settings: Settings, { insurer, host }: Recognition): boolean {
  return settings.insurersOff.includes(insurer) || isSiteOff(settings.sitesOff, host)
}

/** The page's title and first headings. */
function titleAndHeadings(): string {
  const headings = [...document.querySelectorAll('h1')].slice(0, 3).map((heading) => heading.textContent ?? '')
  return [document.title, ...headings].join('\n')
}
