import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { checkPacksAgain } from '../../../src/background/check-packs'
import { readPacks } from '../../../src/platform/packs'
import { fakeBrowser } from '../fake-browser'

vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)

test('after an update a pack that no longer fits is not shown, until a later version takes it again', async () => {
  const text = readFileSync('docs/example.pack.json', 'utf8')
  await fakeBrowser.storage.local.set({
    'pack.0': { text, isRight: false },
    'pack.1': { text: text.replace('"case-by-case"', '"a-word-of-old"'), isRight: true },
  })
  await checkPacksAgain()
  expect((await readPacks()).map(({ pack }) => pack?.pack.id ?? null)).toEqual(['example-clinic', null])
})
