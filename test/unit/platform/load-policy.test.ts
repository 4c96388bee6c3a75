import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LoadProgress } from '../../../src/platform/load-policy'

const fake = vi.hoisted(() => ({ isAllowed: true }))
vi.mock('../../../src/platform/browser', () => ({
  default: {
    permissions: { contains: async () => fake.isAllowed },
    runtime: { getManifest: () => ({ host_permissions: ['*://*.aetna.com/*'] }) },
  },
}))

const { loadPolicy } = await import('../../../src/platform/load-policy')

const ADDRESS = 'https://www.aetna.com/policy.pdf'
const PDF = new TextEncoder().encode('%PDF-1.7 and so on')
const asked: { url: string; init: RequestInit }[] = []
let answer: () => Response | Promise<Response>

/** An answer that came from an address. */
function from(url: string, body: BodyInit | null, init?: ResponseInit): Response {
  return Object.defineProperty(new Response(body, init), 'url', { value: url })
}
const load = (document = ADDRESS, onProgress?: (progress: LoadProgress) => void) =>
  loadPolicy(
    { insurer: 'aetna', document },
    { signal: new AbortController().signal, ...(onProgress && { onProgress }) },
  )

beforeEach(() => {
  asked.length = 0
  fake.isAllowed = true
  answer = () => from(ADDRESS, PDF, { headers: { 'content-length': String(PDF.length) } })
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init })
    return answer()
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a policy on its insurer’s site', () => {
  it('is asked for once, as by nobody: no cookies, no referrer, nothing kept', async () => {
    expect(await load()).toEqual(PDF)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({
      url: ADDRESS,
      init: { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
    })
  })

  it('is asked for over https, whatever the tab’s address is', async () => {
    await load('http://www.aetna.com/policy.pdf')
    expect(asked[0]?.url).toBe(ADDRESS)
  })

  it('tells how much of it has come, and of how much where the site says so', async () => {
    const told: LoadProgress[] = []
    await load(ADDRESS, (progress) => told.push(progress))
    expect(told).toEqual([{ receivedBytes: PDF.length, totalBytes: PDF.length }])
    answer = () => from(ADDRESS, PDF, { headers: { 'content-length': '9', 'content-encoding': 'gzip' } })
    await load(ADDRESS, (progress) => told.push(progress))
    expect(told.at(-1)).toEqual({ receivedBytes: PDF.length, totalBytes: null })
  })

  it('may move within the insurer’s sites, and not to another host', async () => {
    answer = () => from('https://health.aetna.com/new.pdf', PDF)
    expect(await load()).toEqual(PDF)
    for (const elsewhere of ['https://www.cigna.com/policy.pdf', 'https://example.org/policy.pdf']) {
      answer = () => from(elsewhere, PDF)
      expect(await load()).toBe('other-site')
    }
  })

  it('is not asked for where the address is not that insurer’s', async () => {
    for (const address of [
      'https://www.cigna.com/p.pdf',
      'https://aetna.com.evil.example/p.pdf',
      'file:///p.pdf',
      '',
    ]) {
      expect(await load(address)).toBe('other-site')
    }
    expect(asked).toEqual([])
  })

  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [401, 'refused'],
    [403, 'refused'],
    [429, 'server-error'],
    [500, 'server-error'],
  ] as const)('is not there where the site says %i: %s', async (status, why) => {
    answer = () => from(ADDRESS, 'no', { status })
    expect(await load()).toBe(why)
  })

  it.each([
    ['', 'empty'],
    ['<!doctype html><title>Sign in</title>', 'web-page'],
    ['Spravato is covered.', 'not-a-pdf'],
  ] as const)('is no PDF where it begins “%s”', async (body, why) => {
    answer = () => from(ADDRESS, body)
    expect(await load()).toBe(why)
  })

  it('is not read to its end where it is over 100 MB, said or not', async () => {
    answer = () => from(ADDRESS, PDF, { headers: { 'content-length': String(101 * 2 ** 20) } })
    expect(await load()).toBe('too-big')
    let pieces = 0
    const endless = new ReadableStream({
      pull(controller) {
        pieces += 1
        controller.enqueue(new Uint8Array(2 ** 24))
      },
    })
    answer = () => from(ADDRESS, endless)
    expect(await load()).toBe('too-big')
    expect(pieces).toBeLessThan(10)
  })

  it('is out of reach without an answer, or where the browser keeps us off the site', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'))
    expect(await load()).toBe('unreachable')
    fake.isAllowed = false
    expect(await load()).toBe('withheld')
  })

  it('is let go when the reader leaves', async () => {
    const end = new AbortController()
    answer = () => {
      end.abort()
      throw new DOMException('aborted', 'AbortError')
    }
    await expect(loadPolicy({ insurer: 'aetna', document: ADDRESS }, { signal: end.signal })).rejects.toThrow()
  })
})
