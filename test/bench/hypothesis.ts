import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { filesIn } from '../../scripts/archives'
import type { Answer } from '../browser/driver'

/** The npm package of the Hypothesis client, a well-known annotation tool that works in pages. */
const PACKAGE = dirname(createRequire(import.meta.url).resolve('hypothesis/package.json'))

/** Where pages that embed the client have it from; answered out of the package. */
const HOME = 'https://cdn.hypothes.is/'
const SIDEBAR = `${HOME}app.html`
const CONFIG = { assetRoot: `${HOME}client/`, sidebarAppUrl: SIDEBAR, notebookAppUrl: SIDEBAR, profileAppUrl: SIDEBAR }

/** The script that the client puts into the page. */
export const ANNOTATOR_FILE = join(PACKAGE, 'build/scripts/annotator.bundle.js')

/** What of the package readers' browsers load. */
export const CLIENT_FOLDER = join(PACKAGE, 'build')
export const CLIENT_FILES = filesIn(CLIENT_FOLDER).filter(
  (file) => !/\.map$|ui-playground|template|manifest/.test(file),
)

/** A page with the client embedded, as its makers tell site owners to. */
export function withHypothesis(html: string): string {
  const config = `<script type="application/json" class="js-hypothesis-config">${JSON.stringify(CONFIG)}</script>`
  return html.replace('</body>', `${config}<script src="${HOME}client/build/boot.js"></script></body>`)
}

/** Answers for what the client loads. Its sidebar is a page of its server's in a frame of another origin, and is empty here. */
export function serveHypothesis(url: string): Answer | undefined {
  if (!url.startsWith(HOME)) return undefined
  if (url.startsWith(SIDEBAR)) return { body: '<!doctype html><title>empty</title>' }
  const file = new URL(url).pathname.replace('/client/', '')
  const contentType = file.endsWith('.css') ? 'text/css' : 'text/javascript'
  const headers = { 'access-control-allow-origin': '*' }
  return { body: readFileSync(join(PACKAGE, file)), contentType, headers }
}
