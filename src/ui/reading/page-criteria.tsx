import { useState } from 'preact/hooks'
import type { PlacedStance, PlaceId } from '../../core/reading/page-reading'
import { t } from '../i18n'
import { Icon } from '../icon'

/** How many criteria stand in view at first; policies list up to a hundred. */
const IN_VIEW = 8

/** What a page asks for, numbered and indented as the page has it; each row leads to its words. */
export function PageCriteria(props: {
  readonly criteria: PlacedStance['criteria']
  readonly lang: string | undefined
  readonly onGo: (place: PlaceId) => void
}) {
  const { criteria, lang, onGo } = props
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole || criteria.length <= IN_VIEW + 1 ? criteria : criteria.slice(0, IN_VIEW)
  return (
    <>
      <ul class="criteria">
        {shown.map(({ text, place, marker, depth }) => (
          <li key={place} style={{ '--depth': Math.min(depth, 4) - 1 }}>
            <button type="button" onClick={() => onGo(place)}>
              <span class="visually-hidden">{t('go_to_text')}: </span>
              <span class="marker">{/[\p{L}\p{N}]/u.test(marker) ? marker : '•'}</span>
              <span class="words" lang={lang}>
                {text}
              </span>
              <Icon name="right" size={14} />
            </button>
          </li>
        ))}
      </ul>
      {shown.length < criteria.length && (
        <button type="button" class="link-button" onClick={() => setWhole(true)}>
          {t('show_all', { count: criteria.length })}
        </button>
      )}
    </>
  )
}
