import { type ComponentChild, render } from 'preact'
import { act } from 'preact/test-utils'

/** Lets promises, effects and what follows from them run until the page stands still. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 4; round++) await act(() => new Promise((done) => setTimeout(done)))
}

/** Puts a page of ours on the document, as its entry file does. */
export async function show(page: ComponentChild): Promise<void> {
  await act(() => render(page, document.body))
  await settle()
}
