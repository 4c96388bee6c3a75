// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { CopyButton } from '../../../src/ui/copy-button'
import { all, button, click, get, show, textOf } from './rendered'

/** Lets the browser copy, or not, and gives back what was selected when it was asked to. */
function browserThat(copies: boolean) {
  const copied: string[] = []
  document.execCommand = vi.fn(() => {
    const { activeElement } = document
    const area = activeElement instanceof HTMLTextAreaElement ? activeElement : get<HTMLTextAreaElement>('textarea')
    copied.push(area.value.slice(area.selectionStart, area.selectionEnd))
    return copies
  })
  return copied
}
afterEach(() => {
  Reflect.deleteProperty(document, 'execCommand')
})

test('a reader copies the whole text, is told so, and keeps their place', () => {
  const copied = browserThat(true)
  show(<CopyButton text={'two\nlines'} label="Copy this note" />)
  button('Copy this note').focus()
  click(button('Copy this note'))
  expect(copied).toEqual(['two\nlines'])
  expect(textOf(get('[role=status]'))).toBe('Copied, with its source and date')
  expect(document.activeElement).toBe(button('Copy this note'))
  expect(all('textarea')).toHaveLength(0)
})

test('a reader whose browser does not copy is told what to do instead', () => {
  browserThat(false)
  show(<CopyButton text="text" label="Copy this note" />)
  click(button('Copy this note'))
  expect(textOf(get('[role=status]'))).toContain('Select the text instead')
  expect(all('textarea')).toHaveLength(0)
})
