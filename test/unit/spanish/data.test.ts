import { expect, test } from 'vitest'
import { checkSpanish, readGuide, readInsurers, readSpanish } from '../../../scripts/read-data'
import { printProblem } from '../../../src/core/data-problem'
import { explanations } from '../../../src/core/explanations'
import { nextFacts } from '../../../src/core/next/next-facts'
import { notesFile } from '../../../src/core/notes-file'
import { spanishOf } from '../../../src/core/spanish-rules'

const insurers = readInsurers()
const guide = readGuide()
const spanish = readSpanish()

test('every text of every note and of the guide has its Spanish, with the same figures, and none is left over', () => {
  expect(checkSpanish().map(printProblem)).toEqual([])
})

test('what pages say of an insurer is shipped in Spanish', () => {
  for (const insurer of insurers) {
    const shipped = spanishOf(notesFile(insurer, insurers, guide.codes), spanish)
    for (const { summary, criteria, caveats } of insurer.notes) {
      for (const text of [summary, ...criteria, ...caveats]) expect(shipped, insurer.id).toHaveProperty([text])
    }
  }
})

test('what “What next” and the explanations say is shipped in Spanish', () => {
  const facts = nextFacts(guide)
  const next = spanishOf(facts, spanish)
  for (const { statement, caveats } of [...facts.appeals, ...facts.costs, ...facts.claims, ...facts.more]) {
    for (const text of [statement, ...caveats]) expect(next).toHaveProperty([text])
  }
  const explained = explanations(guide)
  const meanings = spanishOf(explained, spanish)
  for (const { meaning, caveats } of Object.values(explained)) {
    for (const text of [meaning, ...caveats]) expect(meanings).toHaveProperty([text])
  }
})
