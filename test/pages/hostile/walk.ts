/**
 * Runs in the page: everything that can be read of it now, as texts. `words` are what the page looks for with
 * `window.find`, which leaves its own selection behind.
 */
export function walk(nameOf: (node: unknown) => string, words: readonly string[]): string[] {
  const found: string[] = []
  const find = Reflect.get(window, 'find') as (...given: unknown[]) => boolean
  for (const word of words) {
    for (const inFrames of [false, true]) {
      try {
        if (find.call(window, word, false, false, true, false, inFrames)) found.push(`found ${word}`)
      } catch (error) {
        // Firefox refuses, whatever the word, where there is a frame that the page may not look into.
        found.push(`find refused: ${error}`)
      }
    }
  }
  if (words.length > 0) {
    const selection = getSelection()
    selection?.selectAllChildren(document.documentElement)
    found.push(`selected ${selection}`)
    for (const by of ['character', 'word', 'line', 'documentboundary']) {
      selection?.modify('extend', 'forward', by)
      found.push(`selected ${selection} to ${nameOf(selection?.focusNode)}`)
    }
    selection?.removeAllRanges()
    const roots = { serializableShadowRoots: true }
    found.push(`markup ${Reflect.get(document.documentElement, 'getHTML')?.call(document.documentElement, roots)}`)
    found.push(
      `markup ${(document.documentElement.cloneNode(true) as Element).lastElementChild?.shadowRoot?.innerHTML}`,
    )
  }

  const elements = [...document.querySelectorAll('*')]
  found.push(`elements ${elements.length}`, `html ${document.documentElement.outerHTML}`)
  found.push(`text ${document.documentElement.innerText}`)
  for (const element of elements) {
    if (!nameOf(element).startsWith('foreign')) continue
    found.push(`foreign element ${element.outerHTML} ${element.shadowRoot === null ? '' : 'with an open root'}`)
    const { x, y, width, height } = element.getBoundingClientRect()
    found.push(`box ${[x + scrollX, y + scrollY, width, height].join(' ')}`)
    for (const part of [null, '::before', '::after', '::part(panel)']) {
      const style = getComputedStyle(element, part)
      const told = [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`)
      found.push(`computed ${told.join('; ')}`)
    }
    found.push(`properties ${Object.keys(element)} ${element.getAnimations({ subtree: true }).length}`)
  }
  for (let x = 4; x < innerWidth; x += Math.max(16, innerWidth / 40)) {
    for (let y = 4; y < innerHeight; y += Math.max(16, innerHeight / 20)) {
      for (const element of document.elementsFromPoint(x, y)) found.push(`point ${nameOf(element)}`)
      const caret = document.caretPositionFromPoint?.(x, y)?.offsetNode
      if (caret) found.push(`caret ${nameOf(caret)}`)
      // Chromium's own, and older.
      const range: unknown = Reflect.get(document, 'caretRangeFromPoint')?.call(document, x, y)
      if (range instanceof Range) found.push(`caret ${nameOf(range.startContainer)}`)
    }
  }

  // Before that both still change by themselves.
  if (document.readyState === 'complete') {
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.documentElement
    found.push(
      `size ${[clientWidth, clientHeight, scrollWidth, scrollHeight, document.body?.scrollWidth, visualViewport?.width]}`,
    )
    const resources = performance.getEntriesByType('resource').map(({ name }) => name)
    // Whether its own are among them depends on the browser's cache.
    found.push(`resources ${resources.filter((name) => !name.startsWith(location.origin))}`)
  }
  found.push(`frames ${window.length} ${frames.length} ${Array.from(document.querySelectorAll('iframe'), nameOf)}`)
  for (let at = 0; at < 4; at++) if (Reflect.get(window, at)) found.push(`frame ${at} is there`)
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
    try {
      found.push(`sheet ${sheet.href} ${[...sheet.cssRules].map(({ cssText }) => cssText).join(' ')}`)
    } catch {
      found.push(`sheet ${sheet.href}`)
    }
  }
  for (const [name, highlight] of CSS.highlights ?? []) found.push(`highlight ${name} ${[...highlight].map(String)}`)
  for (const entry of performance.getEntries()) found.push(`entry ${JSON.stringify(entry)}`)
  for (const each of document.getAnimations()) found.push(`animation ${Reflect.get(each, 'animationName')} ${each.id}`)
  for (const { family } of document.fonts) found.push(`font ${family}`)
  found.push(`globals ${Object.keys(window).join(' ')}`)
  found.push(`selection ${getSelection()} at ${nameOf(getSelection()?.anchorNode)}`)
  found.push(`focus ${nameOf(document.activeElement)}`)
  found.push(`title ${document.title} ${window.name} ${location.href} ${history.length}`)
  found.push(`stored ${Object.keys(localStorage)} ${Object.keys(sessionStorage)} ${document.cookie}`)
  return [...new Set(found)]
}
