import { useState } from 'preact/hooks'
import { findNote, firstPlan, planOfProgramme, plansToChoose, sellsAnyPlan } from '../core/answers'
import { today } from '../core/dates'
import { shortName } from '../core/insurer-names'
import type { NotesFile } from '../core/notes-file'
import { type Settings, treatmentsToShow } from '../core/settings'
import { type Plan, TREATMENTS } from '../core/vocabulary'
import type { HandedOver } from '../platform/session'
import { t } from '../ui/i18n'
import { NextView } from '../ui/next/next-view'
import { useKept } from '../ui/next/use-kept'
import { useNotes } from '../ui/use-notes'
import { ViewTabs } from './view-tabs'

interface Opened {
  readonly handed: HandedOver
  readonly settings: Settings
}

/** “What next” for an insurer, or what became of its notes. */
export function NextOfInsurer({ insurer, ...opened }: Opened & { readonly insurer: string }) {
  const loaded = useNotes(insurer)
  if (loaded.state === 'loading') return <p class="soft visually-hidden">{t('loading')}</p>
  if (loaded.state === 'failed') {
    return (
      <section class="failed" role="alert">
        <h1>{t('panel_failed')}</h1>
        <p>{t('panel_failed_help')}</p>
        <button type="button" class="button" onClick={loaded.tryAgain}>
          {t('panel_try_again')}
        </button>
      </section>
    )
  }
  return <NextOfFile {...opened} file={loaded.file} />
}

function NextOfFile({ handed, settings, file }: Opened & { readonly file: NotesFile }) {
  const { insurer } = file
  const { notes } = insurer
  const mine = settings.plan === 'any' ? undefined : settings.plan
  const first = firstPlan(notes, { mine, sellsAny: sellsAnyPlan(insurer.kind) })
  const [plan, choosePlan] = useState<Plan>(
    handed.plan ?? (first === 'all' ? (planOfProgramme(insurer.id) ?? first) : first),
  )
  const [kept, keep] = useKept({ view: handed.view ?? 'denied', treatment: handed.treatment ?? null })
  const view = kept.view ?? 'denied'
  const treatment = kept.treatment ?? treatmentsToShow(settings)[0] ?? TREATMENTS[0]
  return (
    <>
      <ViewTabs view={view} onView={(next) => keep({ view: next })} />
      <NextView
        view={view}
        about={{
          file,
          name: shortName(insurer.name),
          treatment,
          plan,
          note: findNote(notes, treatment, { plan, state: handed.state }),
          // What the page said was about the treatment it was handed over with.
          said: treatment === handed.treatment ? (handed.said ?? null) : null,
          today: today(),
          kept,
          onKept: keep,
        }}
        plans={plansToChoose(insurer)}
        onPlan={choosePlan}
        onView={(next) => keep({ view: next })}
        actions={
          <button type="button" class="link-button print" onClick={() => print()}>
            {t('library_print')}
          </button>
        }
        onPrint={() => print()}
      />
    </>
  )
}
