import type { ComponentChild } from 'preact'
import { type MessageKey, t } from './i18n'

/** A text of the interface whose placeholders hold more than words, such as a quote in a language of its own. */
export function Filled({ of, values }: { of: MessageKey; values: Readonly<Record<string, ComponentChild>> }) {
  // Every second part is the name of a placeholder.
  const parts = t(of).split(/\{(\w+)\}/)
  return <>{parts.map((part, at) => (at % 2 ? values[part] : part))}</>
}
