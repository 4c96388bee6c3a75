import { isOrganizations, type StoredArea, type StoredEntry } from '../../platform/stored'
import { t } from '../../ui/i18n'
import { LockedLine } from '../locked-line'
import { useFocusAfterRemoval } from '../use-focus-after-removal'
import { storedLabel, storedWords } from './stored-words'

/** What one area of the browser's storage holds. */
export function StoredPart(props: {
  readonly area: StoredArea
  readonly entries: readonly StoredEntry[]
  readonly onDelete: (entry: StoredEntry) => Promise<void>
}) {
  const { area, entries, onDelete } = props
  const { list, removing } = useFocusAfterRemoval(entries)
  return (
    <div class="stored" ref={list} tabIndex={-1}>
      <h4>{t(`privacy_stored_${area}`)}</h4>
      {entries.length === 0 ? (
        <p class="stored-none">{t(`privacy_stored_${area}_none`)}</p>
      ) : (
        <ul>
          {entries.map((entry, at) => (
            <li key={entry.key} data-key={entry.key}>
              <div class="stored-entry">
                <p class="stored-name">{storedLabel(entry)}</p>
                <p class="stored-value">{storedWords(entry)}</p>
                {isOrganizations(entry) && <LockedLine />}
                <details>
                  <summary>{t('privacy_stored_raw')}</summary>
                  <pre>{`${entry.key}: ${JSON.stringify(entry.value, null, 1)}`}</pre>
                </details>
              </div>
              {!isOrganizations(entry) && (
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    removing(at)
                    void onDelete(entry)
                  }}
                >
                  {t('privacy_delete')}
                  <span class="visually-hidden">: {storedLabel(entry)}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
