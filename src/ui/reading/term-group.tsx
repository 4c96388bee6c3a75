import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { MarkKind } from '../../core/mentions/mention'
import type { TermOnPage } from '../../core/reading/page-reading'
import { t } from '../i18n'
import { markKindName } from '../words'
import { MarkSign } from './mark-sign'

/** How many terms of one kind stand in view at first. */
const IN_VIEW = 12

/** The terms of one kind under its name and its sign; of many, first a few and the open one. */
export function TermGroup(props: {
  readonly kind: MarkKind
  readonly terms: readonly TermOnPage[]
  readonly open: string | null
  readonly children: (term: TermOnPage) => ComponentChildren
}) {
  const { kind, terms, open, children } = props
  const [isWhole, setWhole] = useState(false)
  const isCut = !isWhole && terms.length > IN_VIEW + 1
  const shown = isCut ? terms.filter(({ term }, index) => index < IN_VIEW || term === open) : terms
  return (
    <div class="term-group">
      <h3>
        <MarkSign kind={kind} />
        {markKindName(kind)}
      </h3>
      <ul class="terms">{shown.map(children)}</ul>
      {shown.length < terms.length && (
        <button type="button" class="link-button" onClick={() => setWhole(true)}>
          {t('show_all', { count: terms.length })}
        </button>
      )}
    </div>
  )
}
