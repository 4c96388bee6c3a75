import type { HTTPRequest, Page } from 'puppeteer-core'
import type { Answer, Serve } from './driver'

/** Answers the requests of every page and keeps what was asked and what went wrong. */
export class PageWatch {
  readonly requests: string[] = []
  readonly unanswered: string[] = []
  readonly errors: string[] = []
  readonly #attached = new WeakMap<Page, Promise<void>>()

  constructor(
    public serve: Serve,
    private readonly live: boolean,
  ) {}

  /** Starts watching a page; calling it again waits for the first call. */
  attach(page: Page): Promise<void> {
    const attached = this.#attached.get(page) ?? this.#attach(page)
    this.#attached.set(page, attached)
    return attached
  }

  async #attach(page: Page): Promise<void> {
    page.on('console', (message) => {
      // An unanswered request is reported as such, not as the line that Chromium logs about it.
      const isError = message.type() === 'error' && !message.text().startsWith('Failed to load resource')
      if (isError) this.errors.push(`${message.location().url ?? page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.errors.push(`${page.url()}: ${describe(error)}`))
    if (this.live) return
    page.on('request', (request) => {
      // A page that closes takes its requests with it.
      this.#respond(request).catch(() => undefined)
    })
    await page.setRequestInterception(true)
  }

  async #respond(request: HTTPRequest): Promise<void> {
    const url = request.url()
    // The extension's own files, data: and blob: are no network.
    if (!/^https?:/.test(url)) return request.continue()
    // Firefox asks for it on its own.
    if (new URL(url).pathname === '/favicon.ico') return request.respond({ status: 204 })
    this.requests.push(url)
    const answer = this.serve(url)
    if (!answer) this.unanswered.push(url)
    const { status = 200, headers = {}, contentType, body }: Answer = answer ?? { status: 404, body: '' }
    await request.respond({
      status,
      headers: { ...headers },
      contentType: contentType ?? 'text/html; charset=utf-8',
      body,
    })
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
