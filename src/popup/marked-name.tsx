import { fold } from '../core/search'

/** A name with the words that the search found in it set off. */
export function MarkedName({ name, terms }: { name: string; terms: readonly string[] }) {
  const parts = name.split(/([\p{L}\p{N}]+)/u)
  return <>{parts.map((part, index) => (terms.includes(fold(part)) ? <mark key={index}>{part}</mark> : part))}</>
}
