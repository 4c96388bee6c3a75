import { useState } from 'preact/hooks'
import { t } from '../i18n'
import { Said } from '../said'

/** How many stand in view at first; a page may list up to a hundred. */
const IN_VIEW = 12

/** Things to tick off. */
export function Checklist(props: {
  readonly items: readonly string[]
  readonly ticked: ReadonlySet<string>
  /** Whether they are texts of our notes, and not the page's own words, which are in `lang`. */
  readonly isOurs?: boolean
  readonly lang?: string | undefined
  readonly onTick: (item: string, isTicked: boolean) => void
}) {
  const { items, ticked, isOurs = false, lang, onTick } = props
  const [isWhole, setWhole] = useState(false)
  const each = [...new Set(items)]
  const shown = isWhole || each.length <= IN_VIEW + 1 ? each : each.slice(0, IN_VIEW)
  return (
    <>
      <ul class="checklist">
        {shown.map((item) => (
          <li key={item}>
            <label>
              <input
                type="checkbox"
                checked={ticked.has(item)}
                onChange={({ currentTarget }) => onTick(item, currentTarget.checked)}
              />
              {isOurs ? <Said text={item} /> : <span lang={lang}>{item}</span>}
            </label>
          </li>
        ))}
      </ul>
      {shown.length < each.length && (
        <button type="button" class="link-button" onClick={() => setWhole(true)}>
          {t('show_all', { count: each.length })}
        </button>
      )}
    </>
  )
}
