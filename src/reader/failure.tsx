import { useEffect, useRef } from 'preact/hooks'
import browser from '../platform/browser'
import { recognizeAddress } from '../platform/known-sites'
import { originsOf } from '../platform/site-origins'
import { t } from '../ui/i18n'
import { NewTabLink } from '../ui/new-tab-link'
import { FileButton } from './file-button'
import { siteOf } from './loading-line'
import type { PolicyFailure, PolicySource } from './policy-state'

/** A failure as part of a message key. */
type Key<Word extends string> = Word extends `${infer Head}-${infer Tail}` ? `${Head}_${Key<Tail>}` : Word
const key = <Word extends string>(word: Word) => word.replaceAll('-', '_') as Key<Word>

/** Failures that may be gone at the next try. */
const PASSING: readonly PolicyFailure[] = ['unreachable', 'server-error']

/** Says why there is no document to show, and what can be done. */
export function Failure(props: {
  readonly why: PolicyFailure
  readonly source: PolicySource
  readonly onOpen: (source: PolicySource) => void
}) {
  const { why, source, onOpen } = props
  const document = source instanceof File ? null : source.document
  const site = document === null ? '' : siteOf(document)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section class="failure" role="alert" data-failure={why}>
      <h1 ref={heading} tabIndex={-1}>
        {t(`reader_failed_${key(why)}`, { site })}
      </h1>
      <p>{t(`reader_failed_${key(why)}_help`, { site })}</p>
      <div class="acts">
        {why === 'withheld' && document !== null && (
          <button
            type="button"
            class="button primary"
            onClick={async () => {
              if (await browser.permissions.request({ origins: originsFor(document) })) onOpen(source)
            }}
          >
            {t('popup_grant', { site })}
          </button>
        )}
        {PASSING.includes(why) && (
          <button type="button" class="button primary" onClick={() => onOpen(source)}>
            {t('reader_try_again')}
          </button>
        )}
        <FileButton onFile={onOpen} />
        {document !== null && <NewTabLink href={document}>{t('reader_original')}</NewTabLink>}
      </div>
    </section>
  )
}

const originsFor = (address: string) => originsOf(recognizeAddress(address)?.host ?? '')
