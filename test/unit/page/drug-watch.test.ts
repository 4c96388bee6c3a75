// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchForDrug } from '../../../src/page/drug-watch'

const onFound = vi.fn()
let end = new AbortController()
const settle = () => new Promise((resolve) => setTimeout(resolve, 30))

const element = (tag: string, text: string) => {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}
const watch = () => watchForDrug(onFound, end.signal)

beforeEach(() => {
  end = new AbortController()
  onFound.mockClear()
  document.title = 'Policies'
  document.body.replaceChildren(element('p', 'Nothing of interest'))
})
afterEach(() => end.abort())

describe('a page names one of the drugs', () => {
  test('in its title, which is told at once', () => {
    document.title = 'Spravato (esketamine)'
    watch()
    expect(onFound).toHaveBeenCalledOnce()
  })

  test('in its text, however deep', async () => {
    const outer = document.createElement('main')
    outer.innerHTML = '<div><ul><li>One</li><li><b>Ketamine</b> infusions</li></ul></div>'
    document.body.append(outer)
    watch()
    await vi.waitFor(() => expect(onFound).toHaveBeenCalledOnce())
  })

  test('in text added later, in an element of its own', async () => {
    watch()
    await settle()
    expect(onFound).not.toHaveBeenCalled()
    const section = document.createElement('section')
    section.append(element('h2', 'Drugs'), element('p', 'Esketamine needs approval'))
    document.body.append(section)
    await vi.waitFor(() => expect(onFound).toHaveBeenCalledOnce())
  })

  test('in a bare text node added later', async () => {
    watch()
    await settle()
    document.body.append('about Spravato')
    await vi.waitFor(() => expect(onFound).toHaveBeenCalledOnce())
  })

  test('in text that changed', async () => {
    watch()
    await settle()
    const text = document.body.firstChild?.firstChild as Text
    text.data = 'Now about ketamine'
    await vi.waitFor(() => expect(onFound).toHaveBeenCalledOnce())
  })

  test('in one of many pieces that come one by one', async () => {
    watch()
    for (const piece of ['We', ' cover ', 'Spravato', ' here']) {
      document.body.append(piece)
      await settle()
    }
    expect(onFound).toHaveBeenCalledOnce()
  })

  test('in a long page, behind thousands of texts', async () => {
    const list = document.createElement('ul')
    for (let at = 0; at < 3000; at++) list.append(element('li', `Drug ${at}`))
    list.append(element('li', 'Spravato'))
    document.body.append(list)
    watch()
    await vi.waitFor(() => expect(onFound).toHaveBeenCalledOnce(), 5000)
  })
})

describe('what no reader sees does not count', () => {
  test.each(['script', 'style', 'noscript', 'template', 'textarea'])(
    'text in <%s>, there from the start',
    async (tag) => {
      document.body.append(element(tag, '/* ketamine */'))
      watch()
      await settle()
      expect(onFound).not.toHaveBeenCalled()
    },
  )

  test.each(['script', 'style', 'noscript', 'textarea'])('a <%s> added later', async (tag) => {
    const made = element(tag, '/* ketamine */')
    watch()
    await settle()
    document.body.append(made)
    await settle()
    expect(onFound).not.toHaveBeenCalled()
  })

  test('text added to a script that was there', async () => {
    const script = element('script', '')
    script.setAttribute('type', 'application/json')
    document.body.append(script)
    watch()
    await settle()
    script.append('ketamine')
    await settle()
    expect(onFound).not.toHaveBeenCalled()
  })

  test('the choices of a list to choose from, there or added', async () => {
    const select = document.createElement('select')
    select.append(element('option', 'Spravato'))
    document.body.append(select)
    watch()
    await settle()
    select.append(element('option', 'Ketamine'))
    await settle()
    ;(select.firstChild?.firstChild as Text).data = 'Esketamine'
    await settle()
    expect(onFound).not.toHaveBeenCalled()
  })

  test('text that was taken out again before it was read', async () => {
    watch()
    await settle()
    const gone = element('p', 'Spravato')
    document.body.append(gone)
    gone.remove()
    await settle()
    expect(onFound).not.toHaveBeenCalled()
  })
})

describe('the watch ends', () => {
  test('with the first finding: it calls back once', async () => {
    document.body.append(element('p', 'Spravato'), element('p', 'Ketamine'))
    watch()
    await vi.waitFor(() => expect(onFound).toHaveBeenCalled())
    document.body.append(element('p', 'Spravato'))
    await settle()
    expect(onFound).toHaveBeenCalledOnce()
  })

  test('when the page is left, even before it read anything', async () => {
    document.body.append(element('p', 'Spravato'))
    watch()
    end.abort()
    await settle()
    expect(onFound).not.toHaveBeenCalled()
  })

  test('when the page is left, for what comes later', async () => {
    watch()
    await settle()
    end.abort()
    document.body.append(element('p', 'Spravato'))
    await settle()
    expect(onFound).not.toHaveBeenCalled()
  })
})
