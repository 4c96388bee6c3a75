import type { Explanation } from '../../core/explanations'
import { speaksOfSuicide } from '../../core/treatment-words'
import { codeState } from '../code-list'
import { CrisisLine } from '../crisis-line'
import { ofEnglish, t } from '../i18n'
import { NewTabLink } from '../new-tab-link'
import { Said } from '../said'
import { confidenceWord, dateWord, readingWord } from '../words'

/** What a term means: in plain words, whether a code is in use, what to keep in mind, from where, and when we checked. */
export function ExplanationText({ explanation, isShort = false }: { explanation: Explanation; isShort?: boolean }) {
  const { meaning, code, caveats, sources, confidence, checked } = explanation
  const state = code && codeState(code)
  const [first] = sources
  const title = first && <span lang={ofEnglish()}>{first.title}</span>
  const said = isShort ? meaning : [meaning, ...caveats].join(' ')
  return (
    <div class="explanation">
      {state && <p class={`code-state ${code.status === 'active' ? '' : 'changed'}`}>{sentence(state)}</p>}
      <p>
        <Said text={meaning} />
      </p>
      {!isShort && caveats.length > 0 && (
        <ul class="points quiet">
          {caveats.map((caveat) => (
            <li key={caveat}>
              <Said text={caveat} />
            </li>
          ))}
        </ul>
      )}
      {speaksOfSuicide(said) && !said.includes('988') && <CrisisLine />}
      {first && (
        <p class="origin">
          {t('explained_by')} {first.url ? <NewTabLink href={first.url}>{title}</NewTabLink> : <b>{title}</b>}
          {', '}
          <span lang={ofEnglish()}>{first.publisher}</span>
          {` (${readingWord(first.read)})`}
          {sources.length > 1 && ` ${t('explained_by_more', { count: sources.length - 1 })}`}
        </p>
      )}
      <p class="origin">
        {t('note_checked', { date: dateWord(checked) })} · {confidenceWord(confidence)}
      </p>
    </div>
  )
}

/** “ended Dec 31, 2025” → “Ended Dec 31, 2025.” */
const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
