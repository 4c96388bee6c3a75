import lookup from 'built:lookup'
import { shortName } from '../core/insurer-names'
import { t } from '../ui/i18n'

/** The national insurers and public programs: most readers find theirs among them without typing. */
const PICKS = lookup.filter(({ kind, parent }) => kind !== 'licensee' && kind !== 'supplemental' && parent === null)

/** A short list of insurers to choose from, for a tab whose page we do not know. */
export function QuickPicks({ onChoose }: { onChoose: (insurer: string) => void }) {
  return (
    <section class="picks" aria-labelledby="picks">
      <h2 id="picks">{t('popup_picks')}</h2>
      <div class="chips">
        {PICKS.map(({ id, name }) => (
          <button key={id} type="button" class="chip" onClick={() => onChoose(id)}>
            {shortName(name)}
          </button>
        ))}
      </div>
    </section>
  )
}
