import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MARK_KINDS } from '../../../src/core/mentions/mention'

const tokens = readFileSync('src/ui/tokens.css', 'utf8')

/** Relative luminance of a colour such as `#0b8a86` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test.each(MARK_KINDS)('the line under a %s can be seen on white, on black and on our own surfaces', (kind) => {
  const [, colour = ''] = new RegExp(`--mark-${kind}: (#[0-9a-f]{6});`).exec(tokens) ?? []
  for (const surface of ['#ffffff', '#fbfaf8', '#000000', '#14191f', '#1c232b']) {
    expect(contrast(colour, surface), `${colour} on ${surface}`).toBeGreaterThanOrEqual(3)
  }
})
