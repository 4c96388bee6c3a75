// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NotePacks } from '../../../src/options/note-packs'
import { fakeBrowser } from '../fake-browser'
import { all, get, textOf } from '../ui/rendered'
import { settle, show } from './rendering'

vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)

const EXAMPLE = readFileSync('docs/example.pack.json', 'utf8')
const { local } = fakeBrowser.storage

const add = async (text: string, name = 'notes.pack.json') => {
  const input = get<HTMLInputElement>('#add-pack')
  Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], name)] })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await vi.waitFor(() => expect(outcome()).not.toBe(''))
  await settle()
}
const outcome = () => textOf(get('.outcome'))
const listed = () => all('li[data-pack]').map(textOf)

describe('packs in the options', () => {
  beforeEach(async () => {
    local.isBroken = false
    await local.remove(Object.keys(local.all))
    await show(<NotePacks />)
  })
  afterEach(() => {
    act(() => render(null, document.body))
    vi.restoreAllMocks()
  })

  test('are added from a file, and say whose they are and how much is in them', async () => {
    await add(EXAMPLE)
    expect(outcome()).toBe('Added “Example Clinic: notes for our patients”.')
    expect(listed()).toEqual([
      expect.stringContaining('By Example Clinic · 2 notes on 2 insurers · as of Nov 20, 2026'),
    ])
    await add(EXAMPLE.replace('notes for our patients', 'notes, 2nd edition'))
    expect(outcome()).toContain('in place of its older version')
    expect(listed()).toEqual([expect.stringContaining('2nd edition')])
  })

  test('are refused with the lines to put right, and nothing is kept', async () => {
    await add(EXAMPLE.replace('"case-by-case"', '"maybe"'))
    expect(outcome()).toContain('“notes.pack.json” was not added')
    const line = EXAMPLE.slice(0, EXAMPLE.indexOf('"case-by-case"')).split('\n').length
    expect(all('.problems li').map(textOf)).toEqual([
      expect.stringContaining(`Line ${line} insurers[0].notes[0].status`),
    ])
    expect(local.all).toEqual({})
    await add('x'.repeat(500_000))
    expect(outcome()).toBe('That file is too large for a pack.')
  })

  test('are saved as a file just as they came', async () => {
    const blobs: Blob[] = []
    const createObjectURL = (blob: Blob) => {
      blobs.push(blob)
      return 'blob:x'
    }
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL: () => {} }))
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    const odd = `\n  ${EXAMPLE.replaceAll('  ', '\t')}\n\n`
    await add(odd)
    get('[data-exports="example-clinic"]').click()
    expect(await blobs[0]?.text()).toBe(odd)
  })

  test('are listed by their names too when this version no longer takes them', async () => {
    await local.set({ 'pack.0': { text: EXAMPLE, isRight: false }, 'pack.1': { text: 'torn', isRight: false } })
    await settle()
    const items = all('.added li').map(textOf)
    expect(items[0]).toMatch(/^Example Clinic: notes for our patients.*This version cannot read this pack any more/)
    expect(items[1]).toMatch(/^A pack of notes.*This version cannot read this pack any more/)
  })

  test('are removed', async () => {
    await add(EXAMPLE)
    get('[data-removes="example-clinic"]').click()
    await vi.waitFor(() => expect(listed()).toEqual([]))
    expect(local.all).toEqual({})
  })

  test('say so when the browser cannot keep one', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    local.isBroken = true
    await add(EXAMPLE)
    expect(outcome()).toContain('could not save')
  })
})
