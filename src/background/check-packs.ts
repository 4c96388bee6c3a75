import ids from 'built:insurer-ids'
import { today } from '../core/dates'
import { checkPack } from '../core/packs/check-pack'
import { markPack, readPacks } from '../platform/packs'

/** Checks the packs anew after an update, which may have changed what a note must hold: one that no longer fits is not shown. */
export async function checkPacksAgain(): Promise<void> {
  try {
    for (const { key, text, pack } of await readPacks()) {
      const isRight = checkPack(text, { insurerIds: new Set(ids), today: today() }).pack !== null
      if (key !== null && isRight !== (pack !== null)) await markPack(key, text, isRight)
    }
  } catch (error) {
    console.warn('Coverage Notes could not check its packs', error)
  }
}
