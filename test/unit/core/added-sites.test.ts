import { describe, expect, test } from 'vitest'
import { addedSite, hostToAdd, insurerOfAdded, withAddedSite, withoutAddedSite } from '../../../src/core/added-sites'
import { SETTINGS } from '../../../src/core/settings'

const LIST = ['benefits.example.com cigna', 'my.plan.example bcbs-hcsc']

describe('the sites that the reader added', () => {
  test('are one host each, with its insurer', () => {
    expect(LIST.map(addedSite)).toEqual([
      { host: 'benefits.example.com', insurer: 'cigna' },
      { host: 'my.plan.example', insurer: 'bcbs-hcsc' },
    ])
    expect(insurerOfAdded(LIST, 'my.plan.example')).toBe('bcbs-hcsc')
    for (const host of ['plan.example', 'x.my.plan.example', 'my.plan.exampl', '']) {
      expect(insurerOfAdded(LIST, host), host).toBe('')
    }
  })

  test('have one insurer: the one that was said last', () => {
    const changed = withAddedSite(LIST, { host: 'benefits.example.com', insurer: 'aetna' })
    expect(changed).toEqual(['my.plan.example bcbs-hcsc', 'benefits.example.com aetna'])
    expect(SETTINGS.sitesAdded.isValid(changed)).toBe(true)
    expect(withoutAddedSite(changed, 'benefits.example.com')).toEqual(['my.plan.example bcbs-hcsc'])
  })

  test.each([
    ['https://benefits.example.com/a?b', 'benefits.example.com'],
    ['https://BENEFITS.example.com:8443/', 'benefits.example.com'],
    ['https://intranet/', null],
    ['http://benefits.example.com/', null],
    ['https://127.0.0.1/', null],
    ['https://[::1]/', null],
    ['chrome://extensions', null],
    ['file:///home/policy.html', null],
    ['', null],
  ])('can be added from %s as %s', (address, host) => {
    expect(hostToAdd(address)).toBe(host)
  })
})
