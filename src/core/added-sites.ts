import { MOST_ENTRIES } from './setting-kinds'

/** A site that the reader told us is their insurer's: one host, without its subdomains. */
export interface AddedSite {
  readonly host: string
  /** The insurer's id. */
  readonly insurer: string
}

/** An entry of the setting `sitesAdded` as what it means. */
export function addedSite(entry: string): AddedSite {
  const [host = '', insurer = ''] = entry.split(' ')
  return { host, insurer }
}

/** The insurer that the reader said a host belongs to; empty where they said nothing. */
export function insurerOfAdded(sitesAdded: readonly string[], host: string): string {
  return sitesAdded.find((entry) => entry.startsWith(`${host} `))?.slice(host.length + 1) ?? ''
}

/** The setting with a site in it too; a host belongs to one insurer. */
export function withAddedSite(sitesAdded: readonly string[], { host, insurer }: AddedSite): string[] {
  return [...withoutAddedSite(sitesAdded, host), `${host} ${insurer}`].slice(-MOST_ENTRIES)
}

/** The setting without a host. */
export function withoutAddedSite(sitesAdded: readonly string[], host: string): string[] {
  return sitesAdded.filter((entry) => addedSite(entry).host !== host)
}

/** The host that the page at an address could be added by; null where we could not be let there, or not told from other networks’ hosts. */
export function hostToAdd(address: string): string | null {
  if (!address.startsWith('https://')) return null
  const { hostname } = new URL(address)
  return /^([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(hostname) ? hostname : null
}
