import type { Fact } from '../../core/next/next-facts'
import { Filled } from '../filled'
import { ofEnglish, t } from '../i18n'
import { MoreSources } from '../more-sources'
import { NewTabLink } from '../new-tab-link'
import { Said } from '../said'
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
            {', '}
            <AboutSource source={first} />
            {'. '}
          </>
        )}
        {cites.length > 0 && (
          <>
            <Filled of="next_cites" values={{ cites: <span lang={ofEnglish()}>{cites.join('; ')}</span> }} />{' '}
          </>
        )}
        {t('note_checked', { date: dateWord(checked) })}.
      </p>
      <MoreSources count={rest.length}>
        {rest.map((source) => (
          <li key={source.title + source.supports}>
            <SourceName source={source} />
            <span class="about">
              <AboutSource source={source} />
            </span>
            <span class="supports">
              <Said text={source.supports} />
            </span>
          </li>
        ))}
      </MoreSources>
    </div>
  )
}

function SourceName({ source: { url, title } }: { source: Source }) {
  const words = <span lang={ofEnglish()}>{title}</span>
  return url ? <NewTabLink href={url}>{words}</NewTabLink> : <b>{words}</b>
}

/** Who published it, how we read it, and since when it is in force. */
function AboutSource({ source: { kind, publisher, read, effective } }: { source: Source }) {
  const isRule = kind === 'law' || kind === 'regulator' || kind === 'payer-policy' || kind === 'drug-label'
  const date = effective && dateWord(effective)
  const dated = date
    ? isRule
      ? t('source_effective', { date })
      : t('next_source_dated', { date })
    : t('source_undated')
  return (
    <>
      {publisher !== '(none)' && (
        <>
          <span lang={ofEnglish()}>{publisher}</span>
          {' · '}
        </>
      )}
      {`${readingWord(read)} · ${dated}`}
    </>
  )
}
