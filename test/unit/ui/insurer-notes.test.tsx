// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { findNote, plansWithNotes } from '../../../src/core/answers'
import type { NotesFile } from '../../../src/core/notes-file'
import { newInsurers, packNotes } from '../../../src/core/packs/pack-notes'
import type { Pack } from '../../../src/core/packs/pack-schema'
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings'
import { speaksOfSuicide } from '../../../src/core/treatment-words'
import { type Plan, type State, TREATMENTS, type Treatment } from '../../../src/core/vocabulary'
import { InsurerNotes } from '../../../src/ui/insurer-notes'
import { noteText } from '../../../src/ui/note-text'
import { planName, statusWord } from '../../../src/ui/words'
import { all, button, choose, click, fileOf, get, insurers, show, textOf } from './rendered'

vi.mock('../../../src/platform/packs', () => ({ readPackNotes: async () => [] }))

const onInsurer = vi.fn()

/** Shows an insurer's notes as the panel does. */
function showNotes(id: string, on: { site?: string; about?: Treatment; settings?: Partial<Settings> } = {}) {
  const { settings, ...rest } = on
  onInsurer.mockClear()
  return show(
    <InsurerNotes
      file={fileOf(id)}
      settings={{ ...DEFAULT_SETTINGS, ...settings }}
      today="2026-11-24"
      onInsurer={onInsurer}
      {...rest}
    />,
  )
}
const answer = (treatment: Treatment) => get<HTMLDetailsElement>(`[data-treatment="${treatment}"]`)
const answers = () =>
  all('[data-treatment]').map(({ dataset: { insurer, treatment, plan, status } }) => [insurer, treatment, plan, status])

describe('Aetna’s notes', () => {
  test('say who it is, and what it covers in words', () => {
    showNotes('aetna')
    expect(textOf(get('h1'))).toBe('Aetna')
    expect(all('.company')).toHaveLength(0)
    expect(answers()).toEqual([
      ['aetna', 'spravato', 'commercial', 'prior-authorization'],
      ['aetna', 'ketamine-infusion-mental-health', 'commercial', 'not-covered'],
      ['aetna', 'ketamine-infusion-pain', 'commercial', 'not-covered'],
    ])
    expect(textOf(get('summary', answer('spravato')))).toContain('Spravato nasal spray')
    expect(textOf(get('summary', answer('spravato')))).toContain('Covered if approved first')
    expect(textOf(get('summary', answer('ketamine-infusion-pain')))).toContain('Not covered')
  })

  test('tell each note in full: what is asked, how sure we are, from where, and when it was checked', () => {
    showNotes('aetna')
    const note = findNote(fileOf('aetna').insurer.notes, 'spravato', { plan: 'commercial' })
    const text = textOf(answer('spravato'))
    for (const words of [note?.summary, ...(note?.criteria ?? []), ...(note?.caveats ?? [])]) {
      expect(text).toContain(words)
    }
    for (const { title, publisher, supports } of note?.sources ?? []) {
      for (const words of [title, publisher, supports]) expect(text).toContain(words)
    }
    expect(text).toContain('Fairly sure.')
    expect(text).toContain('We have not found how long')
    expect(text).toContain('CPB 0950')
    expect(text).toContain('Checked Nov 23, 2026')
  })

  test('change with the plan that the reader picks, and name the plan they are for', () => {
    showNotes('aetna')
    choose('#plan', 'medicare-advantage')
    expect(answers()[0]).toEqual(['aetna', 'spravato', 'medicare-advantage', 'varies'])
    expect(textOf(answer('spravato'))).toContain('Medicare Advantage')
    choose('#plan', 'commercial')
    expect(answers()[0]).toEqual(['aetna', 'spravato', 'commercial', 'prior-authorization'])
  })

  test('say that we do not know where there is no note for the plan, and offer the plans we have notes on', () => {
    showNotes('aetna')
    choose('#plan', 'medicare-advantage')
    const unknown = answer('ketamine-infusion-pain')
    expect(unknown.dataset).toMatchObject({ plan: 'medicare-advantage', status: 'unknown' })
    expect(textOf(unknown)).toContain('That does not mean no.')
    expect(textOf(unknown)).toContain('Ask Aetna: call the number on your member card.')
    expect(all('.chip', unknown).map(textOf)).toEqual(['Through a job, or private'])
    click(button('Through a job, or private', unknown))
    expect(answers().map(([, , plan]) => plan)).toEqual(['commercial', 'commercial', 'commercial'])
    expect(get<HTMLSelectElement>('#plan').value).toBe('commercial')
  })

  test('begin with the reader’s own plan, also when we have no note on it', () => {
    showNotes('aetna', { settings: { plan: 'medicaid' } })
    expect(answers().map(([, , plan, status]) => [plan, status])).toEqual(Array(3).fill(['medicaid', 'unknown']))
    expect(get<HTMLSelectElement>('#plan').value).toBe('medicaid')
  })

  test('begin with the plan of the site, and bear the site’s brand', () => {
    showNotes('aetna', { site: 'aetnabetterhealth.com' })
    expect(textOf(get('h1'))).toBe('Aetna Better Health')
    expect(textOf(get('.company'))).toBe('Notes on Aetna')
    expect(get<HTMLSelectElement>('#plan').value).toBe('medicaid')
  })

  test('show only the treatments the reader wants', () => {
    showNotes('aetna', { settings: { treatments: ['ketamine-infusion-pain'] } })
    expect(answers().map(([, treatment]) => treatment)).toEqual(['ketamine-infusion-pain'])
  })

  test('are closed at first, but for the treatment that the page is about', () => {
    const open = () => all('details[data-treatment]').filter((each) => each.hasAttribute('open'))
    showNotes('aetna')
    expect(open()).toHaveLength(0)
    showNotes('aetna', { about: 'ketamine-infusion-pain' })
    expect(open().map(({ dataset }) => dataset.treatment)).toEqual(['ketamine-infusion-pain'])
  })
})

describe('for clinic staff', () => {
  const order = (...parts: readonly string[]) => {
    const text = textOf(get('.answer-body', answer('spravato')))
    const places = parts.map((part) => text.indexOf(part))
    expect(places, text).not.toContain(-1)
    return places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))
  }
  const { summary = '' } = findNote(fileOf('aetna').insurer.notes, 'spravato', { plan: 'commercial' }) ?? {}

  test('policy numbers and codes come before the summary', () => {
    showNotes('aetna', { settings: { wording: 'clinic' } })
    expect(order('Policy numbers', 'CPB 0950', 'Billing codes', 'J0013', summary, 'Sources')).toBe(true)
  })

  test('and for patients the codes come after it, with a word on what they are for', () => {
    showNotes('aetna')
    expect(order(summary, 'Billing codes', 'Your clinic puts these on the bill.', 'Sources')).toBe(true)
    expect(textOf(answer('spravato'))).not.toContain('Policy numbers')
  })

  test('codes stand there once', () => {
    for (const wording of ['clinic', 'reader'] as const) {
      showNotes('aetna', { settings: { wording } })
      expect(all('.codes', answer('spravato'))).toHaveLength(1)
    }
  })
})

describe('the Blue association’s notes', () => {
  test('lead to the reader’s own company by state', () => {
    showNotes('blue-cross-blue-shield')
    expect(all('.blue-rows')).toHaveLength(0)
    choose('#blue-state', 'AZ')
    expect(all('.blue-rows button').map(textOf)).toEqual([
      'Blue Cross Blue Shield of Arizona (AZ Blue)',
      expect.stringMatching(/^Federal workers and retirees: /),
    ])
    click(all('.blue-rows button')[0] as HTMLElement)
    expect(onInsurer).toHaveBeenCalledExactlyOnceWith('bcbs-arizona')
  })

  test('list every company of a state that has several', () => {
    showNotes('blue-cross-blue-shield')
    choose('#blue-state', 'WA')
    click(all('.blue-rows button')[1] as HTMLElement)
    expect(all('.blue-rows button').length).toBeGreaterThanOrEqual(3)
    expect(onInsurer).toHaveBeenCalledOnce()
  })

  test('say so where a state has none on file, and stop saying so for the next', () => {
    showNotes('blue-cross-blue-shield')
    const none = 'We have no Blue company on file for this state.'
    const covered = new Set(fileOf('blue-cross-blue-shield').licensees.flatMap(({ states }) => states))
    const without = [...get<HTMLSelectElement>('#blue-state').options]
      .map(({ value }) => value)
      .find((value) => value && !covered.has(value as State))
    if (without) {
      choose('#blue-state', without)
      expect(document.body.textContent).toContain(none)
    }
    choose('#blue-state', 'AZ')
    expect(document.body.textContent).not.toContain(none)
  })

  test('are the only ones with that finder', () => {
    showNotes('bcbs-arizona')
    expect(all('#blue-state')).toHaveLength(0)
  })
})

describe('a licensee of several states', () => {
  test('bears on each state’s site the name that readers there know, and the company’s below it', () => {
    showNotes('bcbs-hcsc', { site: 'bcbstx.com' })
    expect(textOf(get('h1'))).toBe('Blue Cross and Blue Shield of Texas')
    expect(textOf(get('.company'))).toBe('Notes on Health Care Service Corporation')
    expect(document.body.textContent).toContain('About Blue Cross and Blue Shield of Texas')
  })

  test('bears its own name elsewhere', () => {
    showNotes('bcbs-hcsc')
    expect(textOf(get('h1'))).toMatch(/^Health Care Service Corporation/)
    expect(all('.company')).toHaveLength(0)
  })

  test('says that each Blue company makes its own rules, and what the partner list does not say', () => {
    showNotes('bcbs-hcsc')
    expect(textOf(get('.insurer-head'))).toContain('for Illinois, Texas, Oklahoma, New Mexico, and Montana')
    expect(document.body.textContent).toContain('Nothing shows that this company itself works with that clinic.')
  })
})

describe('an insurer that we have no notes on', () => {
  test('has three answers that say so, and whom to ask', () => {
    showNotes('bcbs-arizona')
    expect(answers().map(([, treatment, , status]) => [treatment, status])).toEqual(
      TREATMENTS.map((treatment) => [treatment, 'unknown']),
    )
    for (const treatment of TREATMENTS) {
      expect(textOf(answer(treatment))).toContain('We don’t know')
      expect(textOf(answer(treatment))).toContain('Ask Blue Cross Blue Shield of Arizona: call the number')
      expect(all('.chip', answer(treatment))).toHaveLength(0)
    }
    expect(all('#plan, #state')).toHaveLength(0)
  })
})

describe('Medicaid’s notes', () => {
  test('are the state’s on a state’s site', () => {
    showNotes('medicaid', { site: 'tmhp.com' })
    expect(get<HTMLSelectElement>('#state').value).toBe('TX')
    const texas = fileOf('medicaid').insurer.notes.find(({ states }) => states?.includes('TX'))
    expect(textOf(answer('spravato'))).toContain(texas?.summary)
    expect(textOf(answer('spravato'))).toContain('Medicaid · Texas')
  })

  test('are the general ones where no state is known, and change with the state that the reader picks', () => {
    showNotes('medicaid')
    const general = textOf(answer('spravato'))
    choose('#state', 'NC')
    expect(answer('spravato').dataset.status).toBe('covered')
    expect(textOf(answer('spravato'))).toContain('North Carolina')
    choose('#state', '')
    expect(textOf(answer('spravato'))).toBe(general)
  })

  test('offer the states that we have notes on, where there is no general one', () => {
    const file = fileOf('medicaid')
    const notes = file.insurer.notes.filter(({ states }) => states?.length)
    const local = { ...file, insurer: { ...file.insurer, notes } }
    show(<InsurerNotes file={local} settings={DEFAULT_SETTINGS} today="2026-11-24" onInsurer={onInsurer} />)
    expect(answer('spravato').dataset.status).toBe('unknown')
    expect(all('.chip', answer('spravato')).map(textOf)).toContain('Texas')
    expect(all('.chip', answer('ketamine-infusion-mental-health')).map(textOf)).not.toContain('Texas')
    click(button('Texas', answer('spravato')))
    expect(answer('spravato').dataset.status).toBe('prior-authorization')
    expect(get<HTMLSelectElement>('#state').value).toBe('TX')
  })
})

describe('who may need another insurer', () => {
  test('is led there', () => {
    showNotes('humana')
    const tricare = fileOf('humana').names.tricare
    click(button(`See the notes on ${tricare}`))
    expect(onInsurer).toHaveBeenCalledExactlyOnceWith('tricare')
  })
})

describe('whatever insurer, plan and state', () => {
  test('each answer shows the status of the note that answers, in its attributes and in words', () => {
    for (const { id, notes } of insurers) {
      showNotes(id)
      const picker = document.querySelector<HTMLSelectElement>('#plan')
      const plans = picker ? [...picker.options].map(({ value }) => value as Plan) : plansWithNotes(notes).slice(0, 1)
      for (const plan of plans) {
        if (picker) choose('#plan', plan)
        for (const treatment of TREATMENTS) {
          const note = findNote(notes, treatment, { plan })
          expect(answer(treatment).dataset, `${id} ${plan}`).toMatchObject({
            insurer: id,
            plan: note?.plan ?? plan,
            status: note?.status ?? 'unknown',
          })
          expect(textOf(get('.status', answer(treatment)))).toBe(statusWord(note?.status ?? 'unknown'))
        }
      }
    }
  }, 20_000)

  test('988 stands in each answer that speaks of suicide, and in no other', () => {
    let near = 0
    for (const { id, notes } of insurers) {
      showNotes(id)
      for (const note of notes) {
        const state = note.states?.[0]
        if (document.querySelector('#plan')) choose('#plan', note.plan)
        if (document.querySelector('#state')) choose('#state', state ?? '')
        for (const treatment of TREATMENTS) {
          const body = answer(treatment).cloneNode(true) as HTMLElement
          const hasLine = all('.crisis', body).length
          for (const line of all('.crisis', body)) line.remove()
          expect(hasLine, `${id} ${treatment} ${note.plan}`).toBe(speaksOfSuicide(textOf(body)) ? 1 : 0)
          near += hasLine
        }
      }
    }
    expect(near).toBeGreaterThan(10)
  }, 20_000)

  test('every link opens a new tab that learns neither where it came from nor who opened it', () => {
    for (const { id } of insurers) {
      showNotes(id)
      for (const link of document.querySelectorAll('a')) {
        expect(link.target).toBe('_blank')
        expect(link.rel.split(' ')).toContain('noreferrer')
        expect(link.rel.split(' ')).toContain('noopener')
        expect(link.href).toMatch(/^https?:/)
        expect(textOf(link)).toContain('(opens in a new tab)')
      }
    }
    expect(document.querySelectorAll('a').length).toBeGreaterThan(0)
  }, 20_000)

  test('the plan picker offers the plans with notes, in words and in the order of the vocabulary', () => {
    showNotes('medicare')
    const { notes } = fileOf('medicare').insurer
    expect([...get<HTMLSelectElement>('#plan').options].map(textOf)).toEqual(plansWithNotes(notes).map(planName))
  })
})

test('a source on a look-alike host is named and not linked', () => {
  showNotes('tricare')
  const links = [...document.querySelectorAll('a')].map(({ href }) => href)
  expect(links.length).toBeGreaterThan(0)
  for (const link of links) expect(link).not.toContain('healthnetfederalservices.org')
  expect(textOf(answer('spravato'))).toContain('not linked: not the insurer’s own site')
})

test('an old note says so', () => {
  showNotes('aetna')
  expect(textOf(answer('ketamine-infusion-pain'))).not.toContain('Last checked over 180 days ago')
  show(<InsurerNotes file={fileOf('aetna')} settings={DEFAULT_SETTINGS} today="2028-01-01" onInsurer={onInsurer} />)
  expect(textOf(answer('ketamine-infusion-pain'))).toContain('Last checked over 180 days ago')
})

describe('which plan and place an answer is for', () => {
  test('is in view where the notes are on one kind of plan only', () => {
    showNotes('bcbs-mississippi')
    expect(textOf(get('.answers-for'))).toBe('Answers for: Through a job, or private')
    showNotes('va')
    expect(all('.answers-for')).toHaveLength(0)
  })

  test('is said where a general note stands under a state that has none of its own', () => {
    showNotes('medicaid', { site: 'medicaid.georgia.gov' })
    expect(textOf(answer('spravato'))).toContain('We have no note for Georgia')
    choose('#state', 'TX')
    expect(textOf(answer('spravato'))).not.toContain('We have no note for')
    choose('#state', '')
    expect(textOf(answer('spravato'))).not.toContain('We have no note for')
  })

  test('is never one state’s note for everybody: Anthem’s on Medicaid is Iowa’s', () => {
    showNotes('bcbs-anthem', { settings: { plan: 'medicaid' } })
    expect(answer('spravato').dataset.status).toBe('unknown')
    click(button('Iowa'))
    expect(answer('spravato').dataset.status).toBe('prior-authorization')
  })
})

describe('the company behind a brand', () => {
  test('is named once, and not as running itself', () => {
    showNotes('bcbs-regence', { site: 'regence.com' })
    expect(textOf(get('h1'))).toBe('Regence')
    expect(textOf(get('.company'))).toBe('Notes on Cambia Health Solutions')
  })
})

describe('a pack’s notes', () => {
  const pack: Pack = JSON.parse(readFileSync('docs/example.pack.json', 'utf8'))
  const withPack = (id: string) => ({ ...fileOf(id), packNotes: packNotes([pack], id) })
  const showFile = (file: NotesFile) =>
    show(<InsurerNotes file={file} settings={DEFAULT_SETTINGS} today="2026-11-24" onInsurer={onInsurer} />)
  const pain = () => answer('ketamine-infusion-pain')

  test('stand under their publisher’s name, below what we say', () => {
    showFile(withPack('physicians-mutual'))
    expect(pain().dataset.status).toBe('unknown')
    expect(textOf(get('.tag-pack', pain()))).toBe('Example Clinic: Case by case')
    const theirs = get('.pack-answer', pain())
    expect(textOf(get('h3', theirs))).toBe('Note from Example Clinic, not checked by us')
    expect(textOf(theirs)).toContain('an example of a note on an insurer that the extension knows')
    expect(textOf(theirs)).toContain('Example Clinic says: not sure.')
    expect(textOf(theirs)).not.toContain('Not sure. The evidence')
    // Who read the sources, and when: they, not we.
    expect(textOf(theirs)).toContain('Example Clinic read part of the text itself')
    expect(textOf(theirs)).toContain('Example Clinic checked this on Nov 20, 2026')
    expect(textOf(theirs)).not.toMatch(/\bwe\b/)
    expect(textOf(pain()).indexOf('We have no note')).toBeLessThan(textOf(pain()).indexOf('Note from Example Clinic'))
    expect(all('.pack-answer')).toHaveLength(1)
  })

  test('leave our own notes as they are', () => {
    showFile(fileOf('physicians-mutual'))
    const ours = all('.answer').map(({ dataset }) => ({ ...dataset }))
    showFile(withPack('physicians-mutual'))
    expect(all('.answer').map(({ dataset }) => ({ ...dataset }))).toEqual(ours)
  })

  test('are copied with their publisher’s name', () => {
    const [first] = packNotes([pack], 'physicians-mutual')
    if (!first) throw new Error('no note')
    expect(noteText('Physicians Mutual', first.note, first.publisher)).toMatch(
      /^Note from Example Clinic, not checked by us\n(?:.|\n)*Example Clinic checked this on Nov 20, 2026\./,
    )
  })

  test('on an insurer that we do not know say who described it, and we say that we know nothing', () => {
    const [found] = newInsurers([pack], (id) => id === 'physicians-mutual')
    if (!found) throw new Error('no insurer')
    showFile({
      insurer: found.insurer,
      describedBy: found.publisher,
      packNotes: packNotes([pack], found.insurer.id),
      codes: [],
      names: {},
      licensees: [],
    })
    expect(textOf(get('.insurer-head'))).toContain('Example Clinic added this insurer. We have not checked it.')
    expect(answer('spravato').dataset).toMatchObject({ status: 'unknown', plan: 'commercial' })
    expect(textOf(get('.tag-pack', answer('spravato')))).toBe('Example Clinic: Covered if approved first')
  })
})
