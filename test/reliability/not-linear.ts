/**
 * The files whose patterns may take more than steps in line with their text, and why nobody can make use of it. Any
 * other pattern has to be linear.
 */
export const NOT_LINEAR: Readonly<Record<string, string>> = {
  'core/criterion-topics.ts': 'reads the criteria of our own notes, a sentence each',
  'core/guide-rules.ts': 'reads our own guide, when it is built',
  'core/insurer-names.ts': 'reads the names in our own insurer files',
  'core/source-links.ts': 'reads the hosts that our own insurer files warn of',
  'core/policy-facts/stances/claims.ts':
    'is given a sentence of at most 4,000 characters (test/unit/reliability/steps.test.ts)',
  'core/policy-facts/stances/drugs.ts': 'is given the 70 characters before a name and the 200 after it (there too)',
  'core/policy-facts/stances/reworded.ts': 'is given the same sentences as claims.ts (there too)',
  'core/policy-facts/stances/said-by-place.ts': 'is given a block of at most 300 characters (there too)',
  'core/policy-facts/stances/said-in-row.ts': 'is given the first 120 characters of a heading (there too)',
  'core/policy-facts/stances/verdicts.ts':
    'starts at the beginning of a word, or is given the 140 characters before one and the 200 after it',
}
