import type { Insurer } from './insurer-schema'

const HOST = /[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/g

/**
 * Whether an address may be linked from an insurer's notes: not when it leads to a look-alike or shared host that the
 * insurer's file warns of.
 */
export function isLinkable(address: string, insurer: Pick<Insurer, 'sites' | 'notTheseHosts'>): boolean {
  const host = new URL(address).hostname
  const isAtOrBelow = (other: string) => host === other || host.endsWith(`.${other}`)
  const warned = (insurer.notTheseHosts ?? []).flatMap((entry) => entry.host.match(HOST) ?? []).filter(isAtOrBelow)
  const own = insurer.sites.map((site) => site.host).filter(isAtOrBelow)
  const longest = (hosts: readonly string[]) => Math.max(0, ...hosts.map((found) => found.length))
  return longest(warned) === 0 || longest(own) >= longest(warned)
}
