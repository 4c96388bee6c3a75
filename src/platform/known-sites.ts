import sites from 'built:sites'
import { type Recognition, recognize } from '../core/recognize'

/** Whose page an address is; null when it is nobody's that we know. */
export function recognizeAddress(address: string): Recognition | null {
  return recognize(address, sites.table)
}
