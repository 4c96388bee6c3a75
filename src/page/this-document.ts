/** Resolves once the document has been read to its end. */
export async function documentRead(): Promise<void> {
  if (document.readyState !== 'loading') return
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
}

/** Whether the document is a web page: nothing can be added to a PDF, an image or XML, nor read in it. */
export function isPage(): boolean {
  const isHtml = document.documentElement instanceof HTMLHtmlElement && document.body?.tagName === 'BODY'
  return isHtml && /html/.test(document.contentType)
}

/** The page's title and first headings. */
export function titleAndHeadings(): string {
  const headings = [...document.querySelectorAll('h1')].slice(0, 3).map((heading) => heading.textContent ?? '')
  return [document.title, ...headings].join('\n')
}
