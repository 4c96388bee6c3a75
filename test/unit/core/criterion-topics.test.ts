import { expect, test } from 'vitest'
import { readInsurers } from '../../../scripts/read-data'
import { criterionTopics } from '../../../src/core/criterion-topics'

test.each([
  ['Aetna must approve it before treatment starts (precertification)', 'approval'],
  ['Patient is 18 or older', 'age'],
  ['Listed depression diagnosis', 'diagnosis'],
  ['No history of psychosis, or the prescriber judges the benefit greater than the risk', 'diagnosis'],
  ['Score of 28 or more on MADRS, or 17 or more on HAM-D', 'score'],
  ['Two antidepressants of different classes, 4 to 6 weeks each', 'tried'],
  ['Taken together with an oral antidepressant', 'together'],
  ['Psychiatrist prescribes or consults', 'prescriber'],
  ['Watched two hours after each dose', 'given'],
  ['Moderate or severe alcohol or drug problems must be in treatment', 'substances'],
  ['Improvement confirmed every six months on the same scale', 'renewal'],
  ['Medicare pays its part first', 'other'],
] as const)('“%s” is about: %s', (criterion, topic) => {
  expect(criterionTopics(criterion)[0]).toBe(topic)
})

test('a requirement may touch on a second topic', () => {
  expect(criterionTopics('A mental health professional has diagnosed treatment-resistant major depression')).toEqual([
    'diagnosis',
  ])
  expect(criterionTopics('Severe major depression, shown on a standard rating scale')).toEqual(['score', 'diagnosis'])
})

test('most requirements of our notes have a topic', () => {
  const criteria = readInsurers().flatMap(({ notes }) => notes.flatMap((note) => note.criteria))
  const other = criteria.filter((criterion) => criterionTopics(criterion)[0] === 'other')
  expect(other.length / criteria.length).toBeLessThan(0.25)
})
