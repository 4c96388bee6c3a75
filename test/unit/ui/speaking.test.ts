import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import spanish from '../../../src/_locales/es/messages.json'
import { STATES } from '../../../src/core/vocabulary'
import { inEnglish, langOf, language, ofPage, say, speakEnglish, speakSpanish, t } from '../../../src/ui/i18n'
import { dollarWord, timeWord } from '../../../src/ui/next/next-words'
import { dateWord, listWords, stateNames, statesByName, statusWord } from '../../../src/ui/words'

beforeEach(() => speakSpanish(spanish, new Map([['Age 18 or older', '18 años o más']])))
afterEach(() => speakEnglish())

describe('a page that speaks Spanish', () => {
  test('says the interface’s texts in Spanish, and in English what has none', () => {
    expect(statusWord('covered')).toBe('Se cubre')
    expect(t('about_heading', { insurer: 'Aetna' })).toBe('Acerca de Aetna')
    speakSpanish({}, new Map())
    expect(statusWord('covered')).toBe('Covered')
  })

  test('says a note’s text in Spanish, and marks as English what nobody has translated', () => {
    expect([say('Age 18 or older'), langOf('Age 18 or older')]).toEqual(['18 años o más', undefined])
    expect([say('A text of a pack.'), langOf('A text of a pack.')]).toEqual(['A text of a pack.', 'en'])
  })

  test('leaves an insurer’s page its own language, which is English unless it says another', () => {
    expect([ofPage('es-US'), ofPage(''), ofPage(null)]).toEqual(['es-US', 'en', 'en'])
    speakEnglish()
    expect([ofPage('es-US'), ofPage('')]).toEqual(['es-US', undefined])
  })

  test('writes dates, sums, spans of time and lists as Spanish in the United States does', () => {
    expect(dateWord('2026-11-23')).toBe('23 nov 2026')
    expect(dollarWord(1960)).toBe('$1,960')
    expect([timeWord({ n: 1, unit: 'days' }), timeWord({ n: 30, unit: 'days' })]).toEqual(['1 día', '30 días'])
    expect(listWords(['a', 'b', 'c'])).toBe('a, b y c')
  })

  test('calls states by their Spanish names, all of them in the order of those', () => {
    expect(stateNames(['NY', 'TX', 'IL'])).toBe('Nueva York, Texas e Illinois')
    const names = statesByName().map(([, name]) => name)
    expect(names).toHaveLength(Object.keys(STATES).length)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'es')))
    expect(names.indexOf('Carolina del Norte')).toBeLessThan(names.indexOf('Colorado'))
  })

  test('speaks English for a moment where a letter needs it, also when that fails', () => {
    expect(inEnglish(() => [statusWord('covered'), dateWord('2026-11-23'), say('Age 18 or older')])).toEqual([
      'Covered',
      'Nov 23, 2026',
      'Age 18 or older',
    ])
    expect(() =>
      inEnglish(() => {
        throw new Error('no letter')
      }),
    ).toThrow('no letter')
    expect(language()).toBe('es')
    expect(say('Age 18 or older')).toBe('18 años o más')
  })
})
