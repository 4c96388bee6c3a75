import { builtTerms } from '../../../../scripts/built-data'
import { readGuide } from '../../../../scripts/read-data'
import { createFinder } from '../../../../src/core/mentions/find-mentions'

export const guide = readGuide()

/** Everything that is looked for on a page. */
export const table = builtTerms(guide)
export const finder = createFinder(table)

/** What is found in a text, cues left out: each mention's term and how the text writes it. */
export const found = (text: string) =>
  finder
    .find(text)
    .filter(({ kind }) => kind !== 'cue')
    .map(({ term, start, end }) => `${term}: ${text.slice(start, end)}`)

/** The words of a text that are mentions. */
export const words = (text: string) => found(text).map((each) => each.slice(each.indexOf(': ') + 2))
