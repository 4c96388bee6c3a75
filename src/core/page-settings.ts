import { MARK_KINDS } from './mentions/mention'
import { choice, list, several, type ValuesOf } from './setting-kinds'

const HOST = /^[a-z0-9.-]{1,253}$/

/** The settings that the content script goes by. It reads no others, because every insurer's page loads what checks them. */
export const PAGE_SETTINGS = {
  opening: choice(['mentions', 'always', 'click', 'beside'], 'mentions'),
  side: choice(['right', 'left'], 'right'),
  marks: choice(['relevant', 'always', 'never'], 'relevant'),
  markKinds: several(MARK_KINDS, MARK_KINDS),
  theme: choice(['system', 'light', 'dark'], 'system'),
  /** Ids of insurers. */
  insurersOff: list(/^[a-z0-9-]{1,80}$/),
  sitesOff: list(HOST),
  /** Where nothing is added to the page, as with `opening: 'beside'` everywhere. */
  sitesBeside: list(HOST),
  /** Hosts and, after a space, the insurer's id: sites that we do not know (core/added-sites). */
  sitesAdded: list(/^[a-z0-9.-]{1,253} [a-z0-9-]{1,80}$/),
}

export type PageSettings = ValuesOf<typeof PAGE_SETTINGS>
