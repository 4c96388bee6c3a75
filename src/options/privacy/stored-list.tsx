import { useState } from 'preact/hooks'
import { deleteStored, isOrganizations, STORED_AREAS, type StoredEntry } from '../../platform/stored'
import { t } from '../../ui/i18n'
import { AskFirst } from '../ask-first'
import { StoredPart } from './stored-part'
import { useStored } from './use-stored'

/** Everything that is stored, live: each entry with a button to delete it, unless it is an organization's, and one for all of them. */
export function StoredList() {
  const stored = useStored()
  const [hasFailed, setFailed] = useState(false)
  const remove = async (entry: StoredEntry) => {
    setFailed(false)
    try {
      await deleteStored([entry])
    } catch (error) {
      console.warn('Coverage Notes could not delete what it has stored', error)
      setFailed(true)
    }
  }
  if (stored === null) return null
  if (stored === 'unreadable') return <p class="stored-none">{t('privacy_stored_unreadable')}</p>
  const readers = stored.filter((entry) => !isOrganizations(entry))
  return (
    <>
      {STORED_AREAS.map((area) => (
        <StoredPart key={area} area={area} entries={stored.filter((entry) => entry.area === area)} onDelete={remove} />
      ))}
      <p role="status" class="outcome is-error">
        {hasFailed && t('privacy_delete_failed')}
      </p>
      <AskFirst
        id="delete-all"
        title={t('privacy_delete_all_title')}
        help={t('privacy_delete_all_help')}
        button={t('privacy_delete_all')}
        question={t('privacy_delete_all_ask')}
        yes={t('privacy_delete_all_yes')}
        no={t('privacy_delete_all_no')}
        done={t(readers.length < stored.length ? 'privacy_delete_all_done_managed' : 'privacy_delete_all_done')}
        failed={t('privacy_delete_failed')}
        onYes={() => deleteStored(readers)}
      />
    </>
  )
}
