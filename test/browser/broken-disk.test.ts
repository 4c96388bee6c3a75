import { describe, expect, it } from 'vitest'
import { afterCrash } from '../reliability/after-a-crash'
import { BROWSERS } from './harness'

// `npm run soak` breaks the files in every way that we know, in both browsers (docs/reliability.md).
describe('when the files that hold the reader’s choices are broken', () => {
  it.each([
    ['chromium', 'each holds random bytes', 'gone'],
    // Where Chromium cannot open them it tries for half a minute; Firefox says so at once.
    ['firefox', 'their folder cannot be opened', 'unreadable'],
  ] as const)(
    'every surface works in %s with the standard settings where %s, or says what does not',
    {
      timeout: 240_000,
    },
    async (name, way, aftermath) => {
      if (BROWSERS.includes(name)) expect(await afterCrash(name, way)).toBe(aftermath)
    },
  )
})
