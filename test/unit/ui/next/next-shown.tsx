import { act } from 'preact/test-utils'
import { vi } from 'vitest'
import { readGuide } from '../../../../scripts/read-data'
import { nextFacts } from '../../../../src/core/next/next-facts'
import type { NextViewName } from '../../../../src/core/next/next-views'
import type { PageReading } from '../../../../src/core/reading/page-reading'
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/core/settings'
import type { HandedOver } from '../../../../src/platform/session'
import { InsurerNotes } from '../../../../src/ui/insurer-notes'
import { all, fileOf, get, show, textOf } from '../rendered'

/** What the guide knows, as the pages load it. */
export const facts = nextFacts(readGuide())

export const onOwnTab = vi.fn<(handed: HandedOver) => void>()

/** Waits until what was loaded is shown. */
export const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve))))

/** Shows an insurer's notes, beside a page where one is given. */
export function showNotes(id: string, on: { settings?: Partial<Settings>; reading?: PageReading } = {}) {
  onOwnTab.mockClear()
  // jsdom has no layout to scroll.
  Element.prototype.scrollIntoView = () => {}
  show(
    <InsurerNotes
      file={fileOf(id)}
      settings={{ ...DEFAULT_SETTINGS, ...on.settings }}
      today="2026-11-24"
      reading={on.reading}
      onGo={on.reading && (() => {})}
      onInsurer={() => {}}
      onOwnTab={onOwnTab}
    />,
  )
}

/** Opens a view from its row. */
export async function openView(view: NextViewName) {
  act(() => get(`[data-next="${view}"]`).click())
  await settle()
}

/** Opens a view of an insurer's “What next”. */
export async function showView(id: string, view: NextViewName, on: Parameters<typeof showNotes>[1] = {}) {
  showNotes(id, on)
  await openView(view)
  return get('.next')
}

/** Types into a field. */
export function type(selector: string, words: string) {
  const field = get<HTMLInputElement | HTMLTextAreaElement>(selector)
  act(() => {
    field.value = words
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

/** The steps of an appeal with what is said of their last days. */
export const steps = () =>
  all('.appeal-step').map((step) => [textOf(get('h3, h4', step)), all('.due', step).map(textOf).join(' ')])
