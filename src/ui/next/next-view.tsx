import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { NextFacts } from '../../core/next/next-facts'
import { LETTERS, type NextViewName } from '../../core/next/next-views'
import type { Plan } from '../../core/vocabulary'
import { t } from '../i18n'
import { Icon } from '../icon'
import { AboutPickers } from './about-pickers'
import type { NextAbout } from './next-about'
import { viewTitle } from './next-words'
import { useNextFacts } from './use-next-facts'
import { ViewContent } from './view-content'

/** One view of “What next” in place of the notes, with the way back to them. */
export function NextView(props: {
  readonly view: NextViewName
  readonly about: Omit<NextAbout, 'facts'>
  /** The kinds of plan that this insurer may have. */
  readonly plans: readonly Plan[]
  readonly onPlan: (plan: Plan) => void
  readonly onView: (view: NextViewName | null) => void
  /** What the way back is called, where it leads to the notes; missing where there are none to go back to. */
  readonly back?: string | undefined
  /** Stands beside the way back. */
  readonly actions?: ComponentChildren
  readonly onPrint?: (() => void) | undefined
}) {
  const { view, about, plans, onPlan, onView, back, actions, onPrint } = props
  const loaded = useNextFacts()
  const root = useRef<HTMLElement>(null)
  const isLetter = LETTERS.some((letter) => letter === view)
  const shown = useRef<NextViewName | null>(null)
  useEffect(() => {
    const cameFrom = shown.current
    shown.current = view
    // From a letter back to the row that it was opened from.
    const row = cameFrom && root.current?.querySelector<HTMLElement>(`[data-next="${cameFrom}"]`)
    if (row) return row.focus()
    root.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
    root.current?.scrollIntoView()
  }, [view])

  return (
    <section class="next" ref={root} data-view={view}>
      <div class="next-bar no-print">
        {isLetter ? (
          <button type="button" class="link-button back" onClick={() => onView('denied')}>
            <Icon name="left" size={14} /> {viewTitle('denied')}
          </button>
        ) : (
          back !== undefined && (
            <button type="button" class="link-button back" onClick={() => onView(null)}>
              <Icon name="left" size={14} /> {back}
            </button>
          )
        )}
        {actions}
      </div>
      <header class="next-head no-print-letter">
        <p class="eyebrow">{about.name}</p>
        <h1 tabIndex={-1}>{viewTitle(view)}</h1>
        {view !== 'article' && (
          <AboutPickers
            treatment={about.treatment}
            plan={about.plan}
            plans={plans}
            onTreatment={(treatment) => about.onKept({ treatment })}
            onPlan={onPlan}
          />
        )}
      </header>
      {loaded.state === 'loading' && <p class="soft">{t('loading')}</p>}
      {loaded.state === 'failed' && (
        <div class="failed" role="alert">
          <p>{t('next_failed')}</p>
          <button type="button" class="button" onClick={loaded.tryAgain}>
            {t('panel_try_again')}
          </button>
        </div>
      )}
      {loaded.state === 'ready' && (
        <ViewContent
          view={view}
          about={{ ...about, facts: loaded.file satisfies NextFacts }}
          onView={onView}
          onPrint={onPrint}
        />
      )}
    </section>
  )
}
