import type { Fact } from '../../core/next/next-facts'
import { t } from '../i18n'
import { MoreSources } from '../more-sources'
import { NewTabLink } from '../new-tab-link'
import { confidenceWord, dateWord, readingWord } from '../words'

type Source = Fact['sources'][number]

/** How sure a statement is, from where, and when we checked; further sources wait behind a line. */
export function Evidence(
  props: Pick<Fact, 'sources' | 'confidence' | 'checked'> & { readonly cites?: readonly string[] },
) {
  const { sources, confidence, checked, cites = [] } = props
  const [first, ...rest] = sources
  return (
    <div class="evidence">
      <p>
        <b>{confidenceWord(confidence)}</b>{' '}
        {first && (
          <>
            {t('explained_by')} <SourceName source={first} />
            {`, ${aboutSource(first)}. `}
          </>
        )}
        {cites.length > 0 && `${t('next_cites', { cites: cites.join('; ') })} `}
        {t('note_checked', { date: dateWord(checked) })}.
      </p>
      <MoreSources count={rest.length}>
        {rest.map((source) => (
          <li key={source.title + source.supports}>
            <SourceName source={source} />
            <span class="about">{aboutSource(source)}</span>
            <span class="supports">{source.supports}</span>
          </li>
        ))}
      </MoreSources>
    </div>
  )
}

function SourceName({ source: { url, title } }: { source: Source }) {
  return url ? <NewTabLink href={url}>{title}</NewTabLink> : <b>{title}</b>
}

/** Who published it, how we read it, and since when it is in force. */
function aboutSource({ kind, publisher, read, effective }: Source): string {
  const isRule = kind === 'law' || kind === 'regulator' || kind === 'payer-policy' || kind === 'drug-label'
  const names = publisher === '(none)' ? [] : [publisher]
  const date = effective && dateWord(effective)
  const dated = date
    ? isRule
      ? t('source_effective', { date })
      : t('next_source_dated', { date })
    : t('source_undated')
  return [...names, readingWord(read), dated].join(' · ')
}
