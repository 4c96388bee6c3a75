import type { PageSettings } from './page-settings'
import { MOST_ENTRIES } from './setting-kinds'

// For the settings that hold for some sites: those switched off, and those where we leave no trace.

/** A site as it is listed: `www.aetna.com` is meant as all of `aetna.com`. */
const meant = (host: string) => host.replace(/^www\./, '')

const covers = (listed: string, host: string) => host === listed || host.endsWith(`.${listed}`)

/** Whether a list holds a site, itself or the site above it. */
export function hasSite(list: readonly string[], host: string): boolean {
  return list.some((listed) => covers(listed, host))
}

/** The list with a site in it too, its subdomains included. */
export function withSite(list: readonly string[], host: string): string[] {
  return [...withoutSite(list, host), meant(host)].slice(-MOST_ENTRIES)
}

/** The list without every entry that covers a site. */
export function withoutSite(list: readonly string[], host: string): string[] {
  return list.filter((listed) => !covers(listed, host) && listed !== meant(host))
}

/** Whether the reader wants nothing at all added to the pages of a site. */
export function wantsNoTrace(
  { opening, sitesBeside }: Pick<PageSettings, 'opening' | 'sitesBeside'>,
  host: string,
): boolean {
  return opening === 'beside' || hasSite(sitesBeside, host)
}
