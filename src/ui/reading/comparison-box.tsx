import type { Comparison, NoteSide, PageSide } from '../../core/compare/compare-note'
import { type MessageKey, t } from '../i18n'
import { dateWord, stanceWord, statusWord } from '../words'
import { useWords } from './use-words'

/** How a page and our note stand to each other: in a sentence, then both sides with their dates. */
export function ComparisonBox({ comparison, insurer }: { comparison: Comparison; insurer: string }) {
  const words = useWords()
  const { page, note } = comparison
  const otherPlan = <p class="soft">{words('page_other_plan', { insurer })}</p>
  if (!page) return otherPlan
  return (
    <div class="comparison">
      <p class="verdict">{words(verdict(comparison), { insurer })}</p>
      {note && (
        <dl class="sides">
          <div>
            <dt>{words('compare_page')}</dt>
            <dd>
              {stanceWord(page.stance)} <span class="soft">{pageDates(page)}</span>
            </dd>
          </div>
          <div>
            <dt>{t('compare_note')}</dt>
            <dd>
              {statusWord(note.status)} <span class="soft">{noteDate(note)}</span>
            </dd>
          </div>
        </dl>
      )}
      {otherPlan}
    </div>
  )
}

function verdict(comparison: Comparison): MessageKey {
  switch (comparison.result) {
    case 'same':
      return 'compare_same'
    case 'differs':
      return 'compare_differs'
    case 'page-newer':
      return comparison.agrees ? 'compare_newer_same' : 'compare_newer_differs'
    case 'nothing':
      return comparison.note ? 'compare_varies' : 'compare_no_note'
  }
}

function pageDates({ dated, inForceFrom }: PageSide): string {
  const dates = [
    dated && t(dated.by === 'effective' ? 'source_effective' : 'compare_reviewed', { date: dateWord(dated.date) }),
    inForceFrom && t('compare_in_force_from', { date: dateWord(inForceFrom) }),
  ].filter(Boolean)
  return dates.join(' · ') || t('source_undated')
}

function noteDate({ dated: { by, date } }: NoteSide): string {
  return t(by === 'effective' ? 'compare_note_source' : 'compare_note_checked', { date: dateWord(date) })
}
