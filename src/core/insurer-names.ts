import type { Insurer } from './insurer-schema'

/** As much of an insurer, or of its entry in the lookup, as its names take. */
interface Named {
  readonly name: string
  readonly sites: readonly NamedSite[]
}
interface NamedSite {
  readonly host: string
  readonly brand?: string | undefined
  readonly shared?: true | undefined
}

/** The insurer's own name for itself in a sentence: without what stands in brackets behind it. */
export function shortName(name: string): string {
  return name.replace(/\s*\([^)]*\)\s*$/, '')
}

/** What stands in brackets behind an insurer's name; empty where nothing does. */
export function nameInBrackets(name: string): string {
  return /\(([^)]*)\)\s*$/.exec(name)?.[1] ?? ''
}

/** The company behind a name that readers know: the insurer, or what its own name says in brackets; empty where it is the same. */
export function companyBehind(insurer: Pick<Insurer, 'name'>, shown: string): string {
  if (shown === insurer.name) return ''
  return shown === shortName(insurer.name) ? nameInBrackets(insurer.name) : shortName(insurer.name)
}

/** The site of an insurer with exactly this host. */
export function siteOf<Site extends NamedSite>(
  insurer: { readonly sites: readonly Site[] },
  host: string | undefined,
): Site | undefined {
  return insurer.sites.find((site) => site.host === host && !site.shared)
}

/** The name that readers of a site know its insurer by: the site's brand, or its parent site's, or the insurer's name. */
export function nameOnSite(insurer: Named, host: string | undefined): string {
  for (let at = host; at?.includes('.'); at = at.slice(at.indexOf('.') + 1)) {
    const brand = siteOf(insurer, at)?.brand
    if (brand) return brand
  }
  return insurer.name
}
