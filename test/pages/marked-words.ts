/** Words that are marked, or that must not be: tests find them by their id. `inside` is their markup where it is more than the word. */
export const word = (id: string, inside = 'Spravato') => `<span class="w" id="${id}">${inside}</span>`

/** A document whose text has no other words that are marked. */
export function wordsPage(body: string, { head = '', attributes = 'lang="en"' } = {}): string {
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Policies</title>
<style>body { margin: 0; padding: 16px; font: 16px/1.5 Georgia, serif; width: 700px } table { border-collapse: collapse } td { border: 1px solid #bbb; padding: 4px 8px }</style>
${head}</head><body>${body}</body></html>`
}

const FILLER = 'Members should read the whole of their documents before a visit. '

/** So many paragraphs that name nothing. */
export const filler = (paragraphs: number, sentences = 4) => `<p>${FILLER.repeat(sentences)}</p>`.repeat(paragraphs)
