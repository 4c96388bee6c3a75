import ids from 'built:insurer-ids'
import { useState } from 'preact/hooks'
import { today } from '../core/dates'
import { checkPack, type PackProblem } from '../core/packs/check-pack'
import { MOST_PACKS, PACK_LIMITS } from '../core/packs/pack-limits'
import { removePack, savePack } from '../platform/packs'
import { t } from '../ui/i18n'
import { usePacks } from '../ui/use-packs'
import { FileInput } from './file-input'
import { PackItem } from './pack-item'
import { PackProblems } from './pack-problems'
import { useFocusAfterRemoval } from './use-focus-after-removal'

/** What became of a pack that the reader chose, or of one that they removed. */
interface Outcome {
  readonly text: string
  readonly isError: boolean
  readonly problems?: readonly PackProblem[]
}

/** The packs that were added, with a button to add one; a wrong one is refused, with the lines to put right. */
export function NotePacks() {
  const packs = usePacks()
  const { list, removing } = useFocusAfterRemoval(packs)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const take = async (file: File) => {
    setOutcome(null)
    setOutcome(await addPack(file))
  }
  const remove = async (key: string, at: number) => {
    removing(at)
    try {
      await removePack(key)
      setOutcome({ text: t('packs_removed'), isError: false })
    } catch (error) {
      setOutcome(saveFailed(error))
    }
  }
  return (
    <div class="setting">
      <h3 class="setting-label">{t('packs_title')}</h3>
      <p class="setting-help" id="packs-help">
        {t('packs_help')}
      </p>
      <div ref={list} tabIndex={-1} class="off-list">
        {packs.length === 0 && <p class="none-off">{t('packs_none')}</p>}
        <ul class="added" hidden={packs.length === 0}>
          {packs.map((added, at) => (
            <PackItem key={added.key ?? added.text} added={added} onRemove={(key) => void remove(key, at)} />
          ))}
        </ul>
      </div>
      <FileInput id="add-pack" label={t('packs_add')} helpId="packs-help" onFile={take} />
      <div role="status" class={outcome?.isError ? 'outcome is-error' : 'outcome'}>
        {outcome?.text}
        {outcome?.problems && <PackProblems problems={outcome.problems} />}
      </div>
    </div>
  )
}

async function addPack(file: File): Promise<Outcome> {
  // A film chosen by mistake must not be read into memory.
  if (file.size > PACK_LIMITS.bytes) return { text: t('packs_too_large'), isError: true }
  let text: string
  try {
    text = await file.text()
  } catch (error) {
    console.warn('Coverage Notes could not read a file', error)
    return { text: t('packs_unreadable'), isError: true }
  }
  const { pack, problems } = checkPack(text, { insurerIds: new Set(ids), today: today() })
  if (!pack) return { text: t('packs_refused', { file: file.name }), isError: true, problems }
  try {
    const { name } = pack.pack
    const saved = await savePack(text, pack)
    if (saved === 'too-many') return { text: t('packs_too_many', { count: MOST_PACKS }), isError: true }
    return { text: t(saved === 'added' ? 'packs_added' : 'packs_replaced', { name }), isError: false }
  } catch (error) {
    return saveFailed(error)
  }
}

function saveFailed(error: unknown): Outcome {
  console.warn('Coverage Notes could not save a pack', error)
  return { text: t('options_save_failed'), isError: true }
}
