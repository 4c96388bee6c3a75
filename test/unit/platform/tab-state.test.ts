import { beforeEach, describe, expect, it, vi } from 'vitest'

const fake = vi.hoisted(() => ({
  url: '' as string | undefined,
  answer: null as { state: string; contentType: string } | null,
  isAllowed: true,
  status: 'complete',
}))
vi.mock('../../../src/platform/browser', () => ({
  default: {
    tabs: {
      query: async () => [{ id: 7, windowId: 3, url: fake.url, status: fake.status }],
      sendMessage: async () => {
        if (!fake.answer) throw new Error('Could not establish connection')
        return fake.answer
      },
    },
    permissions: { contains: async () => fake.isAllowed },
    storage: { local: { get: async () => ({ 'settings.sitesAdded': ['benefits.example.com cigna'] }) } },
    runtime: { getManifest: () => ({ host_permissions: ['*://*.aetna.com/*'] }) },
  },
}))

const { readTab } = await import('../../../src/platform/tab-state')

describe('what the popup knows of its tab', () => {
  beforeEach(() =>
    Object.assign(fake, { url: 'https://www.aetna.com/policy', answer: null, isAllowed: true, status: 'complete' }),
  )
  const aetna = {
    kind: 'insurer',
    tabId: 7,
    windowId: 3,
    isReached: false,
    insurer: 'aetna',
    site: 'www.aetna.com',
    isAdded: false,
    document: 'https://www.aetna.com/policy' as string | null,
  }

  it('is what the content script there says', async () => {
    fake.answer = { state: 'open', contentType: 'text/html' }
    expect(await readTab()).toEqual({ ...aetna, isReached: true, state: 'open', document: null })
  })

  it('is that the browser withholds the site, where nobody answers and we may not be there', async () => {
    fake.isAllowed = false
    expect(await readTab()).toEqual({ ...aetna, state: 'withheld', document: null })
    fake.url = 'https://www.aetna.com/policy.pdf'
    expect(await readTab()).toEqual({ ...aetna, state: 'withheld', document: fake.url })
  })

  it('is that the page must be loaded again, where nobody answers though we may be there', async () => {
    expect(await readTab()).toEqual({ ...aetna, state: 'needs-reload' })
  })

  it('is that it is loading, where nobody answers yet', async () => {
    fake.status = 'loading'
    expect(await readTab()).toMatchObject({ state: 'loading', isReached: false })
    fake.url = 'https://www.aetna.com/policy.pdf'
    expect(await readTab()).toMatchObject({ state: 'not-a-page' })
  })

  it('is that it is no page, where nobody answers in a PDF', async () => {
    fake.url = 'https://www.aetna.com/files/Policy.PDF?v=2'
    expect(await readTab()).toEqual({ ...aetna, state: 'not-a-page', document: fake.url })
  })

  it('is that it is a PDF, where the content script says so', async () => {
    fake.answer = { state: 'not-a-page', contentType: 'application/pdf' }
    expect(await readTab()).toEqual({ ...aetna, isReached: true, state: 'not-a-page' })
    fake.answer = { state: 'not-a-page', contentType: 'image/png' }
    expect(await readTab()).toEqual({ ...aetna, isReached: true, state: 'not-a-page', document: null })
  })

  it('is that it may be a PDF, where nobody answers, unless its address is a web page’s', async () => {
    for (const url of ['https://www.aetna.com/', 'https://www.aetna.com/policy.html']) {
      fake.url = url
      expect(await readTab()).toEqual({ ...aetna, state: 'needs-reload', document: null })
    }
  })

  it.each([
    [undefined, null],
    ['about:blank', null],
    ['http://example.org/', null],
    ['https://127.0.0.1/', null],
    ['https://example.org/', 'example.org'],
    ['https://aetna.com.evil.example/', 'aetna.com.evil.example'],
  ])(
    'is nothing at %s, but whether the browser withholds insurers’ sites, and by what it may be added',
    async (url, host) => {
      fake.url = url
      expect(await readTab()).toEqual({ kind: 'unknown', areSitesWithheld: false, windowId: 3, host })
      fake.isAllowed = false
      expect(await readTab()).toEqual({ kind: 'unknown', areSitesWithheld: true, windowId: 3, host })
    },
  )

  it('is the insurer that the reader said it is, on that one host', async () => {
    fake.url = 'https://benefits.example.com/policy'
    fake.answer = { state: 'beside', contentType: 'text/html' }
    const added = { insurer: 'cigna', site: 'benefits.example.com', isAdded: true }
    expect(await readTab()).toMatchObject({ ...added, state: 'beside' })
    fake.answer = null
    fake.isAllowed = false
    expect(await readTab()).toMatchObject({ ...added, state: 'withheld' })
    fake.url = 'https://other.benefits.example.com/policy'
    expect(await readTab()).toMatchObject({ kind: 'unknown' })
  })
})
