import { cp, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The folder of pdfjs-dist. */
export const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/**
 * What the reader of PDFs takes from pdfjs-dist at run time, and what it is called in the extension.
 *
 * The decoder of JPEG 2000 is the one in JavaScript, because no page of ours may compile WebAssembly.
 */
const FILES: readonly (readonly [from: string, to: string])[] = [
  ['legacy/build/pdf.worker.min.mjs', 'worker.js'],
  ['wasm/openjpeg_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js'],
  ['wasm/LICENSE_OPENJPEG', 'LICENSE_OPENJPEG'],
  ['cmaps', 'cmaps'],
  ['standard_fonts', 'fonts'],
  ['LICENSE', 'LICENSE'],
]

/** Puts the PDF engine's own files into a folder of the extension. */
export async function copyPdfEngine(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await Promise.all(FILES.map(([from, to]) => cp(join(PDFJS, from), join(folder, to), { recursive: true })))
}
