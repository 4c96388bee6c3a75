import { describe, expect, it } from 'vitest'
import { isSiteOff, withSiteOff, withSiteOn } from '../../../src/core/sites-off'

describe('sites switched off', () => {
  it('are off with their subdomains, and nothing else is', () => {
    const off = withSiteOff([], 'aetna.com')
    expect(isSiteOff(off, 'aetna.com')).toBe(true)
    expect(isSiteOff(off, 'health.aetna.com')).toBe(true)
    expect(isSiteOff(off, 'notaetna.com')).toBe(false)
    expect(isSiteOff(off, 'cigna.com')).toBe(false)
  })

  it('mean the whole site when the reader stands on its www', () => {
    const off = withSiteOff([], 'www.aetna.com')
    expect(isSiteOff(off, 'aetna.com')).toBe(true)
    expect(isSiteOff(off, 'es.aetna.com')).toBe(true)
  })

  it('are on again after one click, from whichever of their hosts', () => {
    const off = withSiteOff(withSiteOff(['cigna.com'], 'www.aetna.com'), 'aetna.com')
    expect(off).toEqual(['cigna.com', 'aetna.com'])
    expect(withSiteOn(off, 'health.aetna.com')).toEqual(['cigna.com'])
  })

  it('leave other hosts of the same site off when only one was', () => {
    expect(withSiteOn(['es.aetna.com'], 'aetna.com')).toEqual(['es.aetna.com'])
  })
})
