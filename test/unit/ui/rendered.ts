import { type ComponentChild, render } from 'preact'
import { act } from 'preact/test-utils'
import { readGuide, readInsurers } from '../../../scripts/read-data'
import { type NotesFile, notesFile } from '../../../src/core/notes-file'

/** Every insurer, as it stands in the repository. */
export const insurers = readInsurers()
const { codes } = readGuide()

/** The file that a page loads for an insurer. */
export function fileOf(id: string): NotesFile {
  const insurer = insurers.find((each) => each.id === id)
  if (!insurer) throw new Error(`no insurer ${id}`)
  return notesFile(insurer, insurers, codes)
}

/** Shows something in the document's body, in place of what was there, and gives back the element it stands in. */
export function show(what: ComponentChild): HTMLElement {
  const before = document.querySelector('main')
  if (before) act(() => render(null, before))
  const main = document.createElement('main')
  document.body.replaceChildren(main)
  act(() => render(what, main))
  return main
}

/** The element that a selector finds; throws when there is none. */
export function get<Found extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): Found {
  const found = within.querySelector<Found>(selector)
  if (!found) throw new Error(`nothing fits ${selector}`)
  return found
}

/** All elements that a selector finds. */
export const all = (selector: string, within: ParentNode = document) => [
  ...within.querySelectorAll<HTMLElement>(selector),
]

/** The text a reader sees in an element, with single spaces. */
export const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

/** The button with exactly this text. */
export function button(label: string, within: ParentNode = document): HTMLButtonElement {
  const found = all('button', within).find((each) => textOf(each) === label)
  if (!(found instanceof HTMLButtonElement)) throw new Error(`no button is called ${label}`)
  return found
}

export const click = (element: HTMLElement) => act(() => element.click())

/** Chooses a value in a list to choose from. */
export function choose(selector: string, value: string): void {
  const select = get<HTMLSelectElement>(selector)
  act(() => {
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}
