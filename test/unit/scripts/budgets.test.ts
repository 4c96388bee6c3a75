import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../../scripts/build'
import { CONTENT_LIMITS, largestInsurerScript, weigh } from '../../bench/bytes'

/** What a store archive may weigh, in bytes: most of it are the fonts and character maps of the reader of PDFs; the Spanish is 0.2 MB. */
const ARCHIVE_LIMIT = 3_200_000

const into = mkdtempSync(join(tmpdir(), 'coverage-notes-'))
const dist = join(into, 'chrome')

beforeAll(() => build({ browsers: ['chrome'], into }), 60_000)
afterAll(() => rmSync(into, { recursive: true }))

describe('what the extension weighs', () => {
  test('the script that every insurer’s page loads stays within its bytes', () => {
    expect(weigh([join(dist, 'content.js')]).minified).toBeLessThanOrEqual(CONTENT_LIMITS.minified)
  })

  test('what is known of one insurer adds a few hundred bytes to its pages', () => {
    expect(weigh([largestInsurerScript(dist)]).minified).toBeLessThanOrEqual(4_000)
  })

  test('the archive stays one that is quick to install', () => {
    const files = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    const contents = files.map((file) => [relative(dist, file), new Uint8Array(readFileSync(file))] as const)
    expect(zipSync(Object.fromEntries(contents)).length).toBeLessThanOrEqual(ARCHIVE_LIMIT)
  })
})
