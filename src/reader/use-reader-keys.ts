import { useEffect, useRef } from 'preact/hooks'

/** The browser's own search and print see only the pages that are drawn; ours see all of them. */
export function useReaderKeys(keys: { readonly onFind: () => void; readonly onPrint: () => void }): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      const { onFind, onPrint } = latest.current
      const run = { f: onFind, p: onPrint }[event.key.toLowerCase()]
      if (!run) return
      event.preventDefault()
      run()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
