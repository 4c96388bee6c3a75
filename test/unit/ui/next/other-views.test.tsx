// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest'
import { readGuide } from '../../../../scripts/read-data'
import { findNote } from '../../../../src/core/answers'
import { speaksOfSuicide } from '../../../../src/core/treatment-words'
import { fact, readingWith, stancesWith } from '../reading/sample-reading'
import { all, button, choose, click, fileOf, get, textOf } from '../rendered'
import { facts, showView } from './next-shown'

vi.mock('../../../../src/platform/own-files', () => ({
  loadNextFacts: async () => facts,
  loadExplanations: async () => ({}),
}))
const AETNA = findNote(fileOf('aetna').insurer.notes, 'spravato', { plan: 'commercial' })

describe('questions to ask', () => {
  test('can be read out one by one, each with what it rests on', async () => {
    await showView('aetna', 'questions')
    const questions = all('.questions > li')
    expect(textOf(get('.question', questions[0]))).toBe(
      'Do you decide on Spravato (esketamine) nasal spray by this policy: CPB 0950? Is that the one in force now, and since when?',
    )
    for (const question of questions) {
      expect(all('.evidence', question).length, textOf(question)).toBeGreaterThan(0)
      expect(textOf(question)).toMatch(/Sure\.|Fairly sure\.|Not sure\./)
      expect(textOf(question)).toContain('Checked ')
    }
    expect(textOf(get('.part'))).toContain(AETNA?.summary)
  })

  test('are copied as text with their sources', async () => {
    let copied = ''
    document.execCommand = () => {
      copied = get<HTMLTextAreaElement>('body > textarea').value
      return true
    }
    await showView('aetna', 'questions')
    click(button('Copy the questions'))
    expect(copied).toContain('Aetna: Spravato nasal spray (Through a job, or private)')
    expect(copied).toContain('5. Does my plan pay for these billing codes: J0013, G2082, G2083?')
    expect(copied).toContain('http://es.aetna.com/cpb/medical/data/900_999/0950.html')
    expect(copied).toContain('Checked Nov 23, 2026.')
    expect(copied).toContain('not medical or legal advice')
  })

  test('say so where we have no note', async () => {
    await showView('aetna', 'questions', { settings: { plan: 'part-d' } })
    expect(textOf(get('.next'))).toContain('We have no note on Aetna for this kind of plan.')
  })
})

describe('what to have ready', () => {
  const reading = readingWith({
    title: 'Policy 1',
    lang: 'es',
    policyNumber: fact('X-1', 1),
    stances: stancesWith({ spravato: 'covered-with-criteria' }, [
      { text: 'Mayor de 18 años', place: 3, marker: '1.', depth: 1 },
    ]),
  })

  test('is ticked off, and counted', async () => {
    await showView('aetna', 'ready')
    const count = AETNA?.criteria.length
    expect(all('.checklist label').map(textOf)).toEqual(AETNA?.criteria)
    expect(textOf(get('.tally'))).toBe(`0 of ${count} ready`)
    click(get('.checklist input'))
    expect(textOf(get('.tally'))).toBe(`1 of ${count} ready`)
    click(get('.checklist input'))
    expect(textOf(get('.tally'))).toBe(`0 of ${count} ready`)
  })

  test('holds what the page asks for, in its language, and where it says so', async () => {
    await showView('aetna', 'ready', { reading })
    expect(textOf(get('.checklist [lang=es]'))).toBe('Mayor de 18 años')
    expect(textOf(get('.next'))).toContain('From the page “Policy 1” · Policy number: X-1 · no date given')
    choose('#next-treatment', 'ketamine-infusion-pain')
    expect(all('.checklist [lang=es]')).toHaveLength(0)
  })

  test('says that we have no list, or no note', async () => {
    await showView('aetna', 'ready')
    choose('#next-treatment', 'ketamine-infusion-mental-health')
    expect(textOf(get('.next'))).toContain('Our note on Aetna has no list.')
    choose('#next-plan', 'part-d')
    expect(textOf(get('.next'))).toContain('That does not mean no.')
  })

  test('has the crisis line where it speaks of suicide', async () => {
    expect(speaksOfSuicide(AETNA?.criteria.join(' ') ?? '')).toBe(true)
    await showView('aetna', 'ready')
    expect(textOf(get('.crisis'))).toContain('988')
  })
})

describe('what it costs', () => {
  test('gives sums with their dates, sources and whom they leave out', async () => {
    await showView('aetna', 'costs')
    const text = textOf(get('.next'))
    expect(text).toContain('$700 to $1,200 per session')
    expect(text).toContain('as of March 2019')
    expect(text).toContain('Not for people in Massachusetts, Michigan, Minnesota, and Rhode Island.')
    expect(text).not.toContain('Not with:')
    for (const each of all('.fact')) expect(all('.evidence', each)).toHaveLength(1)
    choose('#next-plan', 'medicare-advantage')
    expect(all('.not-for').map(textOf)).toContain('Not with: Medicare Advantage')
    expect(textOf(get('.next'))).toContain('You cannot use the savings program with Medicare')
  })

  test('says what became of the clinic that the article names for financing', async () => {
    await showView('aetna', 'costs')
    const claims = all('.claim').map(textOf)
    expect(
      claims.some((claim) => claim.startsWith('Out of date“Ketamine Wellness Centers (KWC) offers financing.”')),
    ).toBe(true)
    expect(claims.join(' ')).toContain('closed all its clinics on March 10, 2023')
  })

  test('does not give a report’s own date as the day a rule came into force', async () => {
    await showView('aetna', 'costs')
    expect(textOf(get('[data-fact="co-spravato-list-2019"]'))).toContain('from Mar 22, 2019')
    expect(textOf(get('[data-fact="co-spravato-list-2019"]'))).not.toContain('in force')
  })
})

describe('what the article says', () => {
  test('is checked claim by claim: a verdict in words, why, and what to say instead', async () => {
    await showView('aetna', 'article')
    const claims = readGuide()['article-claims']
    expect(all('.claim')).toHaveLength(claims.length)
    const text = textOf(get('.next'))
    for (const { claim, why, sayInstead, caveats, sources } of claims) {
      for (const words of [claim, why, sayInstead, ...caveats, ...sources.map(({ title }) => title)]) {
        expect(text).toContain(words)
      }
    }
    expect(textOf(get('[data-verdict="wrong"]'))).toBe('Wrong')
    expect(new Set(all('[data-verdict] path').map((path) => path.getAttribute('d'))).size).toBe(5)
  })

  test('names the book that it recommends, and sells it nowhere', async () => {
    await showView('aetna', 'article')
    const book = all('.claim').find((claim) => textOf(claim).includes('Karl Jansen'))
    expect(textOf(book as HTMLElement)).toContain('“Recommended book: Ketamine: Dreams and Realities, by Karl Jansen.”')
    expect(
      all('a', book)
        .map((link) => (link as HTMLAnchorElement).href)
        .join(' '),
    ).not.toMatch(/amazon|tag=|ref=|aff/)
  })

  test('is there whatever the plan and the treatment', async () => {
    await showView('medicaid', 'article')
    expect(all('.pickers', get('.next'))).toHaveLength(0)
  })
})

test('headings follow one another without a gap in every view', async () => {
  for (const view of ['questions', 'denied', 'ready', 'costs', 'article'] as const) {
    for (const insurer of ['aetna', 'medicaid']) {
      await showView(insurer, view)
      const levels = all('h1, h2, h3, h4', get('.next')).map(({ tagName }) => Number(tagName[1]))
      expect(levels[0]).toBe(1)
      for (const [at, level] of levels.entries())
        expect(level - (levels[at - 1] ?? 0), `${view} ${at}`).toBeLessThanOrEqual(1)
    }
  }
})
