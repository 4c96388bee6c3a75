import { FEWEST_WORDS, type HardText, LIMIT, type Room } from './hard-texts'
import { FIELD_WORDS } from './known-terms'

/** The checked-in page: how texts are graded, and each text above the limit with what makes it so. */
export function readingGradePage(rooms: readonly Room[]): string {
  const fields = Object.entries(FIELD_WORDS).map(([why, words]) => `- ${why}: ${words.join(', ')}`)
  return `# Reading grade

Made by \`npm run reading-grade\`; do not edit by hand. \`npm test\` fails when a text is above grade ${LIMIT} and not listed here,
when one listed here no longer is, and when all texts of a room taken together are above grade ${LIMIT}.

## How it is counted

The grade is Flesch-Kincaid's ([flesch-kincaid](https://github.com/words/flesch-kincaid), syllables by
[syllable](https://github.com/words/syllable)), with Flesch's own rules for what to count: running text only, no titles or
labels (here: from ${FEWEST_WORDS} words on); a sentence is a unit marked off by a period, colon, semicolon, dash, question mark or
exclamation point; a word with hyphens is one word; figures and abbreviations have one syllable.

The limit holds for the grade with **known terms**: words that the reader has to know, because they stand on the member card, in
the insurer's letters or in the doctor's notes, count as words of two syllables. These are the names of insurers, states and
kinds of plan, the terms that the panel itself explains (\`src/guide/glossary.json\`), and these, for which there is no plainer word:

${fields.join('\n')}

It is a count, not a judgment: a formula takes “reasonable” for harder than “abate”. It finds what is worth a second look.

## The rooms

| texts | grade | with every term counted as it is |
| --- | --- | --- |
${rooms.map(({ name, grade }) => `| ${name} | ${grade.termsKnown} | ${grade.asWritten} |`).join('\n')}

## Above grade ${LIMIT}, and why

These texts are kept for now: who makes one shorter must hold it against its source again, so that it still says what the rule
says. What makes each of them hard is counted, not judged: a long sentence, most often one that names several conditions which
hold together, or long words. Those marked *source* say what a source holds; they stand in small type under the note, for whoever wants to check it.

${rooms
  .filter(({ hard }) => hard.length > 0)
  .map(
    ({ name, hard }) =>
      `### ${name}\n\n| grade | why | text |\n| --- | --- | --- |\n${[...hard].sort(byText).map(row).join('\n')}`,
  )
  .join('\n\n')}
`
}

/** One line of the page. */
export function row({ text, isAboutSource, reason, grade }: HardText): string {
  const cell = (words: string) => words.replaceAll('|', '\\|').replaceAll('\n', ' ')
  return `| ${grade.termsKnown} | ${isAboutSource ? '*source*: ' : ''}${cell(reason)} | ${cell(text)} |`
}

function byText(a: HardText, b: HardText): number {
  return a.text < b.text ? -1 : 1
}
