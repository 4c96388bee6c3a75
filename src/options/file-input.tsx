/** A button by which the reader chooses a JSON file. */
export function FileInput(props: {
  readonly id: string
  readonly label: string
  /** The element that says what the file is for. */
  readonly helpId: string
  readonly onFile: (file: File) => Promise<void>
}) {
  const { id, label, helpId, onFile } = props
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    await onFile(file)
    // The same file may be chosen again after it was put right.
    input.value = ''
  }
  return (
    <span class="file-input">
      <input
        type="file"
        id={id}
        name={id}
        class="visually-hidden"
        accept=".json,application/json"
        aria-describedby={helpId}
        onChange={(event) => void take(event.currentTarget)}
      />
      <label for={id} class="button">
        {label}
      </label>
    </span>
  )
}
