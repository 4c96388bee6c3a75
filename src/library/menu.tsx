/** A labelled list to choose one value from, or none. */
export function Menu<Value extends string>(props: {
  readonly id: string
  readonly label: string
  readonly value: Value | null
  /** What stands for none; left out where one must be chosen. */
  readonly none?: string
  readonly choices: readonly (readonly [value: Value, label: string])[]
  readonly onChoose: (value: Value | null) => void
}) {
  const { id, label, value, none, choices, onChoose } = props
  return (
    <div class="filter">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(choices.find(([each]) => each === currentTarget.value)?.[0] ?? null)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
