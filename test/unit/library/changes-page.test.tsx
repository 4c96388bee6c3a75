// @vitest-environment jsdom
import { expect, test, vi } from 'vitest'
import type { Changes } from '../../../src/core/note-changes'
import { ChangesPage } from '../../../src/library/changes-page'
import { all, click, get, show, textOf } from '../ui/rendered'

vi.mock('../../../src/platform/session', () => ({}))

const changes: Changes = {
  version: '1.1.0',
  since: '1.0.0',
  changes: [
    { kind: 'added', insurer: 'cigna', treatment: 'spravato', plan: 'medicaid', states: ['TX'], to: 'covered' },
    {
      kind: 'changed',
      insurer: 'aetna',
      treatment: 'spravato',
      plan: 'commercial',
      from: 'not-covered',
      to: 'prior-authorization',
      parts: ['status', 'sources'],
    },
    { kind: 'removed', insurer: 'no-longer-ours', treatment: 'spravato', plan: 'all', from: 'varies' },
  ],
}

test('each note that is new, changed or gone is told, with what it was and what it is', () => {
  show(<ChangesPage changes={changes} onInsurer={() => {}} />)
  expect(textOf(get('.changes-count'))).toBe('3 notes have changed from version 1.0.0 to version 1.1.0.')
  expect(all('.changes h2').map(textOf)).toEqual(['New notes', 'Changed notes', 'Notes that are gone'])
  const [added = '', changed = '', removed = ''] = all('.changes li').map(textOf)
  expect(added).toContain('Spravato · Medicaid · Texas')
  expect(changed).toContain('What reads otherwise: the answer and sources')
  expect(changed).toContain('Before: Not covered')
  expect(removed).toContain('no-longer-ours')
  expect(all('[data-status]').map(({ dataset }) => dataset.status)).toEqual(['covered', 'prior-authorization'])
})

test('a name opens the insurer', () => {
  const onInsurer = vi.fn()
  show(<ChangesPage changes={changes} onInsurer={onInsurer} />)
  click(get('[data-opens=aetna]'))
  expect(onInsurer).toHaveBeenCalledWith('aetna')
  expect(all('[data-opens]')).toHaveLength(2)
})

test('a version in which no note changed says so', () => {
  show(<ChangesPage changes={{ ...changes, changes: [] }} onInsurer={() => {}} />)
  expect(textOf(get('.nobody'))).toBe('No note has changed from version 1.0.0 to version 1.1.0.')
})
