/** A page as insurers write them: header, navigation, policy text, forms. `about` is what its policy is about. */
export function insurerPage({ title = 'Medical policy', body = '' }: { title?: string; body?: string } = {}): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title>
<style>html { font-size: 62.5% } body { margin: 0; font: 1.6rem/1.5 Georgia, serif } header { background: #eef; padding: 2rem }
div { outline: 3px dotted orange; padding: 10px } main { max-width: 70rem; margin: 0 auto }</style></head>
<body>
<header><a href="/">Home</a> <a href="/plans">Plans</a> <input id="site-search" aria-label="Search the site"></header>
<main><h1>${title}</h1>${body}<p>${'Members should read the whole of their plan documents. '.repeat(40)}</p></main>
</body></html>`
}

/** A policy page on Spravato. */
export const SPRAVATO_PAGE = insurerPage({
  title: 'Esketamine nasal spray (Spravato)',
  body: '<p>Prior authorization is required for Spravato.</p>',
})

/** A page of the same insurer that names none of the drugs. */
export const PLAIN_PAGE = insurerPage({ title: 'Find a dentist', body: '<p>Search by name or ZIP code.</p>' })
