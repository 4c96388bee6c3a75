import type { PlaceId } from '../../core/reading/page-reading'
import { t } from '../i18n'

/** Takes the reader to a place of the page. `what` tells this button from its like to a screen reader. */
export function GoButton(props: {
  readonly place: PlaceId
  readonly what: string
  readonly onGo: (place: PlaceId) => void
}) {
  const { place, what, onGo } = props
  return (
    <button type="button" class="link-button go" onClick={() => onGo(place)}>
      {t('go_to_text')}
      <span class="visually-hidden">{t('go_to_text_of', { what })}</span>
    </button>
  )
}
