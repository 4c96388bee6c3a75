import browser from './browser'

/** The origins of all insurers' sites that our manifest names. */
export const allOrigins = () => browser.runtime.getManifest().host_permissions ?? []

/** The origin by which a site that the reader added is asked for: that one host, and only where it is encrypted. */
export const addedOrigin = (host: string) => `https://${host}/*`

/** The origins to ask for to reach a site: those that our manifest names for it, or the one of a site that was added. */
export function originsOf(site: string): string[] {
  const known = allOrigins().filter((pattern) => `.${site}`.endsWith(pattern.slice('*://*'.length, -'/*'.length)))
  return known.length > 0 ? known : [addedOrigin(site)]
}

/** Whether the browser lets us reach a site; readers can take that away. */
export const mayReach = (site: string) => browser.permissions.contains({ origins: originsOf(site) })
