import type { ComponentChildren } from 'preact'
import type { Fact } from '../../core/next/next-facts'
import { FactText } from './fact-text'

/** Facts on one matter behind a line; nothing where there are none. */
export function FactsFolded(props: {
  readonly title: string
  readonly facts: readonly Fact[]
  readonly children?: ComponentChildren
}) {
  const { title, facts, children } = props
  if (facts.length === 0) return null
  return (
    <details class="folded">
      <summary>
        <h3>{title}</h3>
      </summary>
      {facts.map((fact) => (
        <FactText key={fact.id} fact={fact} />
      ))}
      {children}
    </details>
  )
}
