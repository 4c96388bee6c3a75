// The one file that asks for anything; a lint rule keeps it so, and a test holds the built scripts to it.

/** Asks for one of the extension's own files, by its path in it. */
export function askForOwnFile(path: string): Promise<Response> {
  return fetch(`/${path}`)
}

/**
 * Asks an insurer's site for a document: the one request to the network that the extension makes, on the reader's click.
 * The site learns neither who asks nor from where: no cookie, no referrer, nothing left in the cache.
 */
export function askForDocument(address: string, signal: AbortSignal): Promise<Response> {
  return fetch(address.replace(/^http:/i, 'https:'), {
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  })
}
