import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks'
import { entryStatuses } from '../core/entry-statuses'
import { nameInBrackets, shortName } from '../core/insurer-names'
import type { LookupEntry } from '../core/lookup'
import { createSearch, type Found } from '../core/search'
import type { Settings } from '../core/settings'
import { Glyph } from '../ui/glyph'
import { t } from '../ui/i18n'
import { Icon } from '../ui/icon'
import { type Lookup, useLookup } from '../ui/use-lookup'
import { statusWord, treatmentName } from '../ui/words'
import { MarkedName } from './marked-name'

/** How many insurers are listed at once. */
const LISTED = 8

/** An insurer the reader chose, and its site whose brand they looked for. */
export interface Chosen {
  readonly insurer: string
  readonly site?: string
}

/** The search box over all insurers and the list below it: arrow keys move, Enter takes, Escape clears. */
export function LookupBox(props: {
  readonly settings: Settings
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onChoose: (chosen: Chosen) => void
}) {
  const { settings, typed, onType, onChoose } = props
  const { entries, theirs } = useLookup()
  const search = useMemo(() => createSearch(entries), [entries])
  const [active, setActive] = useState(0)
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])

  const found = useMemo(() => (typed.trim() ? search(typed) : []), [search, typed])
  const listed = found.slice(0, LISTED)
  const optionId = (index: number) => `${listId}-${index}`
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active, listId])

  const onKeyDown = (event: KeyboardEvent) => {
    const last = listed.length - 1
    const moves: Record<string, () => void> = {
      ArrowDown: () => setActive(active < last ? active + 1 : 0),
      ArrowUp: () => setActive(active > 0 ? active - 1 : last),
      Enter: () => listed[active] && onChoose(chosenFrom(listed[active])),
      Escape: () => onType(''),
    }
    const move = moves[event.key]
    // With nothing typed, Escape closes the popup, as the browser does by itself.
    if (!move || (event.key === 'Escape' && !typed) || (event.key !== 'Escape' && last < 0)) return
    event.preventDefault()
    move()
  }
  return (
    <search class="find">
      <div class="box">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-label={t('popup_search')}
          placeholder={t('popup_search_hint')}
          aria-expanded={listed.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={listed.length ? optionId(active) : undefined}
          value={typed}
          onInput={(event) => {
            onType(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
        {typed && (
          <button type="button" class="icon-button" aria-label={t('popup_clear')} onClick={() => onType('')}>
            <Icon name="close" size={14} />
          </button>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {typed.trim() && (found.length === 1 ? t('popup_results_one') : t('popup_results', { count: found.length }))}
      </p>
      {typed.trim() && !listed.length && (
        <div class="none">
          <b>{t('popup_none')}</b>
          <p class="soft">{t('popup_none_help')}</p>
        </div>
      )}
      <div role="listbox" id={listId} aria-label={t('popup_search')} class="results">
        {listed.map((each, index) => (
          <Option
            key={each.entry.id}
            id={optionId(index)}
            found={each}
            settings={settings}
            theirs={theirs.get(each.entry.id)}
            isActive={index === active}
            onChoose={() => onChoose(chosenFrom(each))}
          />
        ))}
      </div>
    </search>
  )
}

function Option(props: {
  readonly id: string
  readonly found: Found
  readonly settings: Settings
  readonly theirs: ReturnType<Lookup['theirs']['get']>
  readonly isActive: boolean
  readonly onChoose: () => void
}) {
  const { id, found, settings, theirs = [], isActive, onChoose } = props
  const publishers = [...new Set(theirs.map(({ publisher }) => publisher))]
  const { entry, terms } = found
  const brand = brandFound(found)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input's keys choose
    <div role="option" id={id} aria-selected={isActive} class="result" onClick={onChoose}>
      <span class="name">
        <MarkedName name={brand ?? shortName(entry.name)} terms={terms} />
        <span class="soft">
          {[
            brand ? shortName(entry.name) : nameInBrackets(entry.name),
            someStates(entry),
            ...publishers.map((publisher) => t('pack_from', { publisher })),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span class="dots">
        {entryStatuses(entry, settings).map(({ treatment, plan, status }) => (
          <span
            key={treatment}
            title={`${treatmentName(treatment, 'short')}: ${statusWord(status)}`}
            data-insurer={entry.id}
            data-treatment={treatment}
            data-plan={plan}
            data-status={status}
          >
            <Glyph status={status} size="small" />
            <span class="visually-hidden">{`${treatmentName(treatment, 'short')}: ${statusWord(status)}.`}</span>
          </span>
        ))}
      </span>
    </div>
  )
}

/** The one brand that was looked for: it says more to the reader than the company behind it. */
function brandFound({ entry: { name, sites }, terms }: Found): string | undefined {
  const brands = [...new Set(sites.flatMap(({ brand }) => brand ?? []))]
  const most = Math.max(0, ...brands.map((brand) => wordsFound(brand, terms)))
  const [best, ...others] = brands.filter((brand) => wordsFound(brand, terms) === most)
  return others.length === 0 && most > 0 && most >= wordsFound(shortName(name), terms) ? best : undefined
}

function chosenFrom(found: Found): Chosen {
  const brand = brandFound(found)
  const site = brand && found.entry.sites.find((each) => each.brand === brand)?.host
  return { insurer: found.entry.id, ...(site && { site }) }
}

function someStates({ states }: LookupEntry): string {
  return states.length > 6 ? `${states.slice(0, 6).join(', ')}…` : states.join(', ')
}

function wordsFound(name: string, terms: readonly string[]): number {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return terms.filter((term) => words.includes(term)).length
}
