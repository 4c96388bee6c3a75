import browser from './browser'

/** The origins of all insurers' sites. */
export const allOrigins = () => browser.runtime.getManifest().host_permissions ?? []

/** The origins that our manifest names for a site. */
export const originsOf = (site: string) =>
  allOrigins().filter((pattern) => `.${site}`.endsWith(pattern.slice('*://*'.length, -'/*'.length)))

/** Whether the browser lets us reach a site; readers can take that away. */
export const mayReach = (site: string) => browser.permissions.contains({ origins: originsOf(site) })
