import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/core/settings'
import { hasSite, wantsNoTrace, withoutSite, withSite } from '../../../src/core/site-list'

describe('sites switched off', () => {
  it('are off with their subdomains, and nothing else is', () => {
    const off = withSite([], 'aetna.com')
    expect(hasSite(off, 'aetna.com')).toBe(true)
    expect(hasSite(off, 'health.aetna.com')).toBe(true)
    expect(hasSite(off, 'notaetna.com')).toBe(false)
    expect(hasSite(off, 'cigna.com')).toBe(false)
  })

  it('mean the whole site when the reader stands on its www', () => {
    const off = withSite([], 'www.aetna.com')
    expect(hasSite(off, 'aetna.com')).toBe(true)
    expect(hasSite(off, 'es.aetna.com')).toBe(true)
  })

  it('are on again after one click, from whichever of their hosts', () => {
    const off = withSite(withSite(['cigna.com'], 'www.aetna.com'), 'aetna.com')
    expect(off).toEqual(['cigna.com', 'aetna.com'])
    expect(withoutSite(off, 'health.aetna.com')).toEqual(['cigna.com'])
  })

  it('leave other hosts of the same site off when only one was', () => {
    expect(withoutSite(['es.aetna.com'], 'aetna.com')).toEqual(['es.aetna.com'])
  })
})

it('no trace is left on every site, or on those that the reader chose', () => {
  expect(wantsNoTrace(DEFAULT_SETTINGS, 'aetna.com')).toBe(false)
  expect(wantsNoTrace({ ...DEFAULT_SETTINGS, opening: 'beside' }, 'aetna.com')).toBe(true)
  const settings = { ...DEFAULT_SETTINGS, sitesBeside: ['aetna.com'] }
  expect(wantsNoTrace(settings, 'www.aetna.com')).toBe(true)
  expect(wantsNoTrace(settings, 'cigna.com')).toBe(false)
})
