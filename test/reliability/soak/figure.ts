/** One line of docs/reliability.md: what was done, and what came of it. */
export interface Figure {
  readonly what: string
  readonly result: string
}

/** A long test: throws where something broke, and gives its figures where nothing did. */
export interface Soak {
  readonly name: string
  readonly title: string
  /** How it is done, in Markdown. */
  readonly method: string
  run(): Promise<readonly Figure[]>
}

/** A number with its thousands apart. */
export const counted = (value: number) => Math.round(value).toLocaleString('en-US')
