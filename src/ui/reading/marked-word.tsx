import type { ComponentChildren } from 'preact'
import type { MarkKind } from '../../core/mentions/mention'

/** A word with the line that its kind has on the page. Decoration: the kind is always said in words too. */
export function MarkedWord({ kind, children }: { kind: MarkKind; children: ComponentChildren }) {
  return <span class={`marked marked-${kind}`}>{children}</span>
}
