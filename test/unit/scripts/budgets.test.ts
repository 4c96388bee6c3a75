import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archiveOf, filesIn } from '../../../scripts/archives'
import { build } from '../../../scripts/build'
import { ARCHIVE_LIMIT, CONTENT_LIMITS, largestInsurerScript, weigh } from '../../bench/bytes'

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
    expect(archiveOf(dist, filesIn(dist)).length).toBeLessThanOrEqual(ARCHIVE_LIMIT)
  })
})
