/** Host → path prefix (empty for the whole host) → insurer id. */
export type SiteTable = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The insurer an address belongs to, and the site of ours that says so. */
export interface Recognition {
  readonly insurer: string
  readonly host: string
  readonly pathPrefix: string
}

/**
 * Tells whose page an address is, or null when it is nobody's that we know.
 *
 * The longest site wins, first by host, then by path. The cost depends on the labels in the host, never on the
 * number of insurers.
 */
export function recognize(address: string, sites: SiteTable): Recognition | null {
  const url = parseAddress(address)
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return null

  // The URL parser has lower-cased the host and turned look-alike letters into punycode; only the root dot is left to us.
  let host = url.hostname.replace(/\.$/, '')
  while (host.includes('.')) {
    const prefixes = Object.hasOwn(sites, host) ? sites[host] : undefined
    const pathPrefix = prefixes && longestPrefix(Object.keys(prefixes), url.pathname)
    if (prefixes && pathPrefix !== undefined) {
      return { insurer: prefixes[pathPrefix] as string, host, pathPrefix }
    }
    host = host.slice(host.indexOf('.') + 1)
  }
  return null
}

/** `/ohca` stands for itself and what is below it, not for `/ohca-news`. */
function longestPrefix(prefixes: readonly string[], path: string): string | undefined {
  return prefixes
    .filter((prefix) => prefix === '' || path === prefix || path.startsWith(`${prefix}/`))
    .sort((a, b) => b.length - a.length)[0]
}

function parseAddress(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
