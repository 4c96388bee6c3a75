import lookup from 'built:lookup'
import { shortName } from '../core/insurer-names'
import { t } from '../ui/i18n'

const BY_NAME = lookup
  .map(({ id, name }) => ({ id, name: shortName(name) }))
  .sort((a, b) => a.name.localeCompare(b.name))

/** Asks whose policy a file is, to show the notes on that insurer. */
export function ChooseInsurer({ onInsurer }: { onInsurer: (insurer: string) => void }) {
  return (
    <section class="choose-insurer">
      <h2 tabIndex={-1}>{t('reader_which')}</h2>
      <p class="soft">{t('reader_which_help')}</p>
      <label for="insurer">{t('reader_which_label')}</label>
      <select id="insurer" value="" onChange={(event) => onInsurer(event.currentTarget.value)}>
        <option value="">{t('reader_which_choose')}</option>
        {BY_NAME.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </section>
  )
}
