import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import { percentOf, type Zoom, zoomFrom } from './zoom'

/** Makes the pages larger, smaller, or as wide as there is room. */
export function ZoomButtons(props: {
  readonly zoom: Zoom
  /** CSS pixels to the point now. */
  readonly scale: number
  readonly onZoom: (zoom: Zoom) => void
}) {
  const { zoom, scale, onZoom } = props
  return (
    <div class="tool-group">
      <button
        type="button"
        class="icon-button"
        aria-label={t('reader_zoom_out')}
        title={t('reader_zoom_out')}
        onClick={() => onZoom(zoomFrom(scale, -1))}
      >
        <Icon name="minus" />
      </button>
      <span class="visually-hidden" role="status">
        {scale > 0 && t('reader_zoom_now', { percent: percentOf(scale) })}
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={t('reader_zoom_in')}
        title={t('reader_zoom_in')}
        onClick={() => onZoom(zoomFrom(scale, 1))}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('reader_zoom_fit')}
        title={t('reader_zoom_fit')}
        aria-pressed={zoom === 'fit'}
        onClick={() => onZoom('fit')}
      >
        <Icon name="fit" />
      </button>
    </div>
  )
}
