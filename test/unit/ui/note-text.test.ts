import { describe, expect, test } from 'vitest'
import { noteText } from '../../../src/ui/note-text'
import { planName, statusWord } from '../../../src/ui/words'
import { insurers } from './rendered'

const notes = insurers.flatMap(({ name, notes }) => notes.map((note) => ({ name, note })))

describe('a copied note', () => {
  test('carries every source with its address, and when each took effect, or that it does not say', () => {
    for (const { name, note } of notes) {
      const text = noteText(name, note)
      for (const { title, publisher, url } of note.sources) {
        for (const part of [title, publisher, url]) expect(text).toContain(part)
      }
    }
    const { note } = notes.find(({ note }) => note.sources.some(({ effective }) => effective)) ?? {}
    expect(note && noteText('X', note)).toMatch(/in force since [A-Z][a-z]{2} \d{1,2}, \d{4}/)
    const undated = notes.find(({ note }) => note.sources.some(({ effective }) => !effective))
    expect(undated && noteText('X', undated.note)).toContain('no date given')
  })

  test('says whose it is, for which plan and states, and what the answer is', () => {
    for (const { name, note } of notes) {
      const [first, second] = noteText(name, note).split('\n')
      expect(first).toContain(name)
      expect(first).toContain(planName(note.plan))
      expect(second).toBe(statusWord(note.status))
    }
    const texas = notes.find(({ note }) => note.states?.includes('TX'))
    expect(texas && noteText('Medicaid', texas.note)).toMatch(/^Medicaid: Spravato nasal spray \(Medicaid, Texas\)\n/)
  })

  test('says all that the note says: summary, what is asked, codes and caveats', () => {
    for (const { name, note } of notes) {
      const text = noteText(name, note)
      for (const part of [note.summary, ...note.criteria, ...note.codes, ...note.caveats]) expect(text).toContain(part)
      if (note.approval) expect(text).toContain(note.approval)
    }
  })

  test('says how sure we are, when it was checked, and that it is no advice', () => {
    for (const { name, note } of notes) {
      const text = noteText(name, note)
      expect(text).toMatch(/(Sure|Fairly sure|Not sure)\. \S/)
      expect(text).toMatch(/Checked [A-Z][a-z]{2} \d{1,2}, \d{4}/)
      expect(text).toContain('not medical or legal advice')
    }
  })

  test('leaves out headings of what there is none of, and nothing to fill in', () => {
    const { note } = notes[0] ?? {}
    if (!note) throw new Error('no notes')
    const bare = noteText('X', { ...note, criteria: [], codes: [], caveats: [], approval: null })
    for (const heading of ['asks for', 'Billing codes', 'Keep in mind', 'Approval lasts']) {
      expect(bare).not.toContain(heading)
    }
    for (const { name, note } of notes) expect(noteText(name, note)).not.toMatch(/\{\w+\}|undefined|null/)
  })
})
