import type { ControlProps } from './control-props'
import { valueHelp, valueLabel } from './setting-words'
import { ValuePicture } from './value-picture'

/** One of a few values, each a card to choose, with a picture where a picture says more. */
export function CardChoice(props: ControlProps<string> & { readonly values: readonly string[] }) {
  const { name, values, value, onChange } = props
  return (
    <div class={`cards cards-${name}`}>
      {values.map((each) => {
        const help = valueHelp(name, each)
        const id = `${name}-${each}`
        return (
          <div key={each} class="card-choice">
            <ValuePicture name={name} value={each} />
            <input
              type="radio"
              id={id}
              name={name}
              value={each}
              checked={each === value}
              aria-describedby={help ? `${id}-help` : undefined}
              onChange={() => onChange(each)}
            />
            <label for={id}>{valueLabel(name, each)}</label>
            {help && (
              <p class="card-help" id={`${id}-help`}>
                {help}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}
