import sites from 'built:sites'
import { unpackSites } from '../core/packed-sites'
import { type Recognition, recognize } from '../core/recognize'

const table = unpackSites(sites.hosts)

/** Whose page an address is; null when it is nobody's that we know. */
export function recognizeAddress(address: string): Recognition | null {
  return recognize(address, table)
}
