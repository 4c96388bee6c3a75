import { useEffect, useState } from 'preact/hooks'

/** Takes a file that is dropped anywhere on the page; whether one is being held over it. */
export function useDroppedFile(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const end = new AbortController()
    const { signal } = end
    const bringsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    // Without this the browser would leave our page for the file.
    const onDragOver = (event: DragEvent) => {
      if (!bringsFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onDrop = (event: DragEvent) => {
      if (!bringsFile(event)) return
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer?.files ?? []
      if (file) onFile(file)
    }
    addEventListener('dragover', onDragOver, { signal })
    addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false), { signal })
    addEventListener('drop', onDrop, { signal })
    return () => end.abort()
  }, [onFile])
  return isOver
}
