import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../../scripts/build'

const into = mkdtempSync(join(tmpdir(), 'coverage-notes-'))
const files = new Map<string, string>()

beforeAll(async () => {
  await build({ browsers: ['chrome', 'firefox'], into })
  for (const entry of readdirSync(into, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(relative(into, path).replaceAll('\\', '/'), readFileSync(path, 'latin1'))
  }
}, 60_000)
afterAll(() => rmSync(into, { recursive: true }))

const withEnding = (ending: string) => [...files].filter(([path]) => path.endsWith(ending))
/** pdf.js, which the reader's script holds and its folder is made of. */
const isEngine = (path: string) => /\/(reader\.js|pdf\/.*)$/.test(path)

/** What each of the scripts has of a form, for those that have any. */
const found = (form: RegExp, isMeant: (path: string) => boolean) =>
  withEnding('.js').flatMap(([path, text]) =>
    isMeant(path) ? [...text.matchAll(form)].map(([match]) => `${path}: ${match}`) : [],
  )

describe('the files that are built', () => {
  test('are those of both browsers', () => {
    expect(withEnding('/content.js')).toHaveLength(2)
    expect(withEnding('.html').length).toBeGreaterThan(10)
    expect(withEnding('.css').length).toBeGreaterThan(10)
  })

  test('run no text as code, load no code from elsewhere, and speak to nobody', () => {
    const form =
      /\beval\(|\bnew Function\b|\bimportScripts\b|\bimport\([^)]{0,40}|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|WebAssembly/g
    expect(found(form, (path) => !isEngine(path))).toEqual([])
  })

  test('ask for the extension’s own files, and the reader of PDFs for a document, and nothing else', () => {
    // Not a method of that name, which an index of words has.
    const asked = found(/(?<![\w.#]|async )fetch\((?![\w,]*\)\{).{12}/g, (path) => !/\/pdf\//.test(path))
    const ours = asked.filter((call) => !isEngine(call.split(':')[0] ?? ''))
    expect(ours.length).toBeGreaterThan(4)
    for (const call of ours) expect(call).toMatch(/: fetch\(`\/\$\{/)
    expect(asked.filter((call) => /replace\(/.test(call))).toHaveLength(2)
  })

  test('have of pdf.js only what asks whether text may be run as code, to which the policy of all pages says no', () => {
    const run = found(/\beval\(|\bnew Function\b.{0,7}|\bimportScripts\b|WebSocket|sendBeacon/g, isEngine)
    const asks = run.filter((each) => each.includes('new Function("")'))
    expect(asks.length).toBeGreaterThan(0)
    // What would be compiled from a PDF's own program, were the answer yes.
    expect(run.filter((each) => !asks.includes(each)).map((each) => each.replace(/^\w+\//, ''))).toEqual(
      Array(2).fill('pdf/worker.js: new Function("src",'),
    )
    for (const browser of ['chrome', 'firefox']) expect(files.get(`${browser}/manifest.json`)).not.toContain('unsafe')
  })

  test('take styles, pictures and fonts from the extension alone', () => {
    for (const [path, text] of withEnding('.css')) {
      expect(text, path).not.toMatch(/@import|https?:|\/\/[\w.]+\.\w/)
      for (const [, address] of text.matchAll(/url\(([^)]*)\)/g)) expect(address, path).toMatch(/^["']?(\/|data:)/)
    }
    for (const [path, text] of withEnding('.html')) {
      for (const [, address] of text.matchAll(/(?:src|href|content)="([^"]*)"/g))
        expect(address, path).not.toMatch(/\/\//)
      expect(text, path).not.toMatch(/<script>|\son\w+=/)
    }
  })
})

test('no source asks for anything in a way that the lint rule does not see', () => {
  // The rule knows `fetch`, not `window.fetch`.
  const form = /[.[]\s*["'`]?(fetch|sendBeacon|XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  expect(sources.length).toBeGreaterThan(100)
  expect(sources.filter((file) => form.test(readFileSync(join('src', file), 'utf8')))).toEqual([])
  for (const each of ['window.fetch(address)', "globalThis['fetch'](address)", 'navigator.sendBeacon(address)']) {
    expect(each).toMatch(form)
  }
})
