import { shortName } from '../core/insurer-names'
import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import { useLookup } from '../ui/use-lookup'

/** The insurers chosen to compare, each with a button that takes it out. */
export function ChosenList(props: { readonly chosen: readonly string[]; readonly onRemove: (id: string) => void }) {
  const { entries } = useLookup()
  return (
    <ul class="chosen-list">
      {props.chosen.map((id) => {
        const name = shortName(entries.find((entry) => entry.id === id)?.name ?? id)
        return (
          <li key={id}>
            <span>{name}</span>
            <button
              type="button"
              class="icon-button"
              data-removes={id}
              aria-label={t('side_remove', { insurer: name })}
              onClick={() => props.onRemove(id)}
            >
              <Icon name="close" size={12} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
