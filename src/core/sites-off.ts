import { MOST_ENTRIES } from './settings'

/** A site as it is switched off: `www.aetna.com` is meant as all of `aetna.com`. */
const meant = (host: string) => host.replace(/^www\./, '')

const covers = (off: string, host: string) => host === off || host.endsWith(`.${off}`)

/** Whether the reader switched a site off, itself or the site above it. */
export function isSiteOff(sitesOff: readonly string[], host: string): boolean {
  return sitesOff.some((off) => covers(off, host))
}

/** The list with a site switched off too, its subdomains included. */
export function withSiteOff(sitesOff: readonly string[], host: string): string[] {
  return [...withSiteOn(sitesOff, host), meant(host)].slice(-MOST_ENTRIES)
}

/** The list with a site switched on again: without every entry that covers it. */
export function withSiteOn(sitesOff: readonly string[], host: string): string[] {
  return sitesOff.filter((off) => !covers(off, host) && off !== meant(host))
}
