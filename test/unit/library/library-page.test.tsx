// @vitest-environment jsdom
import lookup from 'built:lookup'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readGuide, readInsurers } from '../../../scripts/read-data'
import { type NotesFile, notesFile } from '../../../src/core/notes-file'
import { LibraryPage } from '../../../src/library/library-page'
import { settle, show } from '../options/rendering'

const handedOver = vi.hoisted(() => ({ insurer: null as string | null }))
vi.mock('../../../src/platform/settings', async () => (await import('../options/fake-storage')).fakeSettings)
vi.mock('../../../src/platform/session', () => ({
  takeHandedOver: async () => handedOver.insurer && { insurer: handedOver.insurer },
}))
vi.mock('../../../src/platform/own-pages', () => ({ openOwnPage: vi.fn() }))
vi.mock('../../../src/platform/own-files', () => ({ loadNotes: async (id: string) => files(id) }))

function files(id: string): NotesFile {
  const insurers = readInsurers()
  const insurer = insurers.find((each) => each.id === id)
  if (!insurer) throw new Error(`no ${id}`)
  return notesFile(insurer, insurers, readGuide().codes)
}
async function openPage(hash = '') {
  history.replaceState(null, '', `/library.html${hash}`)
  await show(<LibraryPage />)
}
const names = () => [...document.querySelectorAll('[data-opens]')].map(({ textContent }) => textContent)
const heading = () => document.querySelector('h1')?.textContent
function get<Kind extends Element = HTMLElement>(selector: string): Kind {
  const element = document.querySelector<Kind>(selector)
  if (!element) throw new Error(`no ${selector}`)
  return element
}

beforeEach(() => {
  handedOver.insurer = null
  vi.stubGlobal('scrollTo', () => {})
})
afterEach(() => {
  render(null, document.body)
  vi.unstubAllGlobals()
})

describe('the table', () => {
  test('tells every answer by a word, a sign and attributes', async () => {
    await openPage()
    const answers = [...document.querySelectorAll<HTMLElement>('[data-status]')]
    expect(answers).toHaveLength(lookup.length * 3)
    for (const { dataset, textContent, children } of answers) {
      expect(dataset.insurer && dataset.treatment && dataset.plan && dataset.status).toBeTruthy()
      expect(textContent).not.toBe('')
      expect(children[0]?.querySelector('svg')).not.toBeNull()
    }
  })

  test('is narrowed by what is typed and by the kind of plan, and says how many are left', async () => {
    await openPage()
    const box = get<HTMLInputElement>('#find')
    box.value = 'cigna'
    box.dispatchEvent(new Event('input', { bubbles: true }))
    await settle()
    expect(names()[0]).toBe('Cigna Healthcare')
    expect(names().length).toBeLessThan(5)
    box.value = ''
    box.dispatchEvent(new Event('input', { bubbles: true }))
    const plan = get<HTMLSelectElement>('#kind-of-plan')
    plan.value = 'commercial'
    plan.dispatchEvent(new Event('change', { bubbles: true }))
    await settle()
    expect(names()).not.toContain('Medicare')
    expect(get('.count [role=status]').textContent).toBe(`${names().length} insurers`)
  })
})

describe('an insurer', () => {
  test('opens in full, without a trace in the address, and leads back', async () => {
    await openPage()
    get('[data-opens="cigna"]').click()
    await settle()
    expect(heading()).toBe('Cigna Healthcare')
    expect(document.activeElement?.textContent).toBe('Cigna Healthcare')
    expect(location.href).not.toContain('cigna')
    expect(JSON.stringify(history.state)).not.toContain('cigna')
    get('.back').click()
    await vi.waitFor(() => expect(heading()).toBe('All insurers'))
    await settle()
    expect(document.activeElement?.textContent).toBe('Cigna Healthcare')
  })

  test('is left by the browser’s own Back as well', async () => {
    await openPage()
    get('[data-opens="cigna"]').click()
    await settle()
    history.back()
    await vi.waitFor(() => expect(heading()).toBe('All insurers'))
  })

  test('that was handed over opens at once', async () => {
    handedOver.insurer = 'humana'
    await openPage()
    expect(heading()).toBe('Humana')
  })

  test('that the address names opens at once', async () => {
    await openPage('#aetna')
    expect(heading()).toBe('Aetna')
  })

  test('that nobody knows leaves the table as it is', async () => {
    handedOver.insurer = '../nobody'
    await openPage('#nobody')
    expect(heading()).toBe('All insurers')
  })
})
