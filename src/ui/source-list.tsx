import type { Insurer, Source } from '../core/insurer-schema'
import { isLinkable } from '../core/source-links'
import { ofEnglish, t } from './i18n'
import { MoreSources } from './more-sources'
import { NewTabLink } from './new-tab-link'
import { Said } from './said'
import { dateWord, readingWord } from './words'

/** How many sources stand in view; the rest wait behind one line. */
const IN_VIEW = 2

/** Where a note comes from: each source with its publisher, number, date, how it was read and what it says. */
export function SourceList(props: {
  readonly sources: readonly Source[]
  readonly insurer: Insurer
  /** Whose note it is, where it is not ours: then they have read it, and not we. */
  readonly from?: string | undefined
}) {
  const { sources, insurer, from } = props
  const rest = sources.slice(IN_VIEW)
  return (
    <>
      <ul class="sources">
        {sources.slice(0, IN_VIEW).map((source) => (
          <SourceItem key={source.url + source.title} source={source} insurer={insurer} from={from} />
        ))}
      </ul>
      <MoreSources count={rest.length}>
        {rest.map((source) => (
          <SourceItem key={source.url + source.title} source={source} insurer={insurer} from={from} />
        ))}
      </MoreSources>
    </>
  )
}

function SourceItem(props: { source: Source; insurer: Insurer; from: string | undefined }) {
  const { source, insurer, from } = props
  const linked = isLinkable(source.url, insurer)
  const about = [
    source.policyNumber,
    source.effective ? t('source_effective', { date: dateWord(source.effective) }) : t('source_undated'),
    from && source.read === 'primary-excerpt' ? t('pack_source_read', { publisher: from }) : readingWord(source.read),
    !linked && t('source_not_linked'),
  ]
  // Titles and publishers' names stay what the source is called, so that it can be found.
  const title = <span lang={ofEnglish()}>{source.title}</span>
  return (
    <li>
      {linked ? <NewTabLink href={source.url}>{title}</NewTabLink> : <b>{title}</b>}
      <span class="about">
        <span lang={ofEnglish()}>{source.publisher}</span>
        {` · ${about.filter(Boolean).join(' · ')}`}
      </span>
      <span class="supports">
        <Said text={source.supports} />
      </span>
    </li>
  )
}
