import type { CDPSession, Page } from 'puppeteer-core'
import type { Look } from './driver'

const WIDTH = 1280
const HEIGHT = 800
const FONT_SIZE_PX = 16

/** Gives a page its window. Browser zoom is just that: fewer CSS pixels, each made of more device pixels. */
export async function applyWindow(
  page: Page,
  { width = WIDTH, height = HEIGHT, scale = 1, zoom = 1 }: Look,
): Promise<void> {
  await page.setViewport({
    width: Math.round(width / zoom),
    height: Math.round(height / zoom),
    deviceScaleFactor: scale * zoom,
  })
}

/** Gives a page or a frame its theme and text size. Frames of other origins are targets of their own and need it too. */
export async function applyMedia(session: CDPSession, look: Look): Promise<void> {
  const features = [
    { name: 'prefers-color-scheme', value: look.colorScheme ?? '' },
    { name: 'prefers-reduced-motion', value: look.reducedMotion ? 'reduce' : '' },
    { name: 'forced-colors', value: look.forcedColors ? 'active' : '' },
  ]
  await session.send('Emulation.setEmulatedMedia', { features, media: look.print ? 'print' : '' })
  const { textScale = 1 } = look
  await session.send('Page.setFontSizes', { fontSizes: { standard: Math.round(FONT_SIZE_PX * textScale) } })
}
