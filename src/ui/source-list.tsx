import type { Insurer, Source } from '../core/insurer-schema'
import { isLinkable } from '../core/source-links'
import { t } from './i18n'
import { MoreSources } from './more-sources'
import { NewTabLink } from './new-tab-link'
import { dateWord, readingWord } from './words'

/** How many sources stand in view; the rest wait behind one line. */
const IN_VIEW = 2

/** Where a note comes from: each source with its publisher, number, date, how it was read and what it says. */
export function SourceList({ sources, insurer }: { sources: readonly Source[]; insurer: Insurer }) {
  const rest = sources.slice(IN_VIEW)
  return (
    <>
      <ul class="sources">
        {sources.slice(0, IN_VIEW).map((source) => (
          <SourceItem key={source.url + source.title} source={source} insurer={insurer} />
        ))}
      </ul>
      <MoreSources count={rest.length}>
        {rest.map((source) => (
          <SourceItem key={source.url + source.title} source={source} insurer={insurer} />
        ))}
      </MoreSources>
    </>
  )
}

function SourceItem({ source, insurer }: { source: Source; insurer: Insurer }) {
  const linked = isLinkable(source.url, insurer)
  const about = [
    source.publisher,
    source.policyNumber,
    source.effective ? t('source_effective', { date: dateWord(source.effective) }) : t('source_undated'),
    readingWord(source.read),
    !linked && t('source_not_linked'),
  ]
  return (
    <li>
      {linked ? <NewTabLink href={source.url}>{source.title}</NewTabLink> : <b>{source.title}</b>}
      <span class="about">{about.filter(Boolean).join(' · ')}</span>
      <span class="supports">{source.supports}</span>
    </li>
  )
}
