import type { CodeFact, CodeState } from '../core/notes-file'
import { t } from './i18n'
import { Said } from './said'
import { dateWord } from './words'

/** Billing codes with what each means and whether it is still in use. */
export function CodeList({ codes, facts }: { codes: readonly string[]; facts: readonly CodeFact[] }) {
  return (
    <ul class="codes">
      {codes.map((code) => {
        const fact = facts.find((known) => known.code === code)
        const state = fact && codeState(fact)
        return (
          <li key={code}>
            <code>{code}</code>
            <span>
              {state && <span class={`code-state ${fact.status === 'active' ? '' : 'changed'}`}>{state}. </span>}
              {fact && <Said text={fact.meaning} />}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Whether a code is in use, in a few words; empty when there is nothing to say but that it is. */
export function codeState({ status, validFrom, validTo, replacedBy }: CodeState): string {
  const ended = validTo ? t('code_ended', { date: dateWord(validTo) }) : t('code_ended_no_date')
  const replaced = replacedBy?.length ? t('code_replaced_by', { codes: replacedBy.join(', ') }) : ''
  switch (status) {
    case 'ended':
    case 'replaced':
      return [ended, replaced].filter(Boolean).join('; ')
    case 'active-temporary':
      return t('code_temporary')
    case 'unconfirmed':
      return t('code_unconfirmed')
    case 'trap':
      return t('code_trap')
    default:
      return validFrom ? t('code_valid_from', { date: dateWord(validFrom) }) : ''
  }
}
