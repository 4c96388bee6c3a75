// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import { all, button, choose, click, get, textOf } from '../rendered'
import { facts, openView, showView, steps, type } from './next-shown'

vi.mock('../../../../src/platform/own-files', () => ({
  loadNextFacts: async () => facts,
  loadExplanations: async () => ({}),
}))

const calendar = () => decodeURIComponent(get<HTMLAnchorElement>('.download').href)

describe('the steps after a denial', () => {
  test('have no dates before the reader gives one', async () => {
    await showView('aetna', 'denied')
    expect(steps()).toEqual([
      ['Ask the plan to look again (internal appeal)', ''],
      ['Ask outside doctors (external review)', ''],
      ['Go to court', ''],
    ])
    expect(all('.download')).toHaveLength(0)
    expect(textOf(get('.calendar'))).toContain('Enter the date on your letter above.')
  })

  test('count from the date on the letter, on the safe side, and say by which weekday', async () => {
    await showView('aetna', 'denied')
    type('#next-denial-date', '2026-11-10')
    expect(steps()[0]?.[1]).toBe(
      'Act by Sunday, May 9, 2027 166 days from today.That is on a weekend. Send it by Friday, May 7, 2027.',
    )
    expect(steps()[1]?.[1]).toBe('')
    expect(textOf(get('.next'))).toContain('We count from the date on the letter, which is on the safe side.')
    expect(textOf(get('.visually-hidden[role=status]'))).toBe(
      'Last days counted: 1. The first one is Sunday, May 9, 2027.',
    )
  })

  test('count later steps only from the letter that they are about', async () => {
    await showView('aetna', 'denied')
    type('#next-date-ap-commercial-external', '2026-10-31')
    expect(steps().map(([, due]) => due)).toEqual([
      '',
      'Act by Sunday, February 28, 2027 96 days from today.That is on a weekend. Send it by Friday, February 26, 2027.',
      '',
    ])
    expect(textOf(get('[for="next-date-ap-commercial-external"]'))).toBe(
      'Date on the letter with the last “no”: Ask outside doctors (external review)',
    )
  })

  test('say the rule, who decides, how fast, the law, how sure we are and from where', async () => {
    await showView('aetna', 'denied')
    const first = get('.appeal-step')
    expect(textOf(first)).toContain('The rule180 days, counted from: receipt of the denial')
    expect(textOf(first)).toContain('Who decidesThe plan')
    expect(textOf(first)).toContain('urgent: 72 hours')
    expect(textOf(first)).toContain('45 CFR 147.136(b)')
    expect(textOf(first)).toContain('Sure.')
    expect(textOf(first)).toContain('Checked Nov 23, 2026.')
    expect(textOf(first)).toContain('Plans that have kept their 2010 terms (grandfathered)')
    expect(get<HTMLAnchorElement>('.evidence a', first).href).toContain('healthcare.gov')
    expect(textOf(get('[data-step="ap-erisa-court"]'))).toContain('We know of no fixed last day.')
    expect(textOf(get('[data-step="ap-erisa-court"]'))).toContain('We have not found how long it takes')
  })

  test('name the older, shorter time where letters still print it', async () => {
    await showView('humana', 'denied')
    type('#next-denial-date', '2026-11-10')
    expect(steps()[0]?.[1]).toContain('Act by Saturday, January 9, 2027')
    expect(steps()[0]?.[1]).toContain(
      'The rule now gives you until Thursday, January 14, 2027. Older letters say 60 days',
    )
  })

  test('say that a state may give less', async () => {
    await showView('medicaid', 'denied')
    choose('#next-membership', 'state')
    type('#next-denial-date', '2026-11-10')
    expect(steps()).toHaveLength(1)
    expect(steps()[0]?.[1]).toContain('Your state may give you less time. Check your letter.')
    expect(textOf(get('.appeal-step'))).toContain('At most 90 days')
    choose('#next-membership', 'unsure')
    expect(all('.route-name').map(textOf)).toEqual(['A health plan (a company)', 'The state itself'])
    expect(textOf(get('.appeal-step'))).toContain('Check your letter: its dates are the ones that count.')
  })

  test('say so when a day is over, and when the date is still to come', async () => {
    await showView('aetna', 'denied')
    type('#next-denial-date', '2026-01-10')
    expect(steps()[0]?.[1]).toContain('The last day was Thursday, July 9, 2026 138 days ago.')
    expect(steps()[0]?.[1]).toContain('Ask anyway.')
    expect(all('.download')).toHaveLength(0)
    type('#next-denial-date', '2027-11-10')
    expect(textOf(get('#next-denial-date-help'))).toBe('This day is still to come. Check the date.')
    type('#next-denial-date', '0002-11-10')
    expect(steps()[0]?.[1]).toBe('')
  })

  test('keep the date while the reader looks elsewhere', async () => {
    await showView('aetna', 'denied')
    type('#next-denial-date', '2026-11-10')
    click(button('Back to Aetna'))
    await openView('denied')
    expect(get<HTMLInputElement>('#next-denial-date').value).toBe('2026-11-10')
  })

  test('change with who pays the claims', async () => {
    await showView('aetna', 'denied')
    expect(textOf(get('.next'))).toContain('How to tell: self-funded plans')
    choose('#next-membership', 'bought')
    expect(steps()).toHaveLength(2)
    expect(textOf(get('.next'))).not.toContain('How to tell: self-funded plans')
  })
})

describe('the calendar file', () => {
  test('names no drug, no insurer and no plan unless the reader wants it to', async () => {
    for (const insurer of ['aetna', 'tricare', 'medicaid', 'humana', 'bcbs-fep']) {
      await showView(insurer, 'denied')
      type('#next-denial-date', '2026-11-10')
      expect(calendar()).toContain('SUMMARY:Last day to act on a letter')
      expect(calendar()).not.toMatch(/aetna|tricare|medic|humana|fehb|opm|blue|spravato|ketamin|appeal/i)
    }
    click(get('.calendar input'))
    expect(calendar()).toContain('SUMMARY:Last day to appeal: ')
    expect(calendar()).toContain('Spravato')
    expect(textOf(get('.calendar'))).toContain('Others who see your calendar can read that.')
  })

  test('holds the days that are still to come, the earlier of two first', async () => {
    await showView('aetna', 'denied')
    type('#next-denial-date', '2026-11-10')
    type('#next-date-ap-commercial-external', '2026-11-20')
    expect([...calendar().matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day)).toEqual([
      '20270320',
      '20270509',
    ])
    expect(new Set([...calendar().matchAll(/UID:(.*)/g)].map(([, id]) => id)).size).toBe(2)
    expect(get<HTMLAnchorElement>('.download').download).toBe('dates.ics')
    expect(calendar().startsWith('data:text/calendar')).toBe(true)
  })

  test('can be copied as text where it cannot be saved', async () => {
    await showView('aetna', 'denied')
    type('#next-denial-date', '2026-11-10')
    expect(get('.file-text').textContent).toContain('BEGIN:VCALENDAR')
    expect(textOf(button('Copy the text of the file'))).toBe('Copy the text of the file')
  })
})

describe('beside the steps', () => {
  test('stands what helps with this treatment, and that a crisis is no matter for an appeal', async () => {
    await showView('aetna', 'denied')
    const text = textOf(get('.next'))
    expect(text).toContain('A strong Spravato appeal shows four things.')
    expect(text).not.toContain('For IV ketamine, the argument differs')
    expect(text).toContain('In a crisis call or text 988')
    choose('#next-treatment', 'ketamine-infusion-pain')
    expect(textOf(get('.next'))).toContain('For IV ketamine, the argument differs')
  })

  test('stands what Medigap does', async () => {
    await showView('aetna', 'denied', { settings: { plan: 'medigap' } })
    expect(textOf(get('.next'))).toContain('if Medicare says no, Medigap pays nothing')
    expect(steps()).toHaveLength(5)
  })
})
