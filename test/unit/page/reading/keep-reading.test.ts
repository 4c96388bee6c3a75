// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepReading } from '../../../../src/page/reading/keep-reading'
import { addVisibility } from '../visibility'
import { fakeClock } from './fake-clock'
import { addShadow, one, pageOf, treatmentFinder, wordsOf } from './page'

let clock: ReturnType<typeof fakeClock>
let end: AbortController
/** What was summed up, each time. */
const sums: string[][] = []

const read = () =>
  keepReading(treatmentFinder, end.signal, function* (mentions) {
    sums.push(mentions.map(wordsOf))
    yield
  })

beforeEach(() => {
  addVisibility()
  clock = fakeClock()
  end = new AbortController()
  sums.length = 0
})
afterEach(() => {
  end.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('what the reader can see of a page is summed up once it is read, in reading order', async () => {
  pageOf('<p>Spravato</p>')
  addShadow('<p>Ketalar</p>')
  document.body.append('ketamine and esketamine')
  one('p').insertAdjacentHTML('afterend', '<p hidden>Spravato</p>')
  read()
  await clock.pass(100)
  expect(sums).toEqual([['Spravato', 'Ketalar', 'ketamine', 'esketamine']])
})

test('a change is summed up, what comes into sight too', async () => {
  pageOf('<p>Spravato</p><p hidden>ketamine</p>')
  read()
  await clock.pass(500)
  one('p[hidden]').hidden = false
  await clock.pass(500)
  one('p').remove()
  await clock.pass(500)
  expect(sums).toEqual([['Spravato'], ['Spravato', 'ketamine'], ['ketamine']])
})

test('a page that changes all the time is summed up a few times a second, and at last as it is', async () => {
  pageOf('<p>Spravato</p>')
  read()
  await clock.pass(500)
  for (let time = 0; time < 20; time++) {
    one('p').className = `at-${time}`
    await clock.pass(110)
  }
  document.body.append('ketamine')
  await clock.pass(600)
  expect(sums.length).toBeLessThanOrEqual(14)
  expect(sums.at(-1)).toEqual(['Spravato', 'ketamine'])
})

test('it is summed up again when asked to', async () => {
  pageOf('<p>Spravato</p>')
  const { again } = read()
  await clock.pass(500)
  again()
  await clock.pass(500)
  expect(sums).toHaveLength(2)
})

test('nothing is summed up once the page is left', async () => {
  pageOf('<p>Spravato</p>')
  const { again } = read()
  await clock.pass(500)
  end.abort()
  again()
  document.body.append('ketamine')
  await clock.pass(1000)
  expect(sums).toHaveLength(1)
})
