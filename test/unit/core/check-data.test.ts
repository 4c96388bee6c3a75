import { describe, expect, test } from 'vitest'
import { checkData } from '../../../src/core/check-data'
import { printProblem } from '../../../src/core/data-problem'

const TODAY = '2026-11-23'

const source = (changes = {}) => ({
  title: 'Esketamine policy',
  publisher: 'Example Health',
  kind: 'payer-policy',
  url: 'https://example.com/policy',
  policyNumber: null,
  effective: '2026-01-01',
  read: 'primary-excerpt',
  supports: 'Covers it after approval.',
  ...changes,
})

const note = (changes = {}) => ({
  treatment: 'spravato',
  plan: 'commercial',
  status: 'prior-authorization',
  summary: 'Covered if approved first.',
  criteria: [],
  approval: null,
  codes: ['J0013'],
  sources: [source()],
  confidence: 'high',
  caveats: [],
  checked: TODAY,
  ...changes,
})

const site = (changes = {}) => ({ host: 'example.com', role: 'member', evidence: 'https://example.com/', ...changes })

const insurer = (changes = {}) => ({
  id: 'example',
  name: 'Example Health',
  aliases: [],
  kind: 'commercial',
  parent: null,
  states: [],
  onPartnerList: false,
  about: 'An insurer made up for tests.',
  sites: [site()],
  notes: [note()],
  links: [],
  unresolved: [],
  ...changes,
})

const entry = (id: string, topic: string, changes = {}) => ({
  id,
  topic,
  statement: 'A fact.',
  sources: [source()],
  confidence: 'high',
  caveats: [],
  checked: TODAY,
  ...changes,
})

const code = (changes = {}) =>
  entry('code-j0013', 'code', {
    code: 'J0013',
    system: 'HCPCS Level II',
    meaning: 'Esketamine, 1 mg.',
    whenPatientMeetsIt: 'On claims.',
    treatments: ['spravato'],
    status: 'active',
    ...changes,
  })

const claim = (changes = {}) =>
  entry('cl-example', 'article-claim', {
    claim: 'Everybody pays.',
    articleClaim: '1',
    verdict: 'wrong',
    why: 'Not everybody does.',
    sayInstead: 'Some pay.',
    facts: ['code-j0013'],
    ...changes,
  })

const rule = (changes = {}) => ({
  insurer: 'example',
  topic: 'A rule',
  summary: 'What it says.',
  sources: [source()],
  confidence: 'high',
  checked: TODAY,
  ...changes,
})

const guide = (changes = {}): Record<string, unknown> => ({
  appeals: [],
  'article-claims': [claim()],
  codes: [code()],
  costs: [],
  glossary: [],
  'programme-appeals': [],
  'programme-rules': [rule()],
  questions: [],
  treatments: [],
  ...changes,
})

const files = (folder: string, contents: Record<string, unknown>) =>
  Object.entries(contents).map(([name, data]) => ({ file: `src/${folder}/${name}.json`, data }))

const report = (insurers: Record<string, unknown>, subjects = guide()) =>
  checkData(files('insurers', insurers), files('guide', subjects), TODAY)

const problems = (insurers: Record<string, unknown>, subjects = guide()) =>
  report(insurers, subjects).problems.map(printProblem)

const inExample = (changes: object) => problems({ example: insurer(changes) })

test('good data has no problems and no old notes', () => {
  expect(report({ example: insurer() })).toEqual({ problems: [], oldNotes: [] })
})

describe('a maintainer is told the file, the place in it, what was expected and what was found, when', () => {
  test('a status is unknown', () => {
    expect(inExample({ notes: [note(), note({ plan: 'medicaid', status: 'maybe' })] })).toEqual([
      expect.stringMatching(
        /^src\/insurers\/example\.json: notes\[1\]\.status: expected .*"case-by-case".*, found "maybe"$/,
      ),
    ])
  })

  test('a note has no source', () => {
    expect(inExample({ notes: [note({ sources: [] })] })).toEqual([
      'src/insurers/example.json: notes[0].sources: expected at least one source, found []',
    ])
  })

  test('an address is malformed', () => {
    expect(inExample({ notes: [note({ sources: [source(), source({ url: 'example.com/policy' })] })] })).toEqual([
      'src/insurers/example.json: notes[0].sources[1].url: expected an address, found "example.com/policy"',
    ])
  })

  test('a field is missing, and another is not in the schema', () => {
    const { name: _, ...nameless } = insurer()
    expect(problems({ example: { ...nameless, nmae: 'Example Health' } })).toEqual([
      'src/insurers/example.json: name: expected this field, found nothing',
      'src/insurers/example.json: nmae: expected no such field, found one',
    ])
  })

  test('a file holds something else altogether', () => {
    expect(problems({ example: 7 }, guide({ 'programme-rules': [] }))).toEqual([
      'src/insurers/example.json: expected Object, found 7',
    ])
  })

  test('a host is written as an address', () => {
    expect(inExample({ sites: [site({ host: 'https://example.com' })] })).toEqual([
      expect.stringContaining('sites[0].host: expected a host name in lower case, without scheme, port or path'),
    ])
  })

  test('a date is not a date', () => {
    expect(inExample({ notes: [note({ checked: '23.11.2026' })] })).toEqual([
      'src/insurers/example.json: notes[0].checked: expected a date as YYYY-MM-DD, found "23.11.2026"',
    ])
    expect(inExample({ notes: [note({ checked: '2026-02-31' })] })).toEqual([
      'src/insurers/example.json: notes[0].checked: expected a day that the calendar has, found "2026-02-31"',
    ])
  })

  test('the id is not the name of the file', () => {
    expect(problems({ example: insurer(), sample: insurer({ sites: [site({ host: 'example.org' })] }) })).toEqual([
      'src/insurers/sample.json: id: expected the file\'s name, "sample", found "example"',
    ])
  })

  test('the parent or a related insurer does not exist', () => {
    expect(inExample({ parent: 'nobody', related: [{ id: 'no-one', why: 'A slip.' }] })).toEqual([
      'src/insurers/example.json: parent: expected the id of an insurer in src/insurers, found "nobody"',
      'src/insurers/example.json: related[0].id: expected the id of an insurer in src/insurers, found "no-one"',
    ])
  })

  test('one site stands twice in a file', () => {
    expect(inExample({ sites: [site(), site({ role: 'provider' })] })).toEqual([
      'src/insurers/example.json: sites[1].host: expected a site that is listed once, ' +
        'found "example.com", which src/insurers/example.json: sites[0].host has too',
    ])
  })

  test('two insurers claim one site', () => {
    expect(problems({ example: insurer(), sample: insurer({ id: 'sample' }) })).toEqual([
      'src/insurers/sample.json: sites[0].host: expected a site that is listed once, ' +
        'found "example.com", which src/insurers/example.json: sites[0].host has too',
    ])
  })

  test('a shared site has a brand', () => {
    expect(inExample({ sites: [site({ shared: true, brand: 'Example Rx' })] })).toEqual([
      'src/insurers/example.json: sites[0].brand: expected no brand, since the site is shared, found "Example Rx"',
    ])
  })

  test('a site is among the hosts that are not the insurer’s', () => {
    expect(inExample({ notTheseHosts: [{ host: 'example.com', why: 'A look-alike.' }] })).toEqual([
      'src/insurers/example.json: sites[0].host: expected a host that notTheseHosts does not list, found "example.com"',
    ])
  })

  test('two notes answer the same question', () => {
    const texasAndOhio = note({ states: ['TX', 'OH'] })
    const ohioAndTexas = note({ states: ['OH', 'TX'] })
    expect(inExample({ notes: [note(), texasAndOhio, ohioAndTexas] })).toEqual([
      'src/insurers/example.json: notes[2]: expected one note per treatment, plan and states, found notes[1] again',
    ])
  })

  test('a note names a code that the guide does not explain', () => {
    expect(inExample({ notes: [note({ codes: ['J0013', 'J9999'] })] })).toEqual([
      'src/insurers/example.json: notes[0].codes[1]: expected a code that src/guide/codes.json explains, found "J9999"',
    ])
  })

  test('a note was checked, or a source took effect, in the future', () => {
    expect(
      inExample({ notes: [note({ checked: '2026-11-24', sources: [source({ effective: '2027-01-01' })] })] }),
    ).toEqual([
      'src/insurers/example.json: notes[0].sources[0].effective: expected no day after 2026-11-23, found "2027-01-01"',
      'src/insurers/example.json: notes[0].checked: expected no day after 2026-11-23, found "2026-11-24"',
    ])
  })
})

describe('the same holds for the guide, when', () => {
  const inGuide = (changes: object) => problems({ example: insurer() }, guide(changes))

  test('a file is missing, and another is none of its subjects', () => {
    const { costs: _, ...withoutCosts } = guide()
    expect(problems({ example: insurer() }, { ...withoutCosts, prices: [] })).toEqual([
      'src/guide/costs.json: expected this file, found nothing',
      'src/guide/prices.json: expected no such file, found one',
    ])
  })

  test('a value is wrong', () => {
    expect(inGuide({ codes: [code({ status: 'fine' })] })).toEqual([
      expect.stringMatching(/^src\/guide\/codes\.json: \[0\]\.status: expected .*"active".*, found "fine"$/),
    ])
  })

  test('a source that was read has no address', () => {
    expect(inGuide({ codes: [code({ sources: [source({ url: null })] })] })).toEqual([
      expect.stringMatching(/^src\/guide\/codes\.json: \[0\]\.sources\[0\]: expected an address, since/),
    ])
    expect(inGuide({ codes: [code({ sources: [source({ url: null, read: 'memory' })] })] })).toEqual([])
  })

  test('an id stands twice, even in two files', () => {
    expect(inGuide({ codes: [code(), code({ id: 'cl-example' })] })).toEqual([
      'src/guide/codes.json: [1].id: expected an id of its own, ' +
        'found "cl-example", which src/guide/article-claims.json: [0].id has too',
    ])
  })

  test('an entry names another that does not exist', () => {
    expect(inGuide({ 'article-claims': [claim({ facts: ['code-j0013', 'tx-nothing'] })] })).toEqual([
      'src/guide/article-claims.json: [0].facts[1]: expected the id of an entry in src/guide, found "tx-nothing"',
    ])
  })

  test('a code is replaced by one that is not explained', () => {
    expect(inGuide({ codes: [code({ replacedBy: ['J0014'] })] })).toEqual([
      'src/guide/codes.json: [0].replacedBy[0]: expected a code that this file explains, found "J0014"',
    ])
  })

  test('a rule belongs to a programme that does not exist', () => {
    expect(inGuide({ 'programme-rules': [rule(), rule({ insurer: 'medicade' })] })).toEqual([
      'src/guide/programme-rules.json: [1].insurer: expected the id of an insurer in src/insurers, found "medicade"',
    ])
  })

  test('an entry was checked in the future', () => {
    expect(inGuide({ codes: [code({ checked: '2026-12-01' })] })).toEqual([
      'src/guide/codes.json: [0].checked: expected no day after 2026-11-23, found "2026-12-01"',
    ])
  })
})

test('one broken file does not make its neighbours look broken', () => {
  const blueChild = insurer({ id: 'child', parent: 'example', sites: [site({ host: 'example.org' })] })
  expect(problems({ example: { ...insurer(), about: '' }, child: blueChild }, guide({ codes: 'none' }))).toEqual([
    'src/insurers/example.json: about: expected some text, found ""',
    'src/guide/codes.json: expected Array, found "none"',
  ])
})

test('old notes are listed with the reason, and are no problem', () => {
  const undated = note({ plan: 'medicaid', sources: [source({ effective: null })] })
  expect(report({ example: insurer({ notes: [note(), undated] }) })).toEqual({
    problems: [],
    oldNotes: [{ file: 'src/insurers/example.json', path: 'notes[1]', because: 'source-undated' }],
  })
})
