import { useEffect, useRef, useState } from 'preact/hooks'
import type { PlaceId, TermOnPage } from '../../core/reading/page-reading'
import { t } from '../i18n'
import { Icon } from '../icon'

/** How many mentions stand in view at first. */
const IN_VIEW = 5

/** Every place where a term stands, with a line of the page around it, and a way through them one by one. */
export function MentionList(props: {
  readonly term: TermOnPage
  readonly lang: string | undefined
  /** The mention that the reader is at, counted from 0; -1 before the first. */
  readonly at: number
  readonly onAt: (at: number) => void
}) {
  const { term, lang, at, onAt } = props
  const { mentions, count } = term
  const [isWhole, setWhole] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const isCut = !isWhole && at < IN_VIEW && mentions.length > IN_VIEW
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const step = (label: string, icon: 'up' | 'down', to: number) => {
    const isThere = to >= 0 && to < mentions.length
    // Not `disabled`: a button that has the focus would lose it at the end of the list.
    return (
      <button type="button" class="button step" aria-disabled={!isThere} onClick={() => isThere && onAt(to)}>
        <Icon name={icon} size={16} />
        {label}
      </button>
    )
  }
  return (
    <div class="mentions">
      <div class="steps">
        {step(t('mention_previous'), 'up', at - 1)}
        {step(t('mention_next'), 'down', at + 1)}
        <span role="status">{at >= 0 ? t('mention_at', { at: at + 1, count }) : t('mention_all', { count })}</span>
      </div>
      <ol ref={list}>
        {(isCut ? mentions.slice(0, IN_VIEW) : mentions).map(({ before, text, after, place }, index) => (
          <li key={place}>
            <button type="button" aria-current={index === at ? 'true' : undefined} onClick={() => onAt(index)}>
              <span class="visually-hidden">{t('go_to_text')}: </span>
              <span lang={lang}>
                {before}
                <mark class={`marked marked-${term.kind}`}>{text}</mark>
                {after}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {isCut && (
        <button type="button" class="link-button" onClick={() => setWhole(true)}>
          {t('show_all', { count: mentions.length })}
        </button>
      )}
      {mentions.length < count && <p class="soft">{t('mentions_first', { listed: mentions.length, count })}</p>}
    </div>
  )
}

/** Where in a term's list a place is; -1 where it is not listed. */
export const indexOfPlace = ({ mentions }: TermOnPage, place: PlaceId) =>
  mentions.findIndex((mention) => mention.place === place)
