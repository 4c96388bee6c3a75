import { useEffect, useState } from 'preact/hooks'
import browser from '../platform/browser'

/** The keys that open the panel, as the browser has them now; empty when none are set, null until we know. */
export function useShortcut(): string | null {
  const [keys, setKeys] = useState<string | null>(null)
  useEffect(() => {
    const read = async () => {
      try {
        const commands = await browser.commands.getAll()
        setKeys(commands.find(({ name }) => name === 'toggle-panel')?.shortcut ?? '')
      } catch (error) {
        console.warn('Coverage Notes could not read its keyboard shortcut', error)
      }
    }
    void read()
    // The reader comes back from the browser's own settings, where the keys are changed.
    addEventListener('focus', read)
    return () => removeEventListener('focus', read)
  }, [])
  return keys
}
