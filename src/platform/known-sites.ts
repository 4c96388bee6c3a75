import sites from 'built:sites'
import { type Recognition, recognize, type SiteTable } from '../core/recognize'

const table: SiteTable = new Map(sites.table)

/** Whose page an address is; null when it is nobody's that we know. */
export function recognizeAddress(address: string): Recognition | null {
  return recognize(address, table)
}
