import type { Figure, Soak } from './figure'

/** The figures of the last run of each part, by its name. */
export type SoakResults = Readonly<Record<string, { readonly measured: string; readonly figures: readonly Figure[] }>>

/** docs/reliability.md: what is tested how, and the figures of the long tests. */
export function reliabilityPage(soaks: readonly Soak[], results: SoakResults, intro: string): string {
  const parts = soaks.flatMap(({ name, title, method }) => {
    const result = results[name]
    if (!result) return []
    const rows = result.figures.map((figure) => `| ${figure.what} | ${figure.result} |`)
    return [
      [`## ${title}`, method, ['| what | came of it |', '| --- | --- |', ...rows].join('\n'), result.measured].join(
        '\n\n',
      ),
    ]
  })
  return `${intro.trim()}\n\n${parts.join('\n\n')}\n`
}
