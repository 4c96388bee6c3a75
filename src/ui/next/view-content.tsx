import type { NextViewName } from '../../core/next/next-views'
import { ArticleView } from './article-view'
import { CostsView } from './costs-view'
import { DeniedView } from './denied-view'
import { LetterView } from './letter-view'
import type { NextAbout } from './next-about'
import { QuestionsView } from './questions-view'
import { ReadyView } from './ready-view'

/** What one view of “What next” shows. */
export function ViewContent(props: {
  readonly view: NextViewName
  readonly about: NextAbout
  readonly onView: (view: NextViewName) => void
  readonly onPrint?: (() => void) | undefined
}) {
  const { view, about, onView, onPrint } = props
  switch (view) {
    case 'questions':
      return <QuestionsView about={about} />
    case 'denied':
      return <DeniedView about={about} onView={onView} />
    case 'ready':
      return <ReadyView about={about} />
    case 'costs':
      return <CostsView about={about} />
    case 'article':
      return <ArticleView claims={about.facts.claims} />
    case 'appeal':
    case 'necessity':
      return <LetterView key={view} kind={view} about={about} onPrint={onPrint} />
  }
}
