// @vitest-environment jsdom
import lookup from 'built:lookup'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readGuide, readInsurers } from '../../../scripts/read-data'
import { type NotesFile, notesFile } from '../../../src/core/notes-file'
import { STATES } from '../../../src/core/vocabulary'
import { LibraryPage } from '../../../src/library/library-page'
import { settle, show } from '../options/rendering'

const handedOver = vi.hoisted(() => ({ insurer: null as string | null }))
vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)
vi.mock('../../../src/platform/packs', () => ({
  readPacks: async () => [],
  readPackNotes: async () => [],
  watchPacks: () => undefined,
}))
vi.mock('../../../src/platform/settings', async () => (await import('../options/fake-storage')).fakeSettings)
vi.mock('../../../src/platform/session', () => ({
  takeHandedOver: async () => handedOver.insurer && { insurer: handedOver.insurer },
}))
const broken = vi.hoisted(() => new Set<string>())
vi.mock('../../../src/platform/own-files', () => ({
  loadNotes: async (id: string) => {
    if (broken.has(id)) throw new Error('broken')
    return files(id)
  },
}))

const insurers = readInsurers()
const { codes } = readGuide()
vi.mock('../../../src/platform/own-pages', () => ({ openOwnPage: vi.fn() }))

function files(id: string): NotesFile {
  const insurer = insurers.find((each) => each.id === id)
  if (!insurer) throw new Error(`no ${id}`)
  return notesFile(insurer, insurers, codes)
}
async function openPage(hash = '') {
  history.replaceState(null, '', `/library.html${hash}`)
  await show(<LibraryPage />)
}
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
const textOf = (selector: string) => get(selector).textContent?.replace(/\s+/g, ' ').trim()
async function click(selector: string) {
  get(selector).click()
  await settle()
}
async function choose(selector: string, value: string) {
  const menu = get<HTMLSelectElement>(selector)
  menu.value = value
  menu.dispatchEvent(new Event('change', { bubbles: true }))
  await settle()
}
async function type(words: string) {
  const box = get<HTMLInputElement>('#find')
  box.value = words
  box.dispatchEvent(new Event('input', { bubbles: true }))
  await settle()
}
const count = () => get('.count [role=status]').textContent
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
afterEach(async () => {
  act(() => render(null, document.body))
  await settle()
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
    await type('cigna')
    expect(names()[0]).toBe('Cigna Healthcare')
    expect(names().length).toBeLessThan(5)
    await type('')
    await choose('#kind-of-plan', 'commercial')
    expect(names()).not.toContain('Medicare')
    expect(count()).toBe(`${names().length} insurers`)
  })

  test('says with each answer how sure we are and since when it holds', async () => {
    await openPage()
    expect(textOf('td:has([data-insurer="bcbs-massachusetts"]) .when')).toMatch(
      /^(Sure|Fairly sure|Not sure) · since Aug 2023/,
    )
    expect(all('td:has([data-status=unknown]) .when')).toEqual([])
  })

  test('is narrowed by treatment, state, confidence and age', async () => {
    await openPage()
    await choose('#treatment', 'spravato')
    expect(all('thead th')).toHaveLength(2)
    await choose('#in-state', 'TX')
    expect(names()).not.toContain('Blue Cross and Blue Shield of Alabama')
    expect(names().some((name) => name?.startsWith('Health Care Service Corporation'))).toBe(true)
    const before = names().length
    await choose('#sureness', 'likely')
    expect(names().length).toBeLessThan(before)
    await choose('#age', 'current')
    expect(names().length).toBeGreaterThan(0)
    expect(names()).not.toContain('Cigna Healthcare')
    expect(count()).toBe(`${names().length} insurers`)
    await click('.count .link-button')
    expect(names()).toHaveLength(lookup.length)
  })

  test('is narrowed by a sign, which says how many have it', async () => {
    await openPage()
    const sign = '[data-asks-status="case-by-case"]'
    const number = get(`${sign} .number`).textContent
    await click(sign)
    expect(get(sign).getAttribute('aria-pressed')).toBe('true')
    expect(String(names().length)).toBe(number)
    expect(all('.cell:not(.quiet)').every(({ dataset }) => dataset.status === 'case-by-case')).toBe(true)
    await click(sign)
    expect(names()).toHaveLength(lookup.length)
  })

  test('is sorted by its headings, both ways, and says so', async () => {
    await openPage()
    expect(all('.group-row').length).toBe(3)
    await click('[data-sorts=name]')
    const sorted = names()
    expect(sorted).toEqual([...sorted].sort((a, b) => String(a).localeCompare(String(b), 'en')))
    expect(get('th:has([data-sorts=name])').getAttribute('aria-sort')).toBe('ascending')
    expect(all('.group-row')).toEqual([])
    await click('[data-sorts=name]')
    expect(names()).toEqual(sorted.reverse())
    expect(get('th:has([data-sorts=name])').getAttribute('aria-sort')).toBe('descending')
    expect(get<HTMLSelectElement>('#sort').value).toBe('name reversed')
  })

  test('is no longer sorted by a treatment that it does not show', async () => {
    await openPage()
    await choose('#sort', 'ketamine-infusion-pain')
    await choose('#treatment', 'spravato')
    expect(get<HTMLSelectElement>('#sort').value).toBe('group')
  })

  test('says so when nobody fits', async () => {
    await openPage()
    await type('qqqqqqqqqqqq')
    expect(count()).toBe('0 insurers')
    expect(all('.matrix')).toEqual([])
  })

  test('is as it was left when the reader comes back', async () => {
    await openPage()
    await choose('#in-state', 'TX')
    await click('[data-opens="cigna"]')
    await click('.back')
    await vi.waitFor(() => expect(heading()).toBe('All insurers'))
    await settle()
    expect(get<HTMLSelectElement>('#in-state').value).toBe('TX')
  })
})

describe('side by side', () => {
  async function compare(...ids: string[]) {
    await openPage()
    for (const id of ids) await click(`[data-compares="${id}"]`)
    await click('#compare')
    await settle()
  }
  /** A line of the first treatment's part, by its heading. */
  const line = (label: string) => {
    const row = all('.compare tbody:first-of-type .compare-row').find(
      (each) => each.querySelector('th')?.firstChild?.textContent === label,
    )
    if (!row) throw new Error(`no line ${label}`)
    return row
  }
  const cells = (label: string) => [...line(label).querySelectorAll('.side')].map(({ textContent }) => textContent)

  test('takes two insurers at least and five at most', async () => {
    await openPage()
    expect(document.querySelector('#compare')).toBeNull()
    await click('[data-compares="aetna"]')
    expect(get<HTMLButtonElement>('#compare').disabled).toBe(true)
    for (const id of ['cigna', 'humana', 'medicare', 'unitedhealthcare']) await click(`[data-compares="${id}"]`)
    expect(get<HTMLInputElement>('[data-compares="tricare"]').disabled).toBe(true)
    expect(get<HTMLInputElement>('[data-compares="aetna"]').disabled).toBe(false)
    expect(textOf('.compare-count')).toBe('5 chosen. That is the most.')
    await click('.compare-bar [data-removes="aetna"]')
    expect(get<HTMLInputElement>('[data-compares="tricare"]').disabled).toBe(false)
    expect(get<HTMLInputElement>('[data-compares="aetna"]').checked).toBe(false)
  })

  test('shows each part of each note, and every answer with its attributes', async () => {
    await compare('aetna', 'cigna')
    expect(heading()).toBe('Side by side')
    expect(document.activeElement?.textContent).toBe('Side by side')
    expect(all('.compare thead [data-opens]').map(({ dataset }) => dataset.opens)).toEqual(['aetna', 'cigna'])
    expect(all('.compare [data-status]')).toHaveLength(2 * 3)
    const [aetna, cigna] = ['aetna', 'cigna'].map((id) =>
      files(id).insurer.notes.find(({ treatment }) => treatment === 'spravato'),
    )
    expect(cells('In short')[0]).toContain(aetna?.summary)
    expect(cells('Approval lasts')).toEqual(['We have not found how long', cigna?.approval])
    expect(cells('Billing codes')[0]).toContain('J0013')
    expect(cells('Dates')[1]).toContain('Checked Nov 23, 2026')
    expect(cells('How sure we are')[0]).toContain('Fairly sure')
    expect(cells('Sources')[0]).toContain(aetna?.sources[0]?.title)
    for (const criterion of aetna?.criteria ?? []) expect(get('.compare').textContent).toContain(criterion)
    expect(location.href).not.toMatch(/aetna|cigna/)
  })

  test('marks what is not the same, and can show only that', async () => {
    await compare('aetna', 'medicare')
    expect(line('Answer').textContent).toContain('Not the same')
    expect(line('This note is for').classList).toContain('differs')
    expect(line('How it is given').classList).not.toContain('differs')
    expect(line('Who prescribes').textContent).toContain('Only in some notes')
    await click('#only-differing')
    expect(all('.compare-row:not(.differs)').every((row) => row.querySelector('th')?.textContent === 'Answer')).toBe(
      true,
    )
    expect(all('.compare-row.differs').length).toBeGreaterThan(3)
  })

  test('frames the codes that are not on every list', async () => {
    await compare('aetna', 'bcbs-massachusetts')
    const framed = [...line('Billing codes').querySelectorAll('code.of-some')].map(({ textContent }) => textContent)
    expect(framed).toContain('J0013')
    expect(framed).not.toContain('G2082')
  })

  test('says where we have no note', async () => {
    await compare('cigna', 'bcbs-arizona')
    expect(cells('Approval lasts')[1]).toBe('We have no note')
    expect(all('.compare [data-insurer="bcbs-arizona"]').every(({ dataset }) => dataset.status === 'unknown')).toBe(
      true,
    )
  })

  test('is for the plan that is asked for', async () => {
    await compare('aetna', 'cigna')
    await choose('#kind-of-plan', 'medicare-advantage')
    expect(all('.compare [data-insurer="cigna"]').every(({ dataset }) => dataset.status === 'unknown')).toBe(true)
    expect(all('.compare [data-insurer="aetna"]')[0]?.dataset).toMatchObject({ plan: 'medicare-advantage' })
  })

  test('lets insurers be added and taken out on the spot', async () => {
    await compare('aetna', 'cigna')
    await choose('#add-insurer', 'humana')
    await settle()
    expect(all('.compare thead [data-opens]').map(({ dataset }) => dataset.opens)).toEqual(['aetna', 'cigna', 'humana'])
    await click('[data-removes="aetna"]')
    expect(all('.compare thead [data-opens]').map(({ dataset }) => dataset.opens)).toEqual(['cigna', 'humana'])
  })

  test('says so when a note cannot be read, and tries again', async () => {
    broken.add('cigna')
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    await compare('aetna', 'cigna')
    expect(get('[role=alert]').textContent).toContain('Try again')
    broken.clear()
    await click('[role=alert] button')
    await settle()
    expect(all('.compare thead [data-opens]')).toHaveLength(2)
    expect(all('[role=alert]')).toEqual([])
  })
})

describe('the map', () => {
  test('has every state once, with the answers of its Blue companies', async () => {
    await openPage()
    await click('[data-view=map]')
    expect(heading()).toBe('Blue companies by state')
    expect(all('[data-state]')).toHaveLength(Object.keys(STATES).length)
    expect(get('[data-state=TX]').getAttribute('aria-label')).toMatch(
      /^TX, Texas\. Health Care Service Corporation .*: Covered if approved first$/,
    )
    expect(all('[data-state=PA] [data-insurer]').length).toBe(3)
  })

  test('is one stop for the Tab key, and arrow keys lead from state to state', async () => {
    await openPage()
    await click('[data-view=map]')
    expect(all('[data-state][tabindex="0"]')).toHaveLength(1)
    get('[data-state=CO]').focus()
    const press = (key: string) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      return (document.activeElement as HTMLElement).dataset.state
    }
    expect(press('ArrowRight')).toBe('NE')
    expect(press('ArrowDown')).toBe('KS')
    expect(press('Home')).toBe('AZ')
    expect(press('End')).toBe('DC')
    expect(press('t')).toBe('TN')
    expect(press('t')).toBe('TX')
    expect(press('x')).toBe('TX')
  })

  test('shows the companies of the state chosen, and all insurers there', async () => {
    await openPage()
    await click('[data-view=map]')
    await click('[data-state=NY]')
    expect(get('[data-state=NY]').getAttribute('aria-pressed')).toBe('true')
    expect(textOf('.in-state h2')).toBe('New York')
    expect(all('.local-blues > li')).toHaveLength(4)
    expect(get('.in-state').textContent).toContain('Federal workers and retirees')
    await click('#state-table')
    await vi.waitFor(() => expect(heading()).toBe('All insurers'))
    await settle()
    expect(get<HTMLSelectElement>('#in-state').value).toBe('NY')
  })

  test('has a list with the same companies', async () => {
    await openPage('#map')
    const listed = new Set(all('.state-list [data-opens]').map(({ dataset }) => dataset.opens))
    const onMap = new Set(all('.state-map [data-insurer]').map(({ dataset }) => dataset.insurer))
    expect(listed).toEqual(onMap)
  })

  test('opens a company, and Back leads to the map', async () => {
    await openPage()
    await click('[data-view=map]')
    await click('[data-state=AL]')
    await click('.local-blues [data-opens]')
    expect(heading()).toBe('Blue Cross and Blue Shield of Alabama')
    history.back()
    await vi.waitFor(() => expect(heading()).toBe('Blue companies by state'))
  })
})

describe('what changed', () => {
  test('is said to be nothing in the first version', async () => {
    await openPage()
    await click('[data-view=changes]')
    expect(heading()).toBe('What changed')
    expect(textOf('.nobody')).toContain('is the first one')
  })
})

describe('printing', () => {
  test('has a head with the date and what the table is narrowed to', async () => {
    await openPage()
    await choose('#in-state', 'TX')
    expect(textOf('.print-head')).toMatch(/^Coverage Notes ?Texas ?Printed \w{3} \d+, \d{4}$/)
  })

  test('unfolds everything, and folds it again', async () => {
    await openPage('#aetna')
    expect(all('details[open]')).toEqual([])
    dispatchEvent(new Event('beforeprint'))
    expect(all('details:not([open])')).toEqual([])
    dispatchEvent(new Event('afterprint'))
    expect(all('details[open]')).toEqual([])
  })

  test('is asked of the browser by the button', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    await openPage()
    await click('.print')
    expect(print).toHaveBeenCalledOnce()
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
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Cigna Healthcare'))
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

  test('that is typed while the page is open opens too, and Back leads from one to the other', async () => {
    await openPage('#aetna')
    location.hash = '#cigna'
    await vi.waitFor(() => expect(heading()).toBe('Cigna Healthcare'))
    history.back()
    await vi.waitFor(() => expect(heading()).toBe('Aetna'))
  })

  test('that the address named is named there no longer once the reader goes on', async () => {
    await openPage('#aetna')
    await click('.back')
    expect(heading()).toBe('All insurers')
    expect(location.hash).toBe('')
  })

  test('that nobody knows leaves the table as it is', async () => {
    handedOver.insurer = '../nobody'
    await openPage('#nobody')
    expect(heading()).toBe('All insurers')
  })
})
