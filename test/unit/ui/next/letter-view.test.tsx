// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import { fact, readingWith, stancesWith } from '../reading/sample-reading'
import { all, button, click, get, textOf } from '../rendered'
import { facts, openView, type showNotes, showView, type } from './next-shown'

vi.mock('../../../../src/platform/own-files', () => ({
  loadNextFacts: async () => facts,
  loadExplanations: async () => ({}),
}))

const paper = () => get('.paper').textContent ?? ''
const READING = readingWith({
  title: 'Policy',
  policyNumber: fact('SAMPLE-1', 1),
  effective: fact('2026-03-15', 2),
  stances: stancesWith({ spravato: 'covered-with-criteria' }),
})

async function openLetter(kind: 'appeal' | 'necessity', insurer = 'aetna', on: Parameters<typeof showNotes>[1] = {}) {
  await showView(insurer, 'denied', on)
  await openView(kind)
}

describe('the letter of appeal', () => {
  test('names the insurer’s own rules and the page’s words, and leaves the rest blank', async () => {
    await openLetter('appeal', 'aetna', { reading: READING })
    expect(paper()).toContain('To: Aetna, Appeals')
    expect(paper()).toContain('[Patient’s name]')
    expect(paper()).toContain('As I understand your policy (CPB 0950, SAMPLE-1), you ask for this.')
    expect(paper()).toContain('3. Patient is 18 or older')
    expect(paper()).toContain(
      'Your own page says: “The page’s words on spravato” (From the page “Policy” · Policy number: SAMPLE-1 · In force since: Mar 15, 2026)',
    )
    expect(textOf(get('.tally'))).toBe('20 blanks left to fill in')
  })

  test('takes what the reader fills in, and copies it', async () => {
    await openLetter('appeal')
    type('#next-letter-date', '2026-11-10')
    type('#next-blank-name', ' Pat Example ')
    type('#next-blank-reason', 'not medically necessary')
    type('#next-criterion-2', 'I am 41.')
    expect(paper()).toContain('Subject: Appeal of your decision of Nov 10, 2026')
    expect(paper()).toContain('From: Pat Example\n')
    expect(paper()).toContain('Your letter gives this reason: “not medically necessary”.')
    expect(paper()).toContain('3. Patient is 18 or older\n   Answer: I am 41.')
    expect(textOf(get('.tally'))).toBe('15 blanks left to fill in')
    let copied = ''
    document.execCommand = () => {
      copied = get<HTMLTextAreaElement>('body > textarea').value
      return true
    }
    click(button('Copy the letter'))
    expect(copied).toContain('Pat Example')
    expect(copied).toContain('[Diagnosis]')
    expect(copied.split('\n\n').length).toBe(all('.paper p').length + 1)
  })

  test('says that it is urgent only when the reader does', async () => {
    await openLetter('appeal')
    expect(paper()).not.toContain('urgent')
    click(get('.check-line input'))
    expect(paper()).toContain('This is an urgent (expedited) appeal.')
  })

  test('knows what was ticked as ready, and the date on the denial', async () => {
    await showView('aetna', 'ready')
    click(all('.checklist input')[2] as HTMLElement)
    click(button('Back to Aetna'))
    await openView('denied')
    type('#next-denial-date', '2026-11-10')
    await openView('appeal')
    expect(paper()).toContain('3. Patient is 18 or older\n   Answer: Yes. See the papers sent with this letter.')
    expect(paper()).toContain('Nov 10, 2026')
  })

  test('goes back to the steps, and from there to the notes', async () => {
    await openLetter('appeal')
    click(button('If they say no'))
    expect(document.activeElement).toBe(get('[data-next="appeal"]', get('.next')))
    click(button('Back to Aetna'))
    expect(document.activeElement).toBe(get('[data-next="denied"]'))
  })

  test('says that ketamine is off-label, with the studies and where they stand', async () => {
    await openLetter('appeal', 'aetna', { settings: { treatments: ['ketamine-infusion-mental-health'] } })
    expect(paper()).toContain('I know that the FDA has not approved ketamine for this use.')
    expect(paper()).toContain('In a trial of 403 adults')
    expect(paper()).toContain('(Source: Ketamine versus ECT')
    expect(paper()).toContain('I could not find your written rules for this.')
  })

  test('uses the page’s list where we have none', async () => {
    const stances = stancesWith({ 'ketamine-infusion-mental-health': 'covered-with-criteria' }, [
      { text: 'Six months of pain', place: 9, marker: '1.', depth: 1 },
    ])
    await openLetter('appeal', 'aetna', {
      settings: { treatments: ['ketamine-infusion-mental-health'] },
      reading: readingWith({ stances }),
    })
    expect(paper()).toContain('1. Six months of pain')
  })
})

describe('the letter of medical necessity', () => {
  test('is the doctor’s, and shares what was filled in before', async () => {
    await openLetter('appeal')
    type('#next-blank-name', 'Pat Example')
    type('#next-blank-clinician', 'Dr. Who')
    click(button('If they say no'))
    await openView('necessity')
    expect(paper()).toContain('Patient: Pat Example')
    expect(paper()).toContain('I ask you to approve Spravato (esketamine) nasal spray.')
    expect(paper().endsWith('Sincerely,\n\nDr. Who')).toBe(true)
    expect(paper()).not.toContain('I ask you to look again')
  })
})

test('nothing that is typed is stored', async () => {
  await openLetter('appeal')
  type('#next-blank-name', 'Pat Example')
  expect(localStorage.length + sessionStorage.length).toBe(0)
  expect(get('form').getAttribute('autocomplete')).toBe('off')
})
