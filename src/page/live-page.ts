import { insurerOfAdded } from '../core/added-sites'
import type { TermTable } from '../core/mentions/term-table'
import { PAGE_SETTINGS, type PageSettings } from '../core/page-settings'
import type { SentPlace } from '../core/reading/page-words'
import { hasSite, wantsNoTrace } from '../core/site-list'
import { isAlive } from '../platform/browser'
import {
  answer,
  type BackgroundMessages,
  type PageMessages,
  type PageReport,
  type PanelState,
  tellBackground,
} from '../platform/messages'
import type { ToPanel } from '../platform/panel-port'
import { readSettingsOf, watchSettingsOf } from '../platform/stored-settings'
import type { Sign } from '../ui/status-glyphs'
import type { Guard } from './guard'
import { addHost, type Host } from './host'
import type { PageLife } from './page-life'
import { markPage, type PageMarks } from './page-marks'
import { createPagePanel, type PagePanel } from './page-panel'
import { answerSidePanels } from './side-panels'
import { documentRead, isPage, titleAndHeadings } from './this-document'
import { recognizeHere } from './this-site'

/**
 * One page of an insurer, from when the reader reaches it to when they leave: shows the handle, opens the panel when
 * the settings and the page call for it, and answers the popup, the browser's side panel and the keyboard command.
 * Where the reader wants no trace of us it adds nothing to the page, and reads it all the same. A site that the reader
 * added cannot frame our panel: marks are all that is added there.
 */
export async function livePage(options: {
  readonly guard: Guard
  /** Whether the page was there before we were, so that its scripts may hear more than they should. */
  readonly cameLate: boolean
  readonly life: PageLife
}): Promise<void> {
  const { guard, cameLate, life } = options
  const { signal } = life
  const place = recognizeHere()
  if (!place) {
    await tell('page-left', {})
    return
  }
  let { settings } = await readSettingsOf(PAGE_SETTINGS)
  if (signal.aborted) return

  const isAdded = !place.insurer
  const insurer = () => place.insurer || insurerOfAdded(settings.sitesAdded, place.host)
  const isOff = () => !insurer() || settings.insurersOff.includes(insurer()) || hasSite(settings.sitesOff, place.host)
  const shown: { panel: PagePanel | null; host: Host | null; marks: PageMarks | null } = {
    panel: null,
    host: null,
    marks: null,
  }
  let end = new AbortController()
  /** What the handle shows; the background works it out. */
  let sign: Sign = UNKNOWN
  let treatments = 0
  let isAboutTreatment = false
  let mayOpenItself = false
  /** Why the document is not read; null when it is. */
  let unread: PanelState | null = 'loading'
  /** Why no panel can stand in the page; null when one can. */
  let outcome: PanelState | null = cameLate && !isAdded ? 'needs-reload' : null

  /** A page that began its document anew hears everything there. */
  const why = () => outcome ?? (guard.isDeaf() ? 'removed-by-page' : null)
  const noTrace = () => wantsNoTrace(settings, place.host)
  const state = () =>
    isOff()
      ? 'off'
      : (unread ?? (noTrace() ? 'beside' : (why() ?? (isAdded ? 'beside' : shown.panel?.isOpen ? 'open' : 'closed'))))
  const here = () => ({ insurer: insurer(), site: place.host })
  const report = (): PageReport => ({
    ...here(),
    state: state(),
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
  const page = () => ({ type: 'page' as const, ...here(), title: titleAndHeadings() })

  const stop = () => {
    end.abort()
    shown.panel = shown.host = shown.marks = null
    treatments = 0
    isAboutTreatment = false
  }
  const giveUp = (why: PanelState) => {
    outcome = why
    if (why !== 'blocked') {
      stop()
      start()
    }
    void sendReport()
  }
  const start = () => {
    if (shown.marks || unread || isOff() || signal.aborted) return
    end = new AbortController()
    const until = end.signal
    const panel = state() === 'closed' ? addPanel(until) : null
    shown.panel = panel
    const mayMark = isAdded && !why() && !noTrace()
    shown.host = panel?.host ?? (mayMark ? addHost(guard, until, () => giveUp('removed-by-page')) : null)
    shown.marks = markPage({
      host: shown.host,
      mayFrame: !isAdded,
      signal: panel?.signal ?? until,
      loadTerms,
      onTreatments(seen, isInTitle) {
        isAboutTreatment = seen > 0 || isInTitle
        if (seen !== treatments) {
          treatments = seen
          void sendReport()
        }
        openItself()
      },
      onWords: (words) => tellPanels({ type: 'words', words }),
      onChosen: (place, term) => tellPanels({ type: 'at', place, term }),
    })
    updateMarks()
  }
  const addPanel = (until: AbortSignal) =>
    createPagePanel({
      guard,
      signal: until,
      settings,
      page: page(),
      sign,
      onOpened: (byReader) => {
        outcome = null
        updateMarks()
        if (byReader) void tell('panel-opened', { insurer: insurer() })
        void sendReport()
      },
      onClosed: () => {
        updateMarks()
        void tell('panel-closed', { insurer: insurer() })
        void sendReport()
      },
      onGivenUp: giveUp,
      onGo: go,
    })
  const go = (target: SentPlace) => shown.marks?.go(target)
  const sidePanels = answerSidePanels(signal, page, () => updateMarks(), go)
  const tellPanels = (message: ToPanel) => {
    shown.panel?.tell(message)
    sidePanels.tell(message)
  }
  /** Without an element of ours in it nothing is drawn on the page: it is read for the badge, or for side panels alone. */
  const updateMarks = () =>
    shown.marks?.update(
      shown.host ? settings : { ...settings, marks: 'never', opening: noTrace() ? 'mentions' : 'click' },
      sidePanels.count + Number(shown.panel?.isOpen ?? 0),
    )
  const openItself = () => {
    if (!mayOpenItself || !shown.panel || settings.opening === 'click') return
    if (settings.opening === 'always' || isAboutTreatment) {
      mayOpenItself = false
      shown.panel.open({ byReader: false })
    }
  }

  signal.addEventListener('abort', stop)
  life.onMoved(() => {
    tellPanels({ type: 'words', words: null })
    shown.marks?.startOver()
  })
  const onSettings = ({ settings: changed }: { readonly settings: PageSettings }) => {
    const wantedNoTrace = noTrace()
    settings = changed
    if (isOff() || noTrace() !== wantedNoTrace) {
      stop()
      // Turned on again, the panel gets another chance.
      if (outcome === 'blocked') outcome = null
      tellPanels({ type: 'words', words: null })
    }
    start()
    updateMarks()
    void sendReport()
  }
  watchSettingsOf(PAGE_SETTINGS, onSettings, signal)
  answer<PageMessages>(
    {
      'ask-state': report,
      'toggle-panel': () => {
        shown.panel?.toggle()
        return Boolean(shown.panel)
      },
      'open-panel': () => shown.panel?.open({ byReader: true }),
    },
    signal,
  )

  await documentRead()
  if (signal.aborted) return
  unread = isPage() ? null : 'not-a-page'
  // What is read of a page is told after what page it is.
  sidePanels.tell(page())
  // Who is told that the panel is closed may open it.
  start()
  const reply = await sendReport()
  if (!shown.marks || reply?.closedBefore) return
  mayOpenItself = true
  openItself()
}

/** What the handle shows where nobody told us more: nothing. */
const UNKNOWN: Sign = { stroke: '', tone: 'unknown' }

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
