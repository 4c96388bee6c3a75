import { CRITERION_TOPICS, type CriterionTopic, criterionTopics } from '../core/criterion-topics'
import type { Note } from '../core/insurer-schema'

/** Whether two of the values that we know are not the same; what we do not know differs from nothing. */
export function differ(values: readonly (string | null | undefined)[]): boolean {
  return new Set(values.filter((value) => value !== null && value !== undefined)).size > 1
}

/** The codes that some of the lists have and others have not. A note without codes is no list. */
export function codesOfSome(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const known = lists.filter((list) => list.length > 0)
  return new Set(known.flat().filter((code) => !known.every((list) => list.includes(code))))
}

/** What one note says on a topic. */
export interface TopicWords {
  /** The requirements that are about it most, in the note's own words. */
  readonly criteria: readonly string[]
  /** Whether a requirement that stands under another topic touches on it. */
  readonly isElsewhere: boolean
}

/** What the insurers ask for on one topic. */
export interface TopicRow {
  readonly topic: CriterionTopic
  readonly words: readonly TopicWords[]
  /** Whether some notes name it and others do not; a note without any requirement is left out of account. */
  readonly isOfSome: boolean
}

/** The notes' requirements side by side, by what they are about. */
export function criteriaByTopic(notes: readonly (Pick<Note, 'criteria'> | undefined)[]): TopicRow[] {
  const asked = notes.map((note) => (note?.criteria ?? []).map((words) => ({ words, topics: criterionTopics(words) })))
  return CRITERION_TOPICS.map((topic) => {
    const words = asked.map((criteria) => ({
      criteria: criteria.filter(({ topics }) => topics[0] === topic).map((each) => each.words),
      isElsewhere: criteria.some(({ topics }) => topics[0] !== topic && topics.includes(topic)),
    }))
    const isNamed = words
      .filter((_, at) => asked[at]?.length)
      .map(({ criteria, isElsewhere }) => criteria.length > 0 || isElsewhere)
    // What is left over has nothing in common but that.
    return { topic, words, isOfSome: topic !== 'other' && isNamed.includes(true) && isNamed.includes(false) }
  }).filter(({ words }) => words.some(({ criteria }) => criteria.length > 0))
}
