/** Host → path prefix (empty for the whole host) → insurer id. */
export type SiteTable = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The insurer an address belongs to, and the site of ours that says so. */
export interface Recognition {
  readonly insurer: string
  readonly host: string
  readonly pathPrefix: string
}

/** The parts of a web address that tell whose page it is, in the form in which the browser has them. */
export type Place = Pick<URL, 'hostname' | 'pathname'>

/**
 * Tells whose page an address is, or null when it is nobody's that we know.
 *
 * The longest site wins, first by host, then by path. The cost depends on the labels in the host, never on the
 * number of insurers.
 */
export function recognize(address: string, sites: SiteTable): Recognition | null {
  const place = placeOf(address)
  return place && recognizePlace(place, sites)
}

/** As {@link recognize}, where the browser has taken the address apart already. */
export function recognizePlace({ hostname, pathname }: Place, sites: SiteTable): Recognition | null {
  // The browser has lower-cased the host and turned look-alike letters into punycode; only the root dot is left to us.
  let host = hostname.replace(/\.$/, '')
  while (host.includes('.')) {
    // Nothing that every object has is called by a name with a dot.
    const prefixes = sites[host]
    const pathPrefix = prefixes && longestPrefix(prefixes, pathname)
    if (prefixes && pathPrefix !== undefined) {
      return { insurer: prefixes[pathPrefix] as string, host, pathPrefix }
    }
    host = host.slice(host.indexOf('.') + 1)
  }
  return null
}

/** `/ohca` stands for itself and what is below it, not for `/ohca-news`. */
function longestPrefix(prefixes: Readonly<Record<string, string>>, path: string): string | undefined {
  let longest: string | undefined
  for (const prefix in prefixes) {
    const isAround = prefix === '' || path === prefix || path.startsWith(`${prefix}/`)
    if (isAround && prefix.length >= (longest?.length ?? 0)) longest = prefix
  }
  return longest
}

/**
 * An address in which there is nothing to take apart but what is between its slashes: no capitals, escapes, ports, user
 * names, punycode, numbers for a host or steps up the path. The browser's parser takes twice as long as all the rest.
 */
const PLAIN = /^https?:\/\/(?![^/]*xn--)((?:[a-z0-9-]+\.)+[a-z]+)(?:$|(\/[\w/-]*(?:\.[a-z]+)?)(?:$|[?#]))/

/** A web address taken apart; null for other addresses. */
function placeOf(address: string): Place | null {
  const plain = PLAIN.exec(address)
  if (plain) return { hostname: plain[1] as string, pathname: plain[2] ?? '/' }
  const url = parseAddress(address)
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : null
}

function parseAddress(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
