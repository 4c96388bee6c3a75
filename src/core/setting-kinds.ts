// Checked by hand rather than by Valibot, because every insurer's page loads this.

/** One of a few values. */
export const choice = <const Value extends string>(values: readonly Value[], fallback: NoInfer<Value>) => ({
  control: 'choice' as const,
  values,
  fallback,
  isValid: (value: unknown): value is Value => values.some((known) => known === value),
})

/** At least one of a few values. */
export const several = <const Value extends string>(values: readonly Value[], fallback: readonly Value[]) => ({
  control: 'several' as const,
  values,
  fallback,
  isValid: (value: unknown): value is readonly Value[] =>
    Array.isArray(value) && value.length > 0 && value.every((item) => values.some((known) => known === item)),
})

/** How many entries a list may have; a longer one was not written by us. */
export const MOST_ENTRIES = 1000

/** A list that grows elsewhere and is shown with a button to take each entry out. */
export const list = (form: RegExp) => ({
  control: 'list' as const,
  fallback: [] as readonly string[],
  isValid: (value: unknown): value is readonly string[] =>
    Array.isArray(value) &&
    value.length <= MOST_ENTRIES &&
    value.every((item) => typeof item === 'string' && form.test(item)),
})

interface Setting {
  readonly fallback: unknown
  isValid(value: unknown): boolean
}

/** Settings by name: their values, their defaults, how they are checked, and their controls in the options. */
export type SettingTable = Readonly<Record<string, Setting>>

type ValueOf<One extends Setting> = One['isValid'] extends (value: unknown) => value is infer Value ? Value : never

/** The values of the settings in a table. */
export type ValuesOf<Table extends SettingTable> = { readonly [Name in keyof Table]: ValueOf<Table[Name]> }

/** Settings out of whatever was stored: each unknown or broken value is replaced by its default, one by one. */
export function parseValues<Table extends SettingTable>(
  table: Table,
  stored: Readonly<Record<string, unknown>>,
): ValuesOf<Table> {
  const parsed = Object.entries(table).map(([name, { isValid, fallback }]) => [
    name,
    isValid(stored[name]) ? stored[name] : fallback,
  ])
  return Object.fromEntries(parsed) as ValuesOf<Table>
}
