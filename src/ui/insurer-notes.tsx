import { useEffect, useRef, useState } from 'preact/hooks'
import {
  findNote,
  firstPlan,
  planOfProgramme,
  plansToChoose,
  plansWithNotes,
  sellsAnyPlan,
  statesWithNotes,
} from '../core/answers'
import { nameOnSite, shortName, siteOf } from '../core/insurer-names'
import type { NextViewName } from '../core/next/next-views'
import { saidOnPage } from '../core/next/said-on-page'
import type { NotesFile } from '../core/notes-file'
import type { PageReading, PlaceId } from '../core/reading/page-reading'
import { type Settings, treatmentsToShow } from '../core/settings'
import { PLANS, type Plan, type State, TREATMENTS, type Treatment } from '../core/vocabulary'
import type { HandedOver } from '../platform/session'
import { BlueFinder } from './blue-finder'
import { t } from './i18n'
import { InsurerHead } from './insurer-head'
import { InsurerLinks } from './insurer-links'
import { NextRows } from './next/next-rows'
import { NextView } from './next/next-view'
import { OwnTabButton } from './next/own-tab-button'
import { ToldNo } from './next/told-no'
import { useKept } from './next/use-kept'
import { PlanAndStatePickers } from './plan-and-state-pickers'
import { OnThisPage, type ReaderAt } from './reading/on-this-page'
import { PageSays } from './reading/page-says'
import { Said } from './said'
import { TreatmentAnswer } from './treatment-answer'
import { planName } from './words'

/** Everything we have on one insurer: who it is, the answer for each treatment, and where to look oneself. */
export function InsurerNotes(props: {
  readonly file: NotesFile
  readonly settings: Settings
  readonly today: string
  /** The site the reader stands on, if any. */
  readonly site?: string | undefined
  /** The treatment that the page is about: its answer starts open. */
  readonly about?: Treatment | null | undefined
  /** What was read of the page the reader stands on, and how to go to its places; shown only where both are given. */
  readonly reading?: PageReading | null | undefined
  readonly onGo?: ((place: PlaceId) => void) | undefined
  /** The mark that the reader chose last on the page. */
  readonly at?: ReaderAt | null | undefined
  readonly onInsurer: (id: string) => void
  /** Opens “What next” in a tab of its own; shown only where it is given. */
  readonly onOwnTab?: ((handed: HandedOver) => void) | undefined
}) {
  const { file, settings, today, site, about = null, reading, onGo, at = null, onInsurer, onOwnTab } = props
  const { insurer } = file
  const { notes } = insurer
  const hints = siteOf(insurer, site)
  const name = shortName(nameOnSite(insurer, site))
  const mine = settings.plan === 'any' ? undefined : settings.plan
  const [chosenPlan, choosePlan] = useState<Plan | null>(null)
  const [state, chooseState] = useState<State | undefined>(hints?.states?.[0])

  const theirs = (file.packNotes ?? []).map(({ note }) => note)
  const plan =
    chosenPlan ??
    firstPlan(notes.length > 0 ? notes : theirs, { mine, site: hints?.plan, sellsAny: sellsAnyPlan(insurer.kind) })
  const withNotes = plansWithNotes([...notes, ...theirs])
  const plans = PLANS.filter((each) => withNotes.includes(each) || each === plan)
  const page = reading && onGo ? { reading, onGo } : null

  const [kept, keep] = useKept()
  const notesBox = useRef<HTMLDivElement>(null)
  const { view } = kept
  const leftView = useRef<NextViewName | null>(null)
  const cameFrom = useRef<Element | null>(null)
  useEffect(() => {
    const left = leftView.current
    leftView.current = view
    if (!left || view) return
    // Two ways lead to the same view: back to the one that was taken.
    const ways = [...(notesBox.current?.querySelectorAll<HTMLElement>(`[data-next="${left}"]`) ?? [])]
    const way = ways.find((each) => each === cameFrom.current) ?? ways.at(-1)
    way?.focus()
  }, [view])
  const nextPlan = plan === 'all' ? (planOfProgramme(insurer.id) ?? plan) : plan
  const shownTreatment = kept.treatment ?? about ?? treatmentsToShow(settings)[0] ?? TREATMENTS[0]
  const openView = (next: NextViewName | null) => {
    // The answer that the reader has open is the one they ask about.
    const [open, ...others] = notesBox.current?.querySelectorAll<HTMLElement>('.answer[open]') ?? []
    const asked = view === null && others.length === 0 ? open?.dataset.treatment : undefined
    const treatment = TREATMENTS.find((each) => each === asked) ?? shownTreatment
    keep({ view: next, treatment })
  }

  return (
    <>
      <div
        ref={notesBox}
        hidden={view !== null}
        onClickCapture={({ target }) => {
          cameFrom.current = target instanceof Element ? target.closest('[data-next]') : null
        }}
      >
        <InsurerHead file={file} site={site} />
        {(insurer.related ?? []).map(({ id, why }) => (
          <section key={id} class="aside card-box">
            <p>
              <Said text={why} />
            </p>
            <button type="button" class="link-button" onClick={() => onInsurer(id)}>
              {t('related_open', { insurer: file.names[id] ?? id })}
            </button>
          </section>
        ))}
        {file.licensees.length > 0 && <BlueFinder licensees={file.licensees} onInsurer={onInsurer} />}

        {plans.length === 1 && plan !== 'all' && notes.length > 0 && (
          <p class="answers-for">{t('answers_for', { plan: planName(plan) })}</p>
        )}
        <PlanAndStatePickers
          plans={plans}
          plan={plan}
          areStatesOffered={statesWithNotes([...notes, ...theirs], plan).length > 0}
          state={state}
          onPlan={choosePlan}
          onState={chooseState}
        />
        <ToldNo onOpen={() => openView('denied')} />

        <section class="answers">
          <h2 class="visually-hidden">{t('answers_heading', { insurer: name })}</h2>
          {treatmentsToShow(settings).map((treatment) => (
            <TreatmentAnswer
              key={`${insurer.id} ${treatment}`}
              file={file}
              name={name}
              treatment={treatment}
              plan={plan}
              state={state}
              settings={settings}
              today={today}
              isOpen={treatment === about}
              page={page}
              onPlan={choosePlan}
              onState={chooseState}
            />
          ))}
        </section>
        {page && <PageSays {...page} today={today} treatments={settings.treatments} />}
        <NextRows onView={openView} />
        {page && <OnThisPage {...page} at={at} />}

        <section class="aside">
          <h2>{t('about_heading', { insurer: name })}</h2>
          <div class="about">
            <p>
              <Said text={insurer.about} />
            </p>
            {insurer.onPartnerList && <p>{t(insurer.parent ? 'partner_brand' : 'partner_own')}</p>}
          </div>
        </section>

        <InsurerLinks insurer={insurer} />
      </div>
      {view && (
        <NextView
          view={view}
          about={{
            file,
            name,
            treatment: shownTreatment,
            plan: nextPlan,
            note: findNote(notes, shownTreatment, { plan, state }),
            said: page && saidOnPage(reading, shownTreatment),
            today,
            kept,
            onKept: keep,
          }}
          plans={plansToChoose(insurer)}
          onPlan={choosePlan}
          onView={openView}
          back={t('next_back', { insurer: name })}
          actions={
            onOwnTab && (
              <OwnTabButton
                onOpen={() => {
                  const said = page && saidOnPage(reading, shownTreatment)
                  onOwnTab({
                    insurer: insurer.id,
                    treatment: shownTreatment,
                    plan: nextPlan,
                    view,
                    ...(state && { state }),
                    ...(said && { said }),
                  })
                }}
              />
            )
          }
        />
      )}
    </>
  )
}
