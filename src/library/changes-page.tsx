import lookup from 'built:lookup'
import rawChanges from '../changes.json'
import type { Changes, NoteChange } from '../core/note-changes'
import type { AnswerStatus } from '../core/vocabulary'
import { Glyph } from '../ui/glyph'
import { t } from '../ui/i18n'
import { listWords, planName, stateNames, statusWord, treatmentName } from '../ui/words'
import { AnswerCell } from './answer-cell'

// Written and checked by scripts/note-changes.ts; JSON modules have no narrower type.
const shipped = rawChanges as Changes

const KINDS = ['added', 'changed', 'removed'] as const

/** What became of the notes since the version before. */
export function ChangesPage(props: { readonly changes?: Changes; readonly onInsurer: (id: string) => void }) {
  const { changes: { version, since, changes } = shipped, onInsurer } = props
  if (since === null) return <p class="nobody">{t('changes_first', { version })}</p>
  if (changes.length === 0) return <p class="nobody">{t('changes_none', { version, since })}</p>
  return (
    <>
      <p class="changes-count">
        {changes.length === 1
          ? t('changes_count_one', { version, since })
          : t('changes_count', { count: changes.length, version, since })}
      </p>
      {KINDS.map((kind) => (
        <ChangesOfKind
          key={kind}
          kind={kind}
          changes={changes.filter((change) => change.kind === kind)}
          onInsurer={onInsurer}
        />
      ))}
    </>
  )
}

function ChangesOfKind(props: {
  readonly kind: NoteChange['kind']
  readonly changes: readonly NoteChange[]
  readonly onInsurer: (id: string) => void
}) {
  const { kind, changes, onInsurer } = props
  if (changes.length === 0) return null
  return (
    <section class="changes">
      <h2>{t(`changes_${kind}`)}</h2>
      <ul>
        {changes.map((change) => (
          <ChangeItem key={JSON.stringify(change)} change={change} onInsurer={onInsurer} />
        ))}
      </ul>
    </section>
  )
}

function ChangeItem({ change, onInsurer }: { change: NoteChange; onInsurer: (id: string) => void }) {
  const { insurer, treatment, plan, states, from, to, parts = [] } = change
  const name = lookup.find(({ id }) => id === insurer)?.name
  const about = [treatmentName(treatment, 'short'), planName(plan), states?.length && stateNames(states)]
  return (
    <li>
      <div>
        {name ? (
          <button type="button" class="open-notes" data-opens={insurer} onClick={() => onInsurer(insurer)}>
            {name}
          </button>
        ) : (
          <b>{insurer}</b>
        )}
        <span class="about">{about.filter(Boolean).join(' · ')}</span>
        {parts.length > 0 && (
          <span class="about">{t('changes_parts', { parts: listWords(parts.map((part) => t(`part_${part}`))) })}</span>
        )}
      </div>
      <div class="from-to">
        {from && from !== to && <Before status={from} />}
        {to && <AnswerCell insurer={insurer} answer={{ treatment, plan, status: to }} size="full" />}
      </div>
    </li>
  )
}

/** A status that no longer holds: no answer of ours, so it bears none of its attributes. */
function Before({ status }: { status: AnswerStatus }) {
  return (
    <span class="cell quiet">
      <Glyph status={status} size="small" />
      <span>
        <span class="visually-hidden">{t('changes_before')} </span>
        <s>{statusWord(status)}</s>
      </span>
    </span>
  )
}
