import type { LetterPart } from './letter-parts'

/** A letter as it will be sent; what is still to be filled in stands out. */
export function LetterPaper({ paragraphs }: { paragraphs: readonly (readonly LetterPart[])[] }) {
  return (
    <div class="paper">
      {paragraphs.map((parts, at) => (
        <p key={at}>
          {parts.map((part, index) => (typeof part === 'string' ? part : <mark key={index}>[{part.blank}]</mark>))}
        </p>
      ))}
    </div>
  )
}
