import type { SiteTable } from './recognize'

/** Insurer id → its sites, parted by spaces: the recognizer's table in half the bytes, since it goes onto every page. */
export type PackedSites = Readonly<Record<string, string>>

/** Packs a recognizer's table. */
export function packSites(table: SiteTable): PackedSites {
  const packed: Record<string, string> = {}
  for (const [host, prefixes] of Object.entries(table)) {
    for (const [prefix, insurer] of Object.entries(prefixes)) {
      packed[insurer] = packed[insurer] ? `${packed[insurer]} ${host}${prefix}` : host + prefix
    }
  }
  return packed
}

/** The table out of what {@link packSites} made. */
export function unpackSites(packed: PackedSites): SiteTable {
  const table: Record<string, Record<string, string>> = {}
  for (const [insurer, sites] of Object.entries(packed)) {
    for (const site of sites.split(' ')) {
      const [host = '', path] = site.split(/(?=\/)(.*)/s)
      table[host] = { ...table[host], [path ?? '']: insurer }
    }
  }
  return table
}
