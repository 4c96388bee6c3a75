let isKeyDown = false
let waiting: (() => void)[] = []

// Escape and Enter act when they go down. If the frame went away at once, the insurer's page would hear them come up.
addEventListener('keydown', () => (isKeyDown = true), true)
addEventListener('keyup', run, true)
// What is pressed is let go of elsewhere.
addEventListener('blur', run)

/** Does at once, or when the reader lets go of the key that asks for it, what may take this frame away from the page. */
export function whenKeysAreUp(act: () => void): void {
  waiting.push(act)
  if (!isKeyDown) run()
}

function run(): void {
  isKeyDown = false
  const acts = waiting
  waiting = []
  for (const act of acts) act()
}
