import { NEXT_VIEWS } from '../core/next/next-views'
import type { HandedOver } from '../platform/session'

/** What the page was opened with. `?insurer=aetna&view=denied` is for tests and for typing by hand; no link of ours has it. */
export function withAddressed(handed: HandedOver, address: URLSearchParams): HandedOver {
  const insurer = handed.insurer ?? address.get('insurer')
  const view = handed.view ?? NEXT_VIEWS.find((each) => each === address.get('view'))
  return { ...handed, ...(insurer && { insurer }), ...(view && { view }) }
}
