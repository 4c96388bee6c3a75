import type { ComponentChildren } from 'preact'
import type { Fact } from '../../core/next/next-facts'
import { speaksOfSuicide } from '../../core/treatment-words'
import { CrisisLine } from '../crisis-line'
import { Said } from '../said'
import { Evidence } from './evidence'

/** One fact of the guide: what it says, what to keep in mind, and what it rests on. */
export function FactText(props: {
  readonly fact: Fact & { readonly cites?: readonly string[] | undefined }
  /** What stands in place of the statement. */
  readonly children?: ComponentChildren
}) {
  const { fact, children } = props
  const { statement, caveats, cites = [] } = fact
  const said = [statement, ...caveats].join(' ')
  return (
    <div class="fact" data-fact={fact.id}>
      {children ?? (
        <p>
          <Said text={statement} />
        </p>
      )}
      {caveats.length > 0 && (
        <ul class="points quiet">
          {caveats.map((caveat) => (
            <li key={caveat}>
              <Said text={caveat} />
            </li>
          ))}
        </ul>
      )}
      {speaksOfSuicide(said) && !said.includes('988') && <CrisisLine />}
      <Evidence {...fact} cites={cites} />
    </div>
  )
}
