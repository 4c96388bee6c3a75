// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { NextPage } from '../../../src/next/next-page'
import { loadNextFacts, loadNotes } from '../../../src/platform/own-files'
import type { HandedOver } from '../../../src/platform/session'
import { facts, settle } from '../ui/next/next-shown'
import { all, button, choose, click, fileOf, get, show, textOf } from '../ui/rendered'

const handed = vi.hoisted(() => ({ over: {} as HandedOver }))
vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)
vi.mock('../../../src/platform/settings', async () => (await import('../options/fake-storage')).fakeSettings)
vi.mock('../../../src/ui/use-handed-over', () => ({ useHandedOver: () => handed.over }))
vi.mock('../../../src/platform/own-files', () => ({ loadNotes: vi.fn(), loadNextFacts: vi.fn() }))

async function open(over: HandedOver, address = '') {
  Element.prototype.scrollIntoView = () => {}
  handed.over = over
  history.replaceState(null, '', `/next.html${address}`)
  show(<NextPage />)
  await settle()
  await settle()
}
const SAID = {
  title: 'Policy',
  lang: null,
  policyNumber: 'X-1',
  effective: null,
  quote: 'Spravato is covered.',
  criteria: [],
}

beforeEach(() => {
  handed.over = {}
  vi.mocked(loadNotes).mockImplementation(async (id) => fileOf(id))
  vi.mocked(loadNextFacts).mockResolvedValue(facts)
})

describe('“What next” in a tab of its own', () => {
  test('shows the view, treatment and plan it was opened with', async () => {
    await open({ insurer: 'aetna', view: 'costs', treatment: 'ketamine-infusion-pain', plan: 'marketplace' })
    expect(textOf(get('.next h1'))).toBe('What it costs, and who helps')
    expect(textOf(get('.eyebrow'))).toBe('Aetna')
    expect(get<HTMLSelectElement>('#next-treatment').value).toBe('ketamine-infusion-pain')
    expect(get<HTMLSelectElement>('#next-plan').value).toBe('marketplace')
    expect(textOf(get('[aria-current=page]', get('.view-tabs')))).toBe('What it costs, and who helps')
  })

  test('leads from one view to another', async () => {
    await open({ insurer: 'aetna' })
    expect(textOf(get('.next h1'))).toBe('If they say no')
    click(button('What the article says, checked'))
    expect(textOf(get('.next h1'))).toBe('What the article says, checked')
    expect(document.activeElement).toBe(get('.next h1'))
    expect(all('.back')).toHaveLength(0)
  })

  test('knows what the page said of that treatment, and of no other', async () => {
    await open({ insurer: 'aetna', view: 'appeal', treatment: 'spravato', said: SAID })
    expect(textOf(get('.paper'))).toContain('Your own page says: “Spravato is covered.”')
    choose('#next-treatment', 'ketamine-infusion-pain')
    expect(textOf(get('.paper'))).not.toContain('Your own page says')
  })

  test('prints', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    await open({ insurer: 'aetna', view: 'appeal' })
    click(button('Print the letter'))
    click(button('Print or save as PDF'))
    expect(print).toHaveBeenCalledTimes(2)
    vi.unstubAllGlobals()
  })

  test('can be opened by hand, and says so when it is about nobody', async () => {
    await open({}, '?insurer=tricare&view=questions')
    expect(textOf(get('.next h1'))).toBe('Questions to ask')
    expect(get<HTMLSelectElement>('#next-plan').value).toBe('tricare')
    await open({})
    expect(textOf(get('h1'))).toBe('No insurer chosen')
  })
})
