// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeEvent, fakeBrowser } from '../fake-browser'
import { button, click, get, show, textOf } from '../ui/rendered'

const HOST = 'benefits.example.com'
const ORIGIN = `https://${HOST}/*`

const asked = vi.hoisted(() => ({ origins: [] as string[], keptWhenAsked: undefined as unknown, answer: true }))
const given = new Set<string>()
const onAdded = new FakeEvent<[]>()
Object.assign(fakeBrowser, {
  permissions: {
    onAdded,
    contains: async ({ origins }: { origins: string[] }) => origins.every((each) => given.has(each)),
    request: async ({ origins }: { origins: string[] }) => {
      asked.origins.push(...origins)
      asked.keptWhenAsked = fakeBrowser.storage.session.all.addingSite
      if (asked.answer) for (const each of origins) given.add(each)
      return asked.answer
    },
  },
})
Object.assign(fakeBrowser.runtime, { getManifest: () => ({ host_permissions: ['*://*.aetna.com/*'] }) })
vi.mock('../../../src/platform/browser', async () => (await import('../fake-browser')).fakeBrowserModule)

const { AddSite } = await import('../../../src/popup/add-site')
const { finishAdding } = await import('../../../src/platform/added-sites')

const added = vi.fn()
const choose = async (insurer: string) => {
  const select = get('select') as HTMLSelectElement
  select.value = insurer
  select.dispatchEvent(new Event('change', { bubbles: true }))
}
const addButton = () => button(`Add ${HOST}`) as HTMLButtonElement

describe('“this is my insurer’s site”', () => {
  beforeEach(async () => {
    Object.assign(asked, { origins: [], keptWhenAsked: undefined, answer: true })
    given.clear()
    added.mockClear()
    await fakeBrowser.storage.session.remove('addingSite')
    await fakeBrowser.storage.local.remove('settings.sitesAdded')
    show(<AddSite host={HOST} onAdded={added} />)
  })

  it('keeps the choice before the browser is asked, for the one host', async () => {
    expect(addButton().disabled).toBe(true)
    await choose('cigna')
    await vi.waitFor(() => expect(addButton().disabled).toBe(false))
    click(addButton())
    expect(asked.origins).toEqual([ORIGIN])
    expect(asked.keptWhenAsked).toEqual({ host: HOST, insurer: 'cigna' })
    await vi.waitFor(() => expect(added).toHaveBeenCalled())
  })

  it('is finished by the background where the popup closed on the question', async () => {
    await choose('cigna')
    await vi.waitFor(() => expect(addButton().disabled).toBe(false))
    document.body.replaceChildren()
    await finishAdding()
    expect(fakeBrowser.storage.local.all['settings.sitesAdded']).toBeUndefined()
    given.add(ORIGIN)
    await finishAdding()
    expect(fakeBrowser.storage.local.all['settings.sitesAdded']).toEqual([`${HOST} cigna`])
    // Another site's permission later adds nothing a second time.
    await fakeBrowser.storage.local.remove('settings.sitesAdded')
    await finishAdding()
    expect(fakeBrowser.storage.local.all['settings.sitesAdded']).toBeUndefined()
  })

  it('says so when the browser did not let us there, and adds nothing', async () => {
    asked.answer = false
    await choose('cigna')
    await vi.waitFor(() => expect(addButton().disabled).toBe(false))
    click(addButton())
    await vi.waitFor(() => expect(textOf(get('.failure'))).toContain('it was not added'))
    expect(fakeBrowser.storage.local.all['settings.sitesAdded']).toBeUndefined()
    expect(added).not.toHaveBeenCalled()
  })
})
