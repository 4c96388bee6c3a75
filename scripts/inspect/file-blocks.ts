import { readFileSync } from 'node:fs'
import { whyNoPdf } from '../../src/core/pdf-file'
import type { Block } from '../../src/core/reading/block'
import { textBlocks } from '../../src/core/reading/text-blocks'
import { pdfFileBlocks } from './pdf-file-blocks'

/** The title and blocks of an HTML, PDF or text file, told apart by what is in them; throws an Error that names the file. */
export async function fileBlocks(file: string): Promise<{ readonly title: string; readonly blocks: readonly Block[] }> {
  try {
    const bytes = new Uint8Array(readFileSync(file))
    const whyNot = whyNoPdf(bytes)
    if (whyNot === null) return { title: '', blocks: await pdfFileBlocks(bytes) }
    const text = new TextDecoder().decode(bytes)
    if (whyNot !== 'web-page' && !/\.x?html?$/i.test(file)) return { title: '', blocks: textBlocks(text) }
    // jsdom takes long to load, and only web pages need it.
    const { htmlBlocks } = await import('./html-blocks')
    return htmlBlocks(text)
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
