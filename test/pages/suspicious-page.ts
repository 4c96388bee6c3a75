/**
 * A page that looks hard for anything that is not its own: run before everything else in it, this notes every change of
 * its tree, every shadow root made, every event anywhere, and all that can be counted.
 */
function watchEverything(): void {
  const seen: string[] = []
  const note = (what: string) => seen.push(what)
  const { attachShadow } = Element.prototype
  Element.prototype.attachShadow = function patched(init) {
    note('attachShadow')
    return attachShadow.call(this, init)
  }
  for (const name of ['append', 'appendChild', 'insertBefore', 'setAttribute', 'scrollIntoView'] as const) {
    const owner = name in Node.prototype ? Node.prototype : Element.prototype
    const own = Reflect.get(owner, name) as (...given: unknown[]) => unknown
    Reflect.set(owner, name, function patched(this: Node, ...given: unknown[]) {
      note(name)
      return own.apply(this, given)
    })
  }
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      for (const node of addedNodes) note(`${type} in ${target.nodeName}: ${node.nodeName}`)
      if (!addedNodes.length) note(`${type} in ${target.nodeName}`)
    }
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
  const types = new Set<string>(['message', 'messageerror', 'error', 'unhandledrejection', 'storage', 'toggle'])
  for (const owner of [window, document, Element.prototype, HTMLElement.prototype]) {
    for (const key in owner) if (key.startsWith('on')) types.add(key.slice(2))
  }
  for (const type of types)
    addEventListener(type, ({ target }) => note(`${type} at ${(target as Node)?.nodeName}`), true)
  const look = () => ({
    elements: document.querySelectorAll('*').length,
    children: document.documentElement.children.length,
    frames: window.length,
    resources: performance.getEntriesByType('resource').length,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    highlights: CSS.highlights?.size ?? 0,
    animations: document.getAnimations().length,
    globals: Object.keys(window).length,
    focus: document.activeElement?.nodeName,
    size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight, innerWidth],
    html: document.documentElement.outerHTML.length,
  })
  Object.assign(window, { seen, look })
}

/** A page that names the treatments, far below what is in view, and watches for us. */
export const SUSPICIOUS_PAGE = `<!doctype html><html lang="en"><head><script>
const __name = (named) => named;
(${watchEverything})()
</script><title>Esketamine nasal spray</title><style>body { font: 16px sans-serif; margin: 40px } .space { height: 3000px }</style></head>
<body><h1>Esketamine nasal spray</h1><p>Policy number: CPB 1234</p><div class="space"></div>
<p id="fact">Spravato requires prior authorization.</p><div class="space"></div></body></html>`
