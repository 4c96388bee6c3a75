import { useEffect, useState } from 'preact/hooks'
import browser from '../platform/browser'
import { type HandedOver, keepForTab, keptForTab, type Receiver, takeHandedOver } from '../platform/session'

/** What this page was opened with, also after it is loaded again; null until that is known. */
export function useHandedOver(receiver: Receiver): HandedOver | null {
  const [handed, setHanded] = useState<HandedOver | null>(null)
  useEffect(() => {
    const take = async (): Promise<HandedOver> => {
      const tab = await browser.tabs.getCurrent()
      const taken = await takeHandedOver(receiver)
      if (tab?.id === undefined) return taken ?? {}
      if (taken) await keepForTab(tab.id, taken)
      return taken ?? (await keptForTab(tab.id)) ?? {}
    }
    take().then(setHanded, (error) => {
      console.warn('Coverage Notes could not read what it was asked to show', error)
      setHanded({})
    })
  }, [receiver])
  return handed
}
