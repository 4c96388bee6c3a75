import { seededRandom } from './random'

/** A made-up insurer's page. */
export interface InsurerPage {
  readonly html: string
  /** How much text its body holds, in UTF-16 code units, the white space between elements left out. */
  readonly textLength: number
  readonly treatmentMentions: number
}

/** How much text lies between two mentions of a treatment, in UTF-16 code units. */
const TREATMENT_EVERY = 5000

const TREATMENT_SENTENCES = [
  'Spravato (esketamine) nasal spray requires prior authorization and is covered for adults when the criteria are met.',
  'Esketamine nasal spray may be considered medically necessary for treatment-resistant depression.',
  'Ketamine infusion for depression or chronic pain is considered investigational.',
  'Claims for intravenous ketamine are reviewed against this policy before payment.',
]

/** Sentences as policies write them, with about one term of ours in each fourth. */
const SENTENCES = [
  'Members should read the whole of their plan documents before they choose a doctor or schedule a visit.',
  'The provider sends the request before services start, with notes from the last two visits.',
  'Prior authorization is required for the services in this section.',
  'We answer most requests within seven days and tell you and your doctor in writing what we decided.',
  'Coverage depends on the benefits of the plan in which the person is enrolled on the date of service.',
  'The member pays the deductible and the copay that the summary of benefits shows for this visit.',
  'Call the number on the back of your card if you need help in another language or in large print.',
  'Benefits may differ from one employer group to the next, and the plan document decides where they do.',
  'A service is medically necessary when a careful doctor would order it for the same illness.',
  'Physical therapy visits count toward the yearly limit even when two are held on the same day.',
  'The laboratory bills us directly, so that nothing has to be paid at the counter on the day of the test.',
  'Claims must be received within one hundred and eighty days from the date on which the care was given.',
  'You may file an appeal within 180 days of the day on which you receive our decision.',
  'The doctor signs the form, dates it and faxes all pages to the number at the top of the first page.',
  'Imaging of the lower back is not needed in the first six weeks unless there are signs of something worse.',
  'Durable medical equipment is rented for the first ten months and belongs to the member after that.',
  'Use a participating provider where you can, because others may bill you for what we do not pay.',
  'Routine eye exams, glasses and contact lenses are described in a separate document for each plan.',
  'The evidence from three small studies with short follow-up does not show that the procedure helps longer.',
  'The committee looked at this topic again in the spring and changed nothing but the list of references.',
  'Children up to the age of twenty-six can stay on the plan of a parent whether or not they are students.',
  'Report HCPCS and diagnosis codes to the highest level of detail that the record supports.',
  'A nurse looks at each request first and hands those that do not meet the written rules to a physician.',
  'Emergency care is paid at the same level in every hospital, near home and far away from it.',
]

const WORDS = [
  'Find a doctor', 'Pharmacy', 'Claims', 'Forms', 'News', 'Plans for families', 'Contact us', 'Dental', 'Vision',
  'Wellness', 'Log in', 'Providers', 'Employers', 'Individuals', 'Medicare plans', 'Careers', 'Accessibility', 'Privacy',
] // biome-ignore format: a list of words

/** Text nodes, mostly short, as markup leaves them: links, cells, white space between elements. */
class Writer {
  readonly parts: string[] = []
  textLength = 0

  /** Adds text, which the length counts. */
  text(text: string): this {
    this.textLength += text.length
    this.parts.push(text)
    return this
  }

  /** Adds markup, which it does not. */
  markup(markup: string): this {
    this.parts.push(markup)
    return this
  }
}

/**
 * Makes a page with so much text: navigation, then sections with headings, paragraphs with inline elements, lists and
 * tables, as insurers' policy pages have them. The same page each time.
 */
export function insurerPageOf(length: number, { namesTreatments = true } = {}): InsurerPage {
  const random = seededRandom(length)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const page = new Writer()
  let treatmentMentions = 0

  const sentence = () => {
    const isDue = namesTreatments && page.textLength >= treatmentMentions * TREATMENT_EVERY
    if (isDue) treatmentMentions++
    return isDue ? pick(TREATMENT_SENTENCES) : pick(SENTENCES)
  }
  const rich = (indent: string) => {
    const words = sentence().split(' ')
    const [from, to] = [Math.floor(words.length / 3), Math.floor(words.length / 2)]
    const [open, close] = pick([
      ['<a href="/documents/plan">', '</a>'],
      ['<strong>', '</strong>'],
      ['<em>', '</em>'],
      ['<span class="term">', '</span>'],
    ] as const)
    page.markup(indent).text(`${words.slice(0, from).join(' ')} `)
    page.markup(open).text(words.slice(from, to).join(' ')).markup(close)
    page.text(` ${words.slice(to).join(' ')} `)
  }
  const paragraph = () => {
    page.markup('\n      <p>')
    for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
      if (random() < 0.4) rich('\n        ')
      else page.text(`\n        ${sentence()}`)
    }
    page.markup('</p>')
  }
  const list = () => {
    page.markup('\n      <ul>')
    for (let count = 3 + Math.floor(random() * 4); count > 0; count--) {
      page.markup('\n        <li>')
      if (random() < 0.3) rich('')
      else page.text(sentence())
      page.markup('</li>')
    }
    page.markup('\n      </ul>')
  }
  const table = () => {
    page.markup('\n      <table>\n        <tr><th>Code</th><th>Description</th><th>Limit</th></tr>')
    for (let count = 4 + Math.floor(random() * 6); count > 0; count--) {
      const code = String(70000 + Math.floor(random() * 9999))
      page.markup('\n        <tr>\n          <td>').text(code).markup('</td>\n          <td>').text(sentence())
      page
        .markup('</td>\n          <td>')
        .text(pick(['1 a day', 'none', '2 a year']))
        .markup('</td>\n        </tr>')
    }
    page.markup('\n      </table>')
  }
  const links = (count: number) => {
    page.markup('\n    <ul class="links">')
    for (let link = 0; link < count; link++) {
      page.markup('\n      <li><a href="/page">').text(pick(WORDS)).markup('</a></li>')
    }
    page.markup('\n    </ul>')
  }

  page.markup('\n  <header>')
  links(24)
  page.markup('\n  </header>\n  <main>')
  for (let section = 1; page.textLength < length - 600; section++) {
    page
      .markup('\n    <section>\n      <h2>')
      .text(`${section}. ${pick(WORDS)}`)
      .markup('</h2>')
    for (let part = 0; part < 4 && page.textLength < length - 600; part++) {
      pick([paragraph, paragraph, paragraph, list, table])()
    }
    page.markup('\n    </section>')
  }
  page.markup('\n  </main>\n  <footer>')
  links(30)
  page.markup('\n  </footer>')
  return { html: withHead(page.parts.join('')), textLength: page.textLength, treatmentMentions }
}

/** The script and style that insurers' pages carry in themselves: some tens of kilobytes. */
const INLINE_SCRIPT = `window.pageData=${JSON.stringify(SENTENCES.flatMap((text, id) => [{ id, text: text.slice(0, 40), ...Array.from({ length: 40 }, (_, n) => n) }]))}`

function withHead(body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Medical policy</title>
<link rel="icon" href="data:,">
<style>body { margin: 0; font: 16px/1.5 Arial, sans-serif } main { max-width: 780px; margin: auto } td, th { border: 1px solid #ddd; padding: 8px } .links { columns: 4 } .term { color: #333 }</style>
<script>${INLINE_SCRIPT}</script>
</head>
<body>${body}
</body>
</html>`
}
