/** A line of text on a page of a test's PDF: where its baseline begins, in points from the lower left corner. */
export interface PdfLine {
  readonly text: string
  readonly x?: number
  readonly y: number
  readonly size?: number
  readonly font?: 'plain' | 'bold'
}

const encoder = new TextEncoder()

/** Writes a PDF of objects, numbered from 1 in their order; the first is its catalogue. */
function writePdf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const start = text.length
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\n`
  text += `startxref\n${start}\n%%EOF\n`
  return encoder.encode(text)
}

const stream = (dictionary: string, content: string) =>
  `<<${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`

/** A PDF of letter size with these lines on its pages, in Helvetica, which every reader of PDFs has. */
export function textPdf(
  pages: readonly (readonly PdfLine[])[],
  { extra = '', turned = 0 }: { extra?: string; turned?: 0 | 90 | 180 | 270 } = {},
): Uint8Array {
  const first = 5
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')
  return writePdf([
    `<</Type/Catalog/Pages 2 0 R${extra}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((lines, index) => [
      `<</Type/Page/Parent 2 0 R/Rotate ${turned}/Contents ${first + 2 * index + 1} 0 R>>`,
      stream('', lines.map(drawn).join('\n')),
    ]),
  ])
}

/** 16 × 16 pixels from black to white in JPEG 2000, as some scanners make them. */
const JPEG_2000 = [
  '0000000c6a5020200d0a870a00000014667479706a703220000000006a7032200000002d6a703268000000166968647200000010000000',
  '100001070700000000000f636f6c7201000000000011000000ce6a703263ff4fff51002900000000001000000010000000000000000000',
  '0000100000001000000000000000000001070101ff52000c00000001000004040001ff5c00044040ff6400250001437265617465642062',
  '79204f70656e4a5045472076657273696f6e20322e352e30ff90000a00000000005c0001ff93df8258116b32aee61c64e9728d13627118',
  'b0379ee7ec4991f618eb0be6c29d617cd7f7d37c50214204715e20adbafe369e974d8adbafbcd874ba6c56dd7de6c3a5d35478400c1ba5',
  'b203ff7fff7fffd9',
].join('')

/** A PDF whose page is a picture in JPEG 2000. */
export const jpeg2000Pdf = () =>
  pictureOnPages(
    `/Width 16/Height 16/ColorSpace/DeviceGray/BitsPerComponent 8/Filter[/ASCIIHexDecode/JPXDecode]`,
    `${JPEG_2000}>`,
    1,
  )

/** A PDF whose page is a picture in JBIG2, as most scanners make them: 16 × 16 pixels, all black. */
export const jbig2Pdf = () =>
  pictureOnPages(
    '/Width 16/Height 16/ColorSpace/DeviceGray/BitsPerComponent 1/Filter[/ASCIIHexDecode/JBIG2Decode]',
    // One segment: the page's size, and that it is black where nothing else is said.
    '00000000300001000000130000001000000010000000000000000004000000>',
    1,
  )

/** A PDF whose pages are a picture: grey stripes, and no word. */
export function picturePdf(pageCount = 1): Uint8Array {
  const pixels = `${'00FF80C0'.repeat(4)}>`
  const kind = '/Width 4/Height 4/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode'
  return pictureOnPages(kind, pixels, pageCount)
}

function pictureOnPages(kind: string, pixels: string, pageCount: number): Uint8Array {
  const kids = Array.from({ length: pageCount }, (_, index) => `${5 + index} 0 R`).join(' ')
  return writePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pageCount}/MediaBox[0 0 612 792]/Resources<</XObject<</I 3 0 R>>>>>>`,
    stream(`/Type/XObject/Subtype/Image${kind}`, pixels),
    stream('', '612 0 0 792 0 0 cm /I Do'),
    ...Array.from({ length: pageCount }, () => '<</Type/Page/Parent 2 0 R/Contents 4 0 R>>'),
  ])
}

function drawn({ text, x = 72, y, size = 11, font = 'plain' }: PdfLine): string {
  const shown = text.replace(/[\\()]/g, '\\$&')
  return `BT /${font === 'plain' ? 'F1' : 'F2'} ${size} Tf ${x} ${y} Td (${shown}) Tj ET`
}

/** Lines below one another. */
export function lines(texts: readonly string[], place: Omit<PdfLine, 'text'>): PdfLine[] {
  return texts.map((text, index) => ({ ...place, text, y: place.y - index * (place.size ?? 11) * 1.25 }))
}

/** A policy on Spravato as insurers write them: two pages, with a list, a table of codes and running lines. */
export function policyPdf(): Uint8Array {
  const running = (page: number): PdfLine[] => [
    { text: 'Medical Policy 0950', x: 72, y: 756, size: 9 },
    { text: `Page ${page} of 2`, x: 500, y: 36, size: 9 },
  ]
  return textPdf([
    [
      ...running(1),
      { text: 'Esketamine nasal spray (Spravato)', y: 700, size: 20, font: 'bold' },
      { text: 'Policy Number: 0950', y: 672 },
      { text: 'Effective Date: 01/01/2026', y: 657 },
      { text: 'Coverage', y: 624, size: 14, font: 'bold' },
      ...lines(
        [
          'Spravato is considered medically necessary for adults with treatment-',
          'resistant depression when all of these criteria are met and prior author-',
          'ization is obtained from the plan:',
        ],
        { y: 600 },
      ),
      ...lines(
        [
          '1. The member is 18 years of age or older.',
          '2. The member has tried two antidepressants, each for six weeks.',
          '3. Spravato is given in a certified treatment center.',
        ],
        { x: 90, y: 550 },
      ),
      ...lines(['Ketamine infusions for depression are considered investigational and are', 'not covered.'], {
        y: 495,
      }),
    ],
    [
      ...running(2),
      { text: 'Codes', y: 700, size: 14, font: 'bold' },
      { text: 'Code', y: 672, font: 'bold' },
      { text: 'Description', x: 200, y: 672, font: 'bold' },
      { text: 'J0013', y: 654 },
      { text: 'Esketamine, nasal spray, 1 mg', x: 200, y: 654 },
      { text: 'G2082', y: 636 },
      { text: 'Visit with up to 56 mg of esketamine', x: 200, y: 636 },
    ],
  ])
}
