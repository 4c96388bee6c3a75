import type { Insurer, Site } from './insurer-schema'
import type { SiteTable } from './recognize'
import type { Plan, State } from './vocabulary'

type Sited = Pick<Insurer, 'id' | 'sites'>

/** A site by which its insurer may be recognised: not one that many insurers share. */
const isOwn = (site: Site) => !site.shared

/** The recognizer's table: every site of every insurer but the shared ones. */
export function siteTable(insurers: readonly Sited[]): SiteTable {
  const table: Record<string, Record<string, string>> = {}
  for (const { id, sites } of insurers) {
    for (const site of sites.filter(isOwn)) {
      table[site.host] = { ...table[site.host], [site.pathPrefix ?? '']: id }
    }
  }
  return table
}

/** Host → what the site says of the reader's plan and state, where it serves only one. */
export type SiteHints = Readonly<Record<string, { readonly plan?: Plan; readonly states?: readonly State[] }>>

/** What the sites of insurers say of their readers. */
export function siteHints(insurers: readonly Sited[]): SiteHints {
  const hinting = insurers
    .flatMap(({ sites }) => sites.filter(isOwn))
    .filter(({ plan, states }) => plan !== undefined || states?.length)
  return Object.fromEntries(
    hinting.map(({ host, plan, states }) => [host, { ...(plan && { plan }), ...(states?.length && { states }) }]),
  )
}

/** On which pages a content script runs. */
export interface Matches {
  readonly matches: readonly string[]
  readonly exclude_matches?: readonly string[]
}

/** On which pages each insurer's own content script runs: those of its sites, but for what belongs to others below them. */
export function insurerMatches(insurers: readonly Sited[]): Matches[] {
  /** Each host, with the sites at it and below it. */
  const below = new Map<string, { readonly id: string; readonly site: Site }[]>()
  for (const { id, sites } of insurers) {
    for (const site of sites.filter(isOwn)) {
      for (const host of [site.host, ...parentHosts(site.host)]) {
        const others = below.get(host)
        if (others) others.push({ id, site })
        else below.set(host, [{ id, site }])
      }
    }
  }
  return insurers.map((insurer) => {
    const around = insurer.sites.filter(isOwn).flatMap(({ host }) => below.get(host) ?? [])
    const others = around.filter(({ id }) => id !== insurer.id).map(({ id, site }) => ({ id, sites: [site] }))
    const excluded = contentScriptMatches(others)
    return { matches: contentScriptMatches([insurer]), ...(excluded.length && { exclude_matches: excluded }) }
  })
}

/**
 * The match patterns of the content script, one per site and its subdomains, path prefixes included.
 *
 * A site below another whole-host site adds nothing to a pattern list, so it is left out.
 */
export function contentScriptMatches(insurers: readonly Sited[]): string[] {
  const sites = insurers.flatMap((insurer) => insurer.sites.filter(isOwn))
  const wholeHosts = new Set(sites.filter((site) => !site.pathPrefix).map((site) => site.host))
  const patterns = sites
    .filter((site) => !parentHosts(site.host).some((parent) => wholeHosts.has(parent)))
    // No slash before the star: a pattern's path is matched with the query, and `/ohca?page=2` is ours too.
    .map((site) => `*://*.${site.host}${site.pathPrefix ?? '/'}*`)
  return [...new Set(patterns)].sort()
}

/** The origins of all sites, for host permissions and web-accessible resources, which know no paths. */
export function siteOrigins(insurers: readonly Sited[]): string[] {
  const hosts = contentScriptMatches(insurers).map((pattern) => pattern.slice('*://*.'.length).split('/')[0])
  return [...new Set(hosts)].map((host) => `*://*.${host}/*`).sort()
}

function parentHosts(host: string): string[] {
  const labels = host.split('.')
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'))
}
