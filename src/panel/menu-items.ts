import type { SettingName, Settings } from '../core/settings'
import { hasSite, withoutSite, withSite } from '../core/site-list'
import { tellBackground } from '../platform/messages'
import { saveSettings } from '../platform/settings'
import { t } from '../ui/i18n'
import type { PageLink } from './page-link'
import type { MenuItem } from './panel-menu'
import type { Place } from './use-page'

/** What the menu offers here: moving and turning off only where there is a page to do it to. */
export function menuItems(
  link: PageLink | null,
  place: Place | null,
  shown: string | null,
  { opening, sitesOff, sitesBeside }: Settings,
  setSide: (side: 'left' | 'right') => void,
  /** The settings that the reader's organization decides. */
  managed: readonly SettingName[],
): MenuItem[] {
  const items: MenuItem[] = []
  if (link && place?.side) {
    const side = place.side === 'right' ? 'left' : 'right'
    items.push({
      label: side === 'left' ? t('panel_move_left') : t('panel_move_right'),
      onChoose: () => {
        link.tell({ type: 'move', side })
        setSide(side)
      },
    })
  }
  const site = place?.site
  if (link && site && !managed.includes('sitesOff')) {
    items.push({
      label: t('panel_off_here'),
      onChoose: () => void saveSettings({ sitesOff: withSite(sitesOff, site) }),
    })
  }
  if (link && site && opening !== 'beside' && !managed.includes('sitesBeside')) {
    const isListed = hasSite(sitesBeside, site)
    const changed = (isListed ? withoutSite : withSite)(sitesBeside, site)
    items.push({
      label: isListed ? t('site_trace') : t('site_no_trace'),
      onChoose: () => void saveSettings({ sitesBeside: changed }),
    })
  }
  // The background opens them: a framed page has no `tabs` in Firefox.
  items.push({
    label: t('panel_library'),
    onChoose: () => void tellBackground('open-page', { page: 'library', ...(shown && { insurer: shown }) }),
  })
  items.push({
    label: t('panel_read_file'),
    onChoose: () => void tellBackground('open-page', { page: 'reader', ...(shown && { insurer: shown }) }),
  })
  items.push({ label: t('panel_options'), onChoose: () => void tellBackground('open-page', { page: 'options' }) })
  return items
}
