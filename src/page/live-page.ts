import sites from 'built:sites'
import { firstPlan, mostHopeful } from '../core/answers'
import { unpackNotes } from '../core/packed-notes'
import type { Recognition } from '../core/recognize'
import type { Settings } from '../core/settings'
import { isSiteOff } from '../core/sites-off'
import { treatmentOfTitle } from '../core/treatment-words'
import type { AnswerStatus, Treatment } from '../core/vocabulary'
import { isAlive } from '../platform/browser'
import { recognizeAddress } from '../platform/known-sites'
import { answer, type PageMessages, type PageReport, type PanelState, tellBackground } from '../platform/messages'
import { readSettings, watchSettings } from '../platform/settings'
import { watchForDrug } from './drug-watch'
import type { Guard } from './guard'
import { createPagePanel, type PagePanel } from './page-panel'

/**
 * One page of an insurer, from when the reader reaches it to when they leave: shows the handle, opens the panel when
 * the settings and the page call for it, and answers the popup and the keyboard command.
 */
export async function livePage(options: {
  readonly guard: Guard
  /** Whether the page was there before we were, so that its scripts may hear more than they should. */
  readonly cameLate: boolean
  readonly signal: AbortSignal
}): Promise<void> {
  const { guard, cameLate, signal } = options
  const place = recognizeAddress(location.href)
  if (!place) {
    await tell('page-left', {})
    return
  }
  let { settings } = await readSettings()
  if (signal.aborted) return

  const shown: { panel: PagePanel | null } = { panel: null }
  let outcome: PanelState | null = 'loading'

  const report = (): PageReport => ({
    insurer: place.insurer,
    site: place.host,
    state: isOff(settings, place) ? 'off' : (outcome ?? (shown.panel?.isOpen ? 'open' : 'closed')),
    contentType: document.contentType,
  })
  const sendReport = () => tell('page-report', report())

  const endPanel = () => {
    shown.panel?.remove()
    shown.panel = null
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
      page: { insurer: place.insurer, site: place.host, about: treatmentOfPage() },
      status: handleStatus(place, settings),
      onOpened: (byReader) => {
        outcome = null
        if (byReader) void tell('panel-opened', { insurer: place.insurer })
        void sendReport()
      },
      onClosed: () => {
        void tell('panel-closed', { insurer: place.insurer })
        void sendReport()
      },
      onGivenUp: giveUp,
    })
  }

  signal.addEventListener('abort', endPanel)
  watchSettings((changed) => {
    settings = changed
    if (isOff(settings, place)) {
      endPanel()
      // Turned on again, the panel gets another chance.
      if (outcome === 'blocked') outcome = null
    } else startPanel()
    shown.panel?.apply(settings, handleStatus(place, settings))
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
  startPanel()
  const reply = await sendReport()
  if (signal.aborted || reply?.closedBefore) return
  if (settings.opening === 'always') shown.panel?.open({ byReader: false })
  // Nothing else needs to know what the page says, so it is not read.
  if (settings.opening !== 'mentions' || isOff(settings, place)) return
  watchForDrug(() => {
    shown.panel?.open({ byReader: false })
  }, signal)
}

/** Tells the background, which may be gone with the copy of the extension that we belong to. */
async function tell(...args: Parameters<typeof tellBackground>): Promise<{ closedBefore: boolean } | undefined> {
  if (!isAlive()) return undefined
  try {
    return (await tellBackground(...args)) ?? undefined
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

/** The answer whose shape the handle takes: the most hopeful one for the reader's treatments and plan. */
function handleStatus({ insurer, host }: Recognition, settings: Settings): AnswerStatus {
  const notes = unpackNotes(sites.notes[insurer] ?? '')
  const hints = sites.hints[host]
  const mine = settings.plan === 'any' ? undefined : settings.plan
  const plan = firstPlan(notes, { mine, site: hints?.plan, sellsAny: sites.sellsAny.includes(insurer) })
  return mostHopeful(notes, settings.treatments, { plan, state: hints?.states?.[0] })
}

/** The treatment that the page is about, by its title and first headings. */
function treatmentOfPage(): Treatment | null {
  const headings = [...document.querySelectorAll('h1')].slice(0, 3).map((heading) => heading.textContent ?? '')
  return treatmentOfTitle([document.title, ...headings].join('\n'))
}
