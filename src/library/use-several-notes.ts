import { useCallback, useEffect, useState } from 'preact/hooks'
import type { NotesFile } from '../core/notes-file'
import { loadSaidNotes } from '../ui/use-notes'

/** The notes of several insurers on their way: those that are there, by id, and whether any could not be had. */
export interface SeveralNotes {
  readonly files: ReadonlyMap<string, NotesFile>
  readonly isFailed: boolean
  readonly tryAgain: () => void
}

/** Loads the notes of each insurer once, and keeps them while the page is open. */
export function useSeveralNotes(insurers: readonly string[]): SeveralNotes {
  const [files, setFiles] = useState<ReadonlyMap<string, NotesFile>>(new Map())
  const [isFailed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const wanted = insurers.filter((id) => !files.has(id)).join(' ')
  const tryAgain = useCallback(() => setAttempt((count) => count + 1), [])
  // `attempt` is there to try again although nothing else has changed.
  useEffect(() => {
    if (!wanted) return
    let isCurrent = true
    setFailed(false)
    Promise.all(wanted.split(' ').map(async (id) => [id, await loadSaidNotes(id)] as const)).then(
      (loaded) => isCurrent && setFiles((before) => new Map([...before, ...loaded])),
      (error) => {
        console.warn('Coverage Notes could not load its own file', error)
        if (isCurrent) setFailed(true)
      },
    )
    return () => {
      isCurrent = false
    }
  }, [wanted, attempt])
  return { files, isFailed, tryAgain }
}
