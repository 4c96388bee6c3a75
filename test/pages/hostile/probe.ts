/** Runs in the page: asks for addresses in every way that a page has, and tells which of them answered. */
export async function probe(addresses: readonly string[]): Promise<string[]> {
  const answered: string[] = []
  const parent = document.body
  const load = (tag: 'img' | 'script' | 'iframe' | 'link' | 'object', address: string) =>
    new Promise<void>((resolve) => {
      const element = document.createElement(tag)
      const isFrame = element instanceof HTMLIFrameElement
      const end = (isThere: boolean) => {
        // A frame has loaded where the browser put a page of its own in it, too: it is ours if it can be spoken to.
        if (isThere) answered.push(`${tag} ${address}`)
        element.remove()
        resolve()
      }
      element.addEventListener('load', () => {
        if (!isFrame) return end(true)
        const { contentWindow } = element
        const channel = new MessageChannel()
        channel.port1.onmessage = () => end(true)
        contentWindow?.postMessage({ token: 'probe' }, '*', [channel.port2])
        setTimeout(() => end(false), 400)
      })
      element.addEventListener('error', () => end(false))
      setTimeout(() => end(false), 1500)
      if (element instanceof HTMLLinkElement) {
        element.rel = 'stylesheet'
        element.href = address
      } else if (element instanceof HTMLObjectElement) element.data = address
      else element.src = isFrame ? `${address}#probe` : address
      parent.append(element)
    })
  const ask = async (address: string) => {
    await Promise.all((['img', 'script', 'link', 'object', 'iframe'] as const).map((tag) => load(tag, address)))
    await window.fetch(address).then(
      () => answered.push(`fetch ${address}`),
      () => undefined,
    )
  }
  await Promise.all(addresses.map(ask))
  const runtime: unknown = Reflect.get(Reflect.get(window, 'chrome') ?? {}, 'runtime')
  if (runtime) answered.push('chrome.runtime')
  if (Reflect.get(window, 'browser')) answered.push('browser')
  return answered
}
