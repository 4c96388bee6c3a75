import { sellsAnyPlan } from '../src/core/answers'
import type { Insurer } from '../src/core/insurer-schema'
import { lookupEntry } from '../src/core/lookup'
import { packNotes } from '../src/core/packed-notes'
import { packSites } from '../src/core/packed-sites'
import { siteTable } from '../src/core/sites'

/** The default export of `built:sites`: what the content script knows of every insurer (src/built.d.ts). */
export function builtSites(insurers: readonly Insurer[]) {
  const own = insurers.flatMap(({ sites }) => sites).filter(({ shared }) => !shared)
  const hints = own
    .filter(({ plan, states }) => plan || states?.length)
    .map(({ host, plan, states }) => [host, { plan, states }])
  return {
    hosts: packSites(siteTable(insurers)),
    hints: Object.fromEntries(hints),
    notes: Object.fromEntries(
      insurers.filter(({ notes }) => notes.length).map(({ id, notes }) => [id, packNotes(notes)]),
    ),
    sellsAny: insurers.filter(({ kind }) => sellsAnyPlan(kind)).map(({ id }) => id),
  }
}

/** The default export of `built:lookup`: every insurer, by name (src/built.d.ts). */
export function builtLookup(insurers: readonly Insurer[]) {
  return insurers.map(lookupEntry).sort((a, b) => a.name.localeCompare(b.name, 'en'))
}
