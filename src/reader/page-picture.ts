import type { PDFPageProxy } from 'pdfjs-dist'
import type { RenderTask } from 'pdfjs-dist/types/src/display/api'

/** The most pixels that one page is drawn with: 64 MB. */
const MOST_PIXELS = 2 ** 24

/** Draws a page, `scale` CSS pixels to the point. Rejects when the signal ends it, and where the page cannot be drawn. */
export async function drawPage(
  page: PDFPageProxy,
  options: { readonly scale: number; readonly signal: AbortSignal; readonly intent?: 'display' | 'print' },
): Promise<HTMLCanvasElement> {
  const { scale, signal, intent = 'display' } = options
  signal.throwIfAborted()
  const { width, height } = page.getViewport({ scale })
  const density = intent === 'print' ? 1 : devicePixelRatio
  const sharpness = Math.min(density, Math.sqrt(MOST_PIXELS / (width * height)))
  const viewport = page.getViewport({ scale: scale * sharpness })
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const task: RenderTask = page.render({ canvas, viewport, intent })
  const cancel = () => task.cancel()
  signal.addEventListener('abort', cancel)
  try {
    await task.promise
    return canvas
  } catch (error) {
    releaseCanvas(canvas)
    throw error
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}

/** Gives a canvas's memory back at once, and not when the browser comes to it. */
export function releaseCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0
  canvas.height = 0
}
