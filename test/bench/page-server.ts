import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Serves pages of our own making on this machine. */
export interface PageServer {
  /** The address of a page. */
  address(name: string): string
  close(): void
}

/**
 * Serves pages, scripts and data by name.
 *
 * The pages are isolated from other origins, because browsers give only such pages a clock finer than a tenth of a
 * millisecond.
 */
export async function servePages(pages: Readonly<Record<string, string | Uint8Array>>): Promise<PageServer> {
  const bodies = new Map(Object.entries(pages).map(([name, html]) => [`/${name}`, Buffer.from(html)]))
  const server = createServer((request, response) => {
    const body = bodies.get(request.url ?? '')
    response.writeHead(body ? 200 : 404, {
      'content-type': request.url?.endsWith('.mjs') ? 'text/javascript' : 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: (name) => `http://127.0.0.1:${port}/${name}`, close: () => server.close() }
}
