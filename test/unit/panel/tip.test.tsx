// @vitest-environment jsdom
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readGuide, readSpanish } from '../../../scripts/read-data'
import messages from '../../../src/_locales/es/messages.json'
import { explanations } from '../../../src/core/explanations'
import { Tip } from '../../../src/panel/tip'
import { speakEnglish, speakSpanish } from '../../../src/ui/i18n'
import { get, show, textOf } from '../ui/rendered'

vi.mock('../../../src/platform/own-files', () => ({ loadExplanations: async () => explanations(readGuide()) }))

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  speakSpanish(messages, new Map(Object.entries(readSpanish())))
})
afterEach(() => speakEnglish())

test.each([
  ['Prior Authorization', 'en'],
  ['preautorización', 'es'],
])(
  'a tip in Spanish explains a word in Spanish, and quotes “%s” of the page in its own language',
  async (text, lang) => {
    show(<Tip words={{ term: 'gl-prior-authorization', text }} onHeight={() => {}} />)
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve))))
    expect(textOf(get('h1'))).toMatch(/^autorización previa/i)
    expect(textOf(get('.soft'))).toContain(`“${text}”`)
    expect(get('.soft span').lang).toBe(lang)
  },
)
