import { expect, test } from 'vitest'
import { languageToShow } from '../../../src/core/language'

test('the language that the reader chose comes before the browser’s', () => {
  expect(languageToShow('en', 'es-MX')).toBe('en')
  expect(languageToShow('es', 'en-US')).toBe('es')
})

test.each([
  ['es', 'es'],
  ['es-US', 'es'],
  ['ES-419', 'es'],
  ['en-US', 'en'],
  ['est', 'en'],
  ['fr', 'en'],
  ['', 'en'],
])('a browser in “%s” is shown %s', (browsers, language) => {
  expect(languageToShow('browser', browsers)).toBe(language)
})
