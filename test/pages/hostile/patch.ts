/** Runs in the page: puts itself in the place of what an extension in the page's own world would call. */
export function patch(note: (what: string) => void, nameOf: (node: unknown) => string): void {
  const told = (value: unknown) => (value instanceof Node ? nameOf(value) : String(value))
  let isTelling = false
  const replace = (owner: object, name: string, mattersFor: (...given: unknown[]) => boolean) => {
    const own: unknown = Reflect.get(owner, name)
    if (typeof own !== 'function') return
    Reflect.set(owner, name, function patched(this: unknown, ...given: unknown[]) {
      if (!isTelling) {
        isTelling = true
        if (mattersFor(this, ...given)) note(`call ${name} on ${told(this)}: ${given.map(told).join(' ')}`)
        isTelling = false
      }
      return own.apply(this, given)
    })
  }
  const always = () => true
  const hasForeign = (...given: unknown[]) =>
    given.some((each) => each instanceof Node && /^foreign/.test(nameOf(each)))
  replace(Element.prototype, 'attachShadow', always)
  replace(CustomElementRegistry.prototype, 'define', always)
  replace(MessagePort.prototype, 'postMessage', always)
  replace(window, 'postMessage', always)
  for (const name of ['append', 'setAttribute', 'scrollIntoView', 'animate']) {
    replace(Element.prototype, name, hasForeign)
  }
  for (const name of ['appendChild', 'insertBefore']) replace(Node.prototype, name, hasForeign)
  const { MutationObserver: own } = window
  window.MutationObserver = class extends own {
    constructor(callback: MutationCallback) {
      super((records, observer) => {
        if (records.some(({ target }) => hasForeign(target))) note('call a callback of MutationObserver')
        callback(records, observer)
      })
    }
  }
}
