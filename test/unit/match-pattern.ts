/**
 * Whether an address fits a match pattern, by the rules of
 * https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export function fitsPattern(pattern: string, address: string): boolean {
  const parts = /^(\*|https?):\/\/(\*|\*\.[^/*]+|[^/*]+)(\/.*)$/.exec(pattern)
  if (!parts) throw new Error(`${pattern} is no match pattern`)
  const [, scheme = '', host = '', path = ''] = parts
  const url = new URL(address)
  const isScheme = scheme === '*' ? /^(https?|wss?):$/.test(url.protocol) : url.protocol === `${scheme}:`
  const isHost =
    host === '*' ||
    (host.startsWith('*.')
      ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
      : url.hostname === host)
  const pathForm = path.split('*').map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return isScheme && isHost && new RegExp(`^${pathForm.join('.*')}$`).test(url.pathname + url.search)
}
