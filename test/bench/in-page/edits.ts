// What a portal does to its page: many small changes in each frame, with the layout asked for after them.

/** How the frames went in which the page was changed. */
export interface Edited {
  /** How long the page's own script took, the forced layouts included, in milliseconds by the clock. */
  readonly scriptMs: number
}

/** Makes so many changes, some in each frame. Runs in the page, like a script of its own. */
export async function edit({ edits, perFrame }: { edits: number; perFrame: number }): Promise<Edited> {
  const area = document.querySelector('main') as HTMLElement
  const rows = [...area.querySelectorAll('p, li, td')] as HTMLElement[]
  const texts = [
    'Prior authorization is pending for esketamine nasal spray.',
    'The claim was received and is in review.',
    'The member pays the deductible first.',
    'Your next visit is on Monday at ten.',
  ]
  const added: HTMLElement[] = []
  let scriptMs = 0
  let height = 0
  const change = (at: number) => {
    const row = rows[(at * 7) % rows.length] as HTMLElement
    const text = `${texts[at % texts.length]} (${at})`
    if (at % 4 === 0) row.textContent = text
    else if (at % 4 === 1) {
      const line = document.createElement('p')
      line.append(text)
      row.after(line)
      added.push(line)
    } else if (at % 4 === 2) row.classList.toggle('changed')
    else added.shift()?.remove()
  }
  for (let from = 0; from < edits; from += perFrame) {
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const start = performance.now()
        for (let at = from; at < from + perFrame; at++) {
          change(at)
          // Portals measure what they have just written.
          if (at % 10 === 9) height += area.offsetHeight
        }
        scriptMs += performance.now() - start
        // A message comes after the frame's microtasks, its other callbacks and its layout.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          port1.close()
          resolve()
        }
        port2.postMessage(height)
      })
    })
  }
  return { scriptMs }
}
