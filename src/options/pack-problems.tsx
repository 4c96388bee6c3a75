import type { PackProblem } from '../core/packs/check-pack'
import { t } from '../ui/i18n'

/** How many problems are listed at once. */
const LISTED = 20

/** What is wrong with a pack, line by line, in the words that `npm run inspect -- check` has for it. */
export function PackProblems({ problems }: { problems: readonly PackProblem[] }) {
  const more = problems.length - LISTED
  return (
    <>
      <ol class="problems">
        {problems.slice(0, LISTED).map(({ line, path, expected, found }) => (
          <li key={`${line} ${path} ${expected}`}>
            <b>{t('packs_problem', { line })}</b> <code>{path}</code>
            <span>{t('packs_problem_what', { expected, found })}</span>
          </li>
        ))}
      </ol>
      {more > 0 && <p>{t('packs_more_problems', { count: more })}</p>}
    </>
  )
}
