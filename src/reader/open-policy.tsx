import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import { FileButton } from './file-button'

/** What stands here while there is no document: where to get one from. */
export function OpenPolicy({ onFile }: { onFile: (file: File) => void }) {
  return (
    <section class="open-policy">
      <h1 tabIndex={-1}>{t('reader_title')}</h1>
      <p>{t('reader_lead')}</p>
      <div class="drop-place">
        <Icon name="file" size={36} />
        <p>{t('reader_drop')}</p>
        <FileButton onFile={onFile} />
      </div>
      <p class="soft">{t('reader_private')}</p>
    </section>
  )
}
