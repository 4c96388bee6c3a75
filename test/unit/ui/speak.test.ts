// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import messages from '../../../src/_locales/es/messages.json'
import { loadSpanish, loadSpanishMessages } from '../../../src/platform/own-files'

vi.mock('../../../src/platform/own-files', () => ({ loadSpanish: vi.fn(), loadSpanishMessages: vi.fn() }))

/** The modules as a page that was just opened has them. */
async function newPage() {
  vi.resetModules()
  const { speak, hasToLearn } = await import('../../../src/ui/speak')
  const { loadSaid } = await import('../../../src/ui/said-files')
  const { language, say, t } = await import('../../../src/ui/i18n')
  return { speak, hasToLearn, loadSaid, language, say, t }
}

const ES = { language: 'es' } as const
const EN = { language: 'en' } as const

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  vi.mocked(loadSpanishMessages).mockReset().mockResolvedValue(messages)
  vi.mocked(loadSpanish).mockReset().mockResolvedValue({ 'Covered.': 'Se cubre.' })
})

describe('a page that is opened', () => {
  test('in English loads nothing for it', async () => {
    const page = await newPage()
    await page.speak(EN)
    expect(page.hasToLearn(EN)).toBe(false)
    expect(await page.loadSaid('notes/a.json', Promise.resolve('file'))).toBe('file')
    expect(loadSpanishMessages).not.toHaveBeenCalled()
    expect(loadSpanish).not.toHaveBeenCalled()
  })

  test('in Spanish has its Spanish before it shows anything', async () => {
    const page = await newPage()
    expect(page.hasToLearn(ES)).toBe(true)
    await page.speak(ES)
    expect(page.t('status_covered')).toBe('Se cubre')
    expect(await page.loadSaid('notes/a.json', Promise.resolve('file'))).toBe('file')
    expect(loadSpanish).toHaveBeenCalledExactlyOnceWith('notes/a.json')
    expect(page.say('Covered.')).toBe('Se cubre.')
  })
})

describe('a page whose language is changed', () => {
  test('learns what it shows already, and forgets nothing of it', async () => {
    const page = await newPage()
    await page.loadSaid('notes/a.json', Promise.resolve('file'))
    await page.speak(ES)
    expect(page.say('Covered.')).toBe('Se cubre.')
    await page.speak(EN)
    expect(page.say('Covered.')).toBe('Covered.')
    await page.speak(ES)
    expect(page.say('Covered.')).toBe('Se cubre.')
    expect(loadSpanish).toHaveBeenCalledTimes(1)
  })

  test('and changed back before it has learnt it, stays as it was', async () => {
    const page = await newPage()
    const learning = page.speak(ES)
    await page.speak(EN)
    await learning
    expect(page.language()).toBe('en')
  })
})

describe('where the Spanish cannot be read', () => {
  test('of the interface, the page speaks English, and tries again', async () => {
    vi.mocked(loadSpanishMessages).mockRejectedValueOnce(new Error('gone'))
    const page = await newPage()
    await page.speak(ES)
    expect(page.language()).toBe('en')
    expect(page.hasToLearn(ES)).toBe(true)
    await page.speak(ES)
    expect(page.language()).toBe('es')
  })

  test('of a file, the file is shown in English', async () => {
    vi.mocked(loadSpanish).mockRejectedValue(new Error('gone'))
    const page = await newPage()
    await page.speak(ES)
    expect(await page.loadSaid('notes/a.json', Promise.resolve('file'))).toBe('file')
    expect(page.say('Covered.')).toBe('Covered.')
  })
})
