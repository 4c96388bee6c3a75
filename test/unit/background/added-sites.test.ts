import { beforeEach, describe, expect, test, vi } from 'vitest'

interface Script {
  readonly id: string
  readonly js: readonly string[]
  readonly matches: readonly string[]
  readonly excludeMatches?: readonly string[]
}
const fake = vi.hoisted(() => ({
  allowed: [] as string[],
  sitesAdded: [] as string[],
  registered: [] as unknown[],
  started: [] as unknown[],
  /** The tabs that stand on added sites, and whether our script is there. */
  tabs: [] as { id: number; isOurs: boolean }[],
}))
vi.mock('../../../src/platform/settings', () => ({
  readSettings: async () => ({ settings: { sitesAdded: fake.sitesAdded } }),
}))
vi.mock('../../../src/platform/browser', () => ({
  default: {
    runtime: {
      getManifest: () => ({
        host_permissions: ['*://*.aetna.com/*'],
        content_scripts: [{ matches: ['*://*.aetna.com/*'] }, { matches: ['*://*.oklahoma.gov/ohca*'] }],
      }),
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((each) => fake.allowed.includes(each)),
    },
    scripting: {
      getRegisteredContentScripts: async () => fake.registered,
      registerContentScripts: async (scripts: Script[]) => {
        if (fake.registered.length) throw new Error('Duplicate script ID')
        fake.registered = scripts
      },
      updateContentScripts: async (scripts: Script[]) => {
        if (!fake.registered.length) throw new Error('Nonexistent script ID')
        fake.registered = scripts
      },
      unregisterContentScripts: async () => {
        fake.registered = []
      },
      executeScript: async (what: unknown) => fake.started.push(what),
    },
    tabs: {
      query: async () => fake.tabs,
      sendMessage: async (id: number) => {
        if (!fake.tabs.find((tab) => tab.id === id)?.isOurs) throw new Error('Could not establish connection')
      },
    },
  },
}))
const { registerAddedSites } = await import('../../../src/background/added-sites')

const script = () => fake.registered[0] as Script | undefined

describe('on the sites that the reader added', () => {
  beforeEach(() => {
    Object.assign(fake, {
      allowed: ['https://benefits.example.com/*'],
      sitesAdded: ['benefits.example.com cigna', 'my.plan.example aetna'],
      registered: [],
      started: [],
      tabs: [],
    })
  })

  test('our script runs where the browser lets us, and nowhere else', async () => {
    await registerAddedSites()
    expect(script()).toMatchObject({
      js: ['added-site.js', 'content.js'],
      matches: ['https://benefits.example.com/*'],
      runAt: 'document_start',
      persistAcrossSessions: true,
    })
    fake.allowed.push('https://my.plan.example/*')
    await registerAddedSites()
    expect(script()?.matches).toEqual(['https://benefits.example.com/*', 'https://my.plan.example/*'])
  })

  test('it does not run a second time where the manifest already has one', async () => {
    await registerAddedSites()
    expect(script()?.excludeMatches).toEqual(['*://*.aetna.com/*', '*://*.oklahoma.gov/ohca*'])
  })

  test('it is there again after an update made the browser forget it', async () => {
    await registerAddedSites()
    fake.registered = []
    await registerAddedSites()
    expect(script()?.matches).toEqual(['https://benefits.example.com/*'])
  })

  test('it is gone when the permission is lost or the site removed', async () => {
    await registerAddedSites()
    fake.allowed = []
    await registerAddedSites()
    expect(fake.registered).toEqual([])
    fake.allowed = ['https://benefits.example.com/*']
    await registerAddedSites()
    expect(script()).toBeDefined()
    fake.sitesAdded = []
    await registerAddedSites()
    expect(fake.registered).toEqual([])
  })

  test('it starts at once in tabs that are open, once', async () => {
    fake.tabs = [
      { id: 3, isOurs: false },
      { id: 4, isOurs: true },
    ]
    await registerAddedSites()
    expect(fake.started).toEqual([{ target: { tabId: 3 }, files: ['added-site.js', 'content.js'] }])
    await registerAddedSites()
    expect(fake.started).toHaveLength(1)
  })

  test('several calls at once register one script', async () => {
    await Promise.all([registerAddedSites(), registerAddedSites(), registerAddedSites()])
    expect(fake.registered).toHaveLength(1)
  })
})
