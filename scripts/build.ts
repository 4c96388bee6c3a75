// Builds dist/chrome and dist/firefox: unpacked extensions, ready to load.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build as bundle, type Plugin } from 'esbuild'
import { minify } from 'terser'
import messages from '../src/_locales/en/messages.json'
import { explanations } from '../src/core/explanations'
import type { Insurer } from '../src/core/insurer-schema'
import { nextFacts } from '../src/core/next/next-facts'
import { notesFile } from '../src/core/notes-file'
import { siteTable } from '../src/core/sites'
import { spanishOf } from '../src/core/spanish-rules'
import { builtModules } from './built-data'
import { managedSchema } from './managed-schema'
import { type BaseManifest, BROWSERS, type BrowserName, manifestFor } from './manifest'
import { copyPdfEngine } from './pdf-engine'
import { assertDataRight, readGuide, readInsurers, readSpanish } from './read-data'

const root = join(import.meta.dirname, '..')

/** The extension's own pages: each is a folder of src with a .tsx and a .css of its name. */
const PAGE_NAMES = ['panel', 'popup', 'options', 'library', 'next', 'reader', 'welcome'] as const
/** The names and titles of the extension's own pages. */
export const PAGES = PAGE_NAMES.map((page) => [page, messages[`title_${page}`].message] as const)

/** Narrows the manifest's policy on every page but the reader of PDFs, which alone may connect to insurers' sites. */
const NO_NETWORK = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">\n    `

/**
 * Builds the extension for each browser into `dist/<browser>`, or into another folder than `dist`.
 *
 * Throws, naming the file, the place in it and what was expected, when a data file is wrong.
 */
export async function build({
  browsers = BROWSERS,
  into = join(root, 'dist'),
  insurers = readInsurers(),
}: {
  browsers?: readonly BrowserName[]
  into?: string
  /** Other insurers than those in src/insurers. */
  insurers?: readonly Insurer[]
} = {}): Promise<void> {
  assertDataRight()
  const guide = readGuide()
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const manifest = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8')) as BaseManifest
  const template = await readFile(join(root, 'src/ui/page.html'), 'utf8')
  const modules = builtModules(insurers, guide)
  const spanish = readSpanish()
  const texts: readonly (readonly [path: string, content: unknown])[] = [
    ...insurers.map((insurer) => [`notes/${insurer.id}.json`, notesFile(insurer, insurers, guide.codes)] as const),
    ['explanations.json', explanations(guide)],
    ['next.json', nextFacts(guide)],
  ]

  for (const browser of browsers) {
    const out = join(into, browser)
    await rm(out, { recursive: true, force: true })
    for (const folder of ['es/notes', 'notes', 'insurers']) await mkdir(join(out, folder), { recursive: true })
    const options = {
      bundle: true,
      outdir: out,
      target: browser === 'chrome' ? 'chrome130' : 'firefox142',
      minify: true,
      legalComments: 'none' as const,
      logLevel: 'warning' as const,
      jsx: 'automatic' as const,
      jsxImportSource: 'preact',
      loader: { '.json': 'json' as const },
      plugins: [madeByBuild(modules), cssAsText()],
    }
    // One after the other: thousands at once are more than a system opens.
    for (const insurer of insurers) {
      const sites = `globalThis.coverageNotesSites=${JSON.stringify(siteTable([insurer]))}\n`
      await writeFile(join(out, `insurers/${insurer.id}.js`), sites)
    }
    for (const [path, content] of texts) {
      await writeFile(join(out, path), JSON.stringify(content))
      await writeFile(join(out, `es/${path}`), JSON.stringify(spanishOf(content, spanish)))
    }
    await Promise.all([
      bundle({
        ...options,
        format: 'iife',
        entryPoints: ['content', 'added-site'].map((script) => join(root, `src/page/${script}.ts`)),
        entryNames: '[name]',
        // Every insurer's page loads it: the polyfill would be a quarter of it.
        alias: { 'webextension-polyfill': join(root, 'src/platform/native-browser.ts') },
      }).then(() => minifyMore(join(out, 'content.js'))),
      bundle({
        ...options,
        format: 'iife',
        entryPoints: [join(root, 'src/background/background.ts')],
        entryNames: '[name]',
      }),
      bundle({
        ...options,
        // Files that lie in the extension as they are (scripts/pdf-engine.ts).
        external: ['/pdf/*'],
        format: 'esm',
        entryPoints: PAGES.flatMap(([page]) => ['tsx', 'css'].map((kind) => join(root, `src/${page}/${page}.${kind}`))),
        entryNames: '[name]',
      }),
      ...PAGES.map(([page, title]) => writeFile(join(out, `${page}.html`), pageHtml(template, page, title))),
      cp(join(root, 'icons'), join(out, 'icons'), { recursive: true, filter: (path) => !path.endsWith('.svg') }),
      cp(join(root, 'src/_locales'), join(out, '_locales'), { recursive: true }),
      cp(join(root, 'LICENSE'), join(out, 'LICENSE')),
      ...(browser === 'chrome' ? [writeFile(join(out, 'managed-schema.json'), JSON.stringify(managedSchema()))] : []),
      copyPdfEngine(join(out, 'pdf')),
      writeFile(
        join(out, 'manifest.json'),
        `${JSON.stringify(manifestFor(browser, manifest, insurers, version), null, 2)}\n`,
      ),
    ])
  }
}

/** A page of ours out of the template for all of them. */
export function pageHtml(template: string, page: string, title: string): string {
  return template
    .replaceAll('{page}', page)
    .replace('{title}', title)
    .replace('{policy}', page === 'reader' ? '' : NO_NETWORK)
}

/** Minifies a script once more: on every insurer's page each byte is read anew, and a second tool still finds some. */
async function minifyMore(file: string): Promise<void> {
  const options = {
    ecma: 2020 as const,
    module: true,
    // Unsafe only for functions that are called with `new`; of ours none is.
    compress: { passes: 3, pure_getters: true, unsafe_arrows: true, hoist_funs: true },
  }
  const once = await minify(await readFile(file, 'utf8'), options)
  const twice = await minify(once.code ?? '', options)
  await writeFile(file, twice.code ?? '')
}

/** Serves `built:…` imports from data that the build has made. */
export function madeByBuild(modules: Readonly<Record<string, unknown>>): Plugin {
  return {
    name: 'built-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^built:/ }, ({ path }) => ({ path, namespace: 'built' }))
      onLoad({ filter: /./, namespace: 'built' }, ({ path }) => ({
        contents: JSON.stringify(modules[path]),
        loader: 'json',
      }))
    },
  }
}

/** Serves `*.css?text` imports as minified text, for the style that the content script carries. */
export function cssAsText(): Plugin {
  return {
    name: 'css-as-text',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.css\?text$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path.replace('?text', '')),
        namespace: 'css-text',
      }))
      onLoad({ filter: /./, namespace: 'css-text' }, async ({ path }) => {
        const { outputFiles } = await bundle({ entryPoints: [path], minify: true, write: false })
        return {
          contents: (outputFiles[0]?.text ?? '')
            .trim()
            .replace(/(--\w+): |, (?=#)/g, (_, name) => (name ? `${name}:` : ',')),
          loader: 'text',
        }
      })
    },
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { help: { type: 'boolean' }, browser: { type: 'string', multiple: true } } })
  if (values.help) {
    console.log(
      `Usage: npm run build [-- --browser chrome|firefox]\nBuilds ${BROWSERS.map((each) => `dist/${each}`).join(' and ')}.`,
    )
  } else {
    const browsers = values.browser?.length ? BROWSERS.filter((each) => values.browser?.includes(each)) : BROWSERS
    try {
      await build({ browsers })
      console.log(`Built ${browsers.map((each) => `dist/${each}`).join(' and ')}`)
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
      console.error(`${basename(import.meta.filename)} stopped`)
      process.exitCode = 1
    }
  }
}
