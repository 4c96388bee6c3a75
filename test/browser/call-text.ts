/**
 * The text of a call, for where only text can be evaluated.
 * The compilers of tests and scripts wrap inner functions in `__name(…)`, which the browser does not have.
 */
export function callText(run: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(() => { const __name = (named) => named; return (${run.toString()})(...${JSON.stringify(args)}) })()`
}
