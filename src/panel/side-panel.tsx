import { useEffect, useState } from 'preact/hooks'
import { type FollowedTab, followTab } from './follow-tab'
import { PanelPage } from './panel-page'

/** The panel as the browser's own side panel: it shows whatever tab is in front. */
export function SidePanel() {
  const [followed, setFollowed] = useState<FollowedTab | null>(null)
  useEffect(() => {
    const end = new AbortController()
    followTab(end.signal, setFollowed)
    return () => end.abort()
  }, [])
  return followed && <PanelPage key={followed.page} link={followed.link} tab={followed.tab} />
}
