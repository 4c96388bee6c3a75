import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy that lets nothing through, and keeps which hosts a whole browser wanted to reach: its pages, workers and all else. */
export interface RecordingProxy {
  readonly port: number
  readonly hosts: string[]
  close(): void
}

/** Starts one on this machine. */
export async function recordingProxy(): Promise<RecordingProxy> {
  const hosts: string[] = []
  const server = createServer((request, response) => {
    hosts.push(new URL(request.url ?? '', 'http://nowhere').hostname)
    response.writeHead(502).end()
  })
  server.on('connect', ({ url = '' }, socket) => {
    hosts.push(url.replace(/:\d+$/, ''))
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    hosts,
    close: () => void server.close(),
  }
}
