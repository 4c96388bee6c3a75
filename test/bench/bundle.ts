import { build } from 'esbuild'
import { cssAsText, madeByBuild } from '../../scripts/build'
import { builtModules } from '../../scripts/built-data'
import { readGuide, readInsurers } from '../../scripts/read-data'

/** The name that the exports of a bundle have in the page. */
export const GLOBAL = 'coverageNotesBench'

/** Bundles a file of `in-page/` with the real modules of the extension, minified as they are shipped. */
export async function bundleForPage(entry: string, modules: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/in-page/${entry}`],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: GLOBAL,
    target: 'chrome130',
    logLevel: 'warning',
    loader: { '.json': 'json' },
    plugins: [madeByBuild({ ...builtModules(readInsurers(), readGuide()), ...modules }), cssAsText()],
  })
  return outputFiles[0]?.text ?? ''
}
