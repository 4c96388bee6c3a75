import ids from 'built:insurer-ids'
import { today } from '../core/dates'
import { type Managed, parseManaged } from '../core/managed'
import { checkPack } from '../core/packs/check-pack'
import { MOST_PACKS } from '../core/packs/pack-limits'
import browser from '../platform/browser'
import { keepManaged } from '../platform/managed'

/**
 * Copies what an organization has set to where the settings are, checked, so that pages and the content script read one
 * place. Call it when the browser starts, after an update, and when the policy changes.
 */
export async function copyManaged(): Promise<void> {
  try {
    const { settings, packs } = parseManaged(await readPolicy())
    const right = packs.filter((text) => {
      const { problems } = checkPack(text, { insurerIds: new Set(ids), today: today() })
      if (problems.length > 0) console.warn('Coverage Notes does not take a pack of the organization', problems)
      return problems.length === 0
    })
    await keepManaged({ settings, packs: right.slice(0, MOST_PACKS) } satisfies Managed)
  } catch (error) {
    console.warn('Coverage Notes could not keep what the organization has set', error)
  }
}

async function readPolicy(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get()
  } catch {
    // Firefox rejects where nobody has set anything.
    return {}
  }
}
