import type { Insurer } from '../core/insurer-schema'
import { isLinkable } from '../core/source-links'
import { t } from './i18n'
import { Icon } from './icon'
import { NewTabLink } from './new-tab-link'
import { Said } from './said'

/** Where to look oneself: the insurer's own pages. */
export function InsurerLinks({ insurer }: { insurer: Insurer }) {
  const links = insurer.links.filter(({ url }) => isLinkable(url, insurer))
  if (links.length === 0) return null
  return (
    <section class="aside">
      <h2>{t('links_heading')}</h2>
      <ul class="rows">
        {links.map(({ label, url }) => (
          <li key={url}>
            <NewTabLink href={url}>
              <span>
                <Said text={label} />
                <span class="at">{new URL(url).hostname}</span>
              </span>
              <Icon name="outside" size={16} />
            </NewTabLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
