import { useId, useState } from 'preact/hooks'
import { askForSite, rememberChoice } from '../platform/added-sites'
import { tellBackground } from '../platform/messages'
import { t } from '../ui/i18n'
import { useLookup } from '../ui/use-lookup'

/**
 * For a page that we do not know: the reader says which insurer's it is, and the browser asks them about that one host.
 * The choice is kept before that, and the background adds the site: the popup may close on the browser's question.
 */
export function AddSite({ host, onAdded }: { host: string; onAdded: () => void }) {
  const id = useId()
  const { entries } = useLookup()
  const [chosen, setChosen] = useState('')
  const [isKept, setKept] = useState(false)
  const [failure, setFailure] = useState('')
  const choose = async (insurer: string) => {
    setChosen(insurer)
    setKept(false)
    setFailure('')
    if (!insurer) return
    try {
      await rememberChoice({ host, insurer })
      setKept(true)
    } catch (error) {
      console.warn('Coverage Notes could not keep a choice', error)
      setFailure(t('add_site_failed'))
    }
  }
  const add = async () => {
    try {
      // Before anything is awaited: browsers ask only in the reader's own click.
      if (!(await askForSite(host))) {
        setFailure(t('add_site_refused', { site: host }))
        return
      }
      await tellBackground('site-given', {})
      onAdded()
    } catch (error) {
      console.warn('Coverage Notes could not add a site', error)
      setFailure(t('add_site_failed'))
    }
  }
  return (
    <details class="add-site">
      <summary>{t('add_site_title')}</summary>
      <p class="soft">{t('add_site_help', { site: host })}</p>
      <label for={id}>{t('add_site_whose')}</label>
      <select id={id} value={chosen} onChange={(event) => void choose(event.currentTarget.value)}>
        <option value="">{t('setting_choose')}</option>
        {entries.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {entry.name}
          </option>
        ))}
      </select>
      <button type="button" class="button primary" disabled={!isKept} onClick={() => void add()}>
        {t('add_site', { site: host })}
      </button>
      <p class="soft failure" role="alert">
        {failure}
      </p>
    </details>
  )
}
