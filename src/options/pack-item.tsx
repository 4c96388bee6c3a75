import { packName } from '../core/packs/pack-name'
import type { AddedPack } from '../platform/packs'
import { t } from '../ui/i18n'
import { dateWord } from '../ui/words'
import { download } from './download'

/** One pack in the list: what it is and whose, and what can be done with it. */
export function PackItem({ added, onRemove }: { added: AddedPack; onRemove: (key: string) => void }) {
  const { key, text, pack } = added
  const name = packName(text) ?? t('stored_pack')
  const notes = pack?.insurers.reduce((sum, insurer) => sum + insurer.notes.length, 0) ?? 0
  const about = pack
    ? [
        t('packs_by', { publisher: pack.pack.publisher }),
        t('packs_count', { notes, insurers: pack.insurers.length }),
        pack.pack.date && t('packs_date', { date: dateWord(pack.pack.date) }),
      ]
    : []
  return (
    <li data-pack={pack?.pack.id}>
      <span>
        <span class="host">{name}</span>
        <span class="setting-help">{about.filter(Boolean).join(' · ')}</span>
        {pack?.pack.about && <span class="setting-help pack-about">{pack.pack.about}</span>}
        {key === null && <span class="setting-help pack-about">{t('packs_organization')}</span>}
        {!pack && <span class="lost">{t('packs_not_taken')}</span>}
      </span>
      <span class="acts">
        <button
          type="button"
          class="link-button"
          onClick={() => download(`${pack?.pack.id ?? 'pack'}.json`, text)}
          data-exports={pack?.pack.id}
        >
          {t('packs_export')}
          <span class="visually-hidden">: {name}</span>
        </button>
        {key !== null && (
          <button type="button" class="link-button" onClick={() => onRemove(key)} data-removes={pack?.pack.id}>
            {t('packs_remove')}
            <span class="visually-hidden">: {name}</span>
          </button>
        )}
      </span>
    </li>
  )
}
