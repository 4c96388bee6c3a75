// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { STATUSES } from '../../../src/core/vocabulary'
import { createHandle } from '../../../src/page/handle'
import { signOf } from '../../../src/ui/status-glyphs'

const onToggle = vi.fn()
let handle = createHandle(onToggle)

beforeEach(() => {
  onToggle.mockClear()
  handle = createHandle(onToggle)
  document.body.replaceChildren(handle.element)
})

const summary = () => handle.element.querySelector('summary') as HTMLElement
const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('the handle', () => {
  test('asks to open when it is clicked, and to close when it is clicked again', async () => {
    summary().click()
    await vi.waitFor(() => expect(onToggle).toHaveBeenCalledExactlyOnceWith(true))
    expect(handle.element.open).toBe(true)
    summary().click()
    await vi.waitFor(() => expect(onToggle).toHaveBeenLastCalledWith(false))
    expect(handle.element.open).toBe(false)
    expect(onToggle).toHaveBeenCalledTimes(2)
  })

  test('asks nothing when it is only shown open or closed', async () => {
    handle.show(true)
    await settle()
    expect(handle.element.open).toBe(true)
    handle.show(false)
    await settle()
    expect(handle.element.open).toBe(false)
    expect(onToggle).not.toHaveBeenCalled()
  })

  test('asks again after it was shown', async () => {
    handle.show(true)
    await settle()
    summary().click()
    await vi.waitFor(() => expect(onToggle).toHaveBeenCalledExactlyOnceWith(false))
  })

  test('holds no text, and names neither a drug nor an insurer', () => {
    handle.setSign(signOf('prior-authorization'))
    expect(handle.element.textContent).toBe('')
    expect(summary().getAttribute('aria-label')).toBe('Coverage notes')
    expect(handle.element.outerHTML).not.toMatch(/spravato|ketamine|aetna/i)
  })

  test('has no shape twice, so that no answer is told by colour alone', () => {
    const shapes = ([...STATUSES, 'unknown', 'blocked'] as const).map((status) => {
      handle.setSign(status === 'blocked' ? null : signOf(status))
      return handle.element.querySelector('svg')?.innerHTML
    })
    expect(new Set(shapes).size).toBe(shapes.length)
    expect(shapes).not.toContain('')
  })

  test('takes the colour of the answer, and drops the last shape', () => {
    handle.setSign(signOf('case-by-case'))
    expect(handle.element.dataset.tone).toBe('maybe')
    expect(handle.element.querySelectorAll('path')).toHaveLength(2)
    handle.setSign(signOf('covered'))
    expect(handle.element.dataset.tone).toBe('yes')
    expect(handle.element.querySelectorAll('path')).toHaveLength(1)
  })

  test('can be given the focus', () => {
    handle.focus()
    expect(document.activeElement).toBe(summary())
  })
})
