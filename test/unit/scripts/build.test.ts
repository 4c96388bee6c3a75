import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PAGES, pageHtml } from '../../../scripts/build'

const template = readFileSync('src/ui/page.html', 'utf8')
const pages = PAGES.map(([page, title]) => [page, pageHtml(template, page, title)] as const)

/** What a page's own policy says, before anything is loaded. */
const policyOf = (html: string) => {
  const [head = ''] = html.split('<link')
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(head)?.[1]
}

describe('the pages that are built', () => {
  it('may connect to nothing but the extension’s own files, but for the reader of policy PDFs', () => {
    expect(pages.map(([page]) => page)).toContain('reader')
    for (const [page, html] of pages) {
      expect(policyOf(html), page).toBe(page === 'reader' ? undefined : "connect-src 'self'")
    }
  })

  it('name no insurer, no drug and no document in their titles', () => {
    for (const [page, html] of pages) {
      expect(html, page).not.toMatch(/\{\w+\}/)
      expect(/<title>(.*)<\/title>/.exec(html)?.[1], page).toMatch(/^([\w ]+ · )?Coverage Notes$/)
    }
  })
})
