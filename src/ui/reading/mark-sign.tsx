import type { MarkKind } from '../../core/mentions/mention'

/** The line of a kind, as a sign of its own; decoration beside the kind's name. */
export function MarkSign({ kind }: { kind: MarkKind }) {
  return (
    <svg class={`mark-sign ${kind}`} width="24" height="8" viewBox="0 0 24 8" aria-hidden="true" role="presentation">
      <path d={kind === 'cost' ? 'M1 2.5h22M1 6h22' : 'M1 4h22'} />
    </svg>
  )
}
