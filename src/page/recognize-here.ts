import sites from 'built:sites'
import { unpackSites } from '../core/packed-sites'
import { type Recognition, recognize } from '../core/recognize'

const table = unpackSites(sites.hosts)

/** Whose page the document is on now; null when it is nobody's that we know. */
export function recognizeHere(): Recognition | null {
  return recognize(location.href, table)
}
