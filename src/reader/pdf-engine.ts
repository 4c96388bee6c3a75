import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api'

/**
 * How every PDF is opened: nothing in it is run or compiled. No script, no form logic (XFA), no `eval`, no WebAssembly.
 *
 * `folder` is the address of pdf.js's own files, with a slash at its end (scripts/pdf-engine.ts).
 */
export function engineOptions(folder: string): DocumentInitParameters {
  return {
    enableXfa: false,
    isEvalSupported: false,
    useWasm: false,
    // JPEG 2000 in JavaScript lies where the WebAssembly would.
    wasmUrl: folder,
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}fonts/`,
    // Ours are as wide as the letters of the fonts they stand in for; the system's may be anything.
    useSystemFonts: false,
    // In pixels; a larger picture would take over half a gigabyte once it is unpacked.
    maxImageSize: 2 ** 27,
    // Errors only: a PDF that is not quite right is no news to the reader.
    verbosity: 0,
  }
}
