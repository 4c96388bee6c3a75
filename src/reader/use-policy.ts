import { useCallback, useEffect, useState } from 'preact/hooks'
import { loadDocument } from './load-document'
import type { PolicySource, PolicyState } from './policy-state'

/** The document on show, and how to get another. */
export interface Policy {
  readonly state: PolicyState
  open(source: PolicySource): void
  /** Ends the loading, and leaves nothing on show. */
  stop(): void
}

/** Loads the document that was asked for last; the one before is let go. */
export function usePolicy(): Policy {
  const [asked, ask] = useState<{ readonly source: PolicySource } | null>(null)
  const [state, setState] = useState<PolicyState>({ kind: 'none' })
  useEffect(() => {
    setState({ kind: 'none' })
    if (!asked) return
    const end = new AbortController()
    void loadDocument(asked.source, setState, end.signal)
    return () => end.abort()
  }, [asked])
  const open = useCallback((source: PolicySource) => ask({ source }), [])
  const stop = useCallback(() => ask(null), [])
  return { state, open, stop }
}
