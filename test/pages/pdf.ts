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
export function textPdf(pages: readonly (readonly PdfLine[])[], { extra = '' }: { extra?: string } = {}): Uint8Array {
  const first = 5
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`).join(' ')
  return writePdf([
    `<</Type/Catalog/Pages 2 0 R${extra}>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap((lines, index) => [
      `<</Type/Page/Parent 2 0 R/Contents ${first + 2 * index + 1} 0 R>>`,
      stream('', lines.map(drawn).join('\n')),
    ]),
  ])
}

/** A PDF whose page is a picture: grey stripes, and no word. */
export function picturePdf(pageCount = 1): Uint8Array {
  const pixels = '00FF80C0'.repeat(4)
  const kids = Array.from({ length: pageCount }, (_, index) => `${5 + index} 0 R`).join(' ')
  return writePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pageCount}/MediaBox[0 0 612 792]/Resources<</XObject<</I 3 0 R>>>>>>`,
    stream(
      '/Type/XObject/Subtype/Image/Width 4/Height 4/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/ASCIIHexDecode',
      `${pixels}>`,
    ),
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
