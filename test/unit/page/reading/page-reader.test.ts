// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type PageReader, readPage } from '../../../../src/page/reading/page-reader'
import { isMentionSeen } from '../../../../src/page/reading/seen-mentions'
import { addVisibility } from '../visibility'
import { fakeClock } from './fake-clock'
import { addFrame, addShadow, countingFinder, fullFinder, one, pageOf, textWith, wordsOf } from './page'

let clock: ReturnType<typeof fakeClock>
let end: AbortController
let finder: ReturnType<typeof countingFinder>
let reader: PageReader
const onRead = vi.fn()

const read = (how = countingFinder()) => {
  finder = how
  reader = readPage(finder, end.signal, onRead)
}
/** Reads a page, and all that it does in a moment. */
const readThrough = async (html: string, how?: typeof finder) => {
  pageOf(html)
  read(how)
  await settle()
}
const settle = () => clock.pass(150)
const mentions = () => [...reader.runs].flatMap((run) => run.mentions)
const found = () => mentions().map(wordsOf).sort()
const seen = () => mentions().filter(isMentionSeen).map(wordsOf).sort()
const element = (tag: string, text: string) => {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}

beforeEach(() => {
  addVisibility()
  clock = fakeClock()
  end = new AbortController()
  onRead.mockClear()
  document.title = 'Policies'
  document.body.replaceChildren(element('p', 'Nothing of interest'))
})
afterEach(() => {
  end.abort()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('a page is read', () => {
  test('for every mention, however deep', async () => {
    await readThrough('<main><div><ul><li>One</li><li><b>Ketamine</b> infusions</li></ul></div>Spravato</main>')
    expect(found()).toEqual(['Ketamine', 'Spravato'])
    expect(reader.state).toBe('done')
  })

  test('is still being read before that, and says so when it is done', async () => {
    pageOf('<p>Spravato</p>')
    read()
    expect(reader.state).toBe('reading')
    expect(onRead).not.toHaveBeenCalled()
    await settle()
    expect(reader.state).toBe('done')
    expect(onRead).toHaveBeenCalledOnce()
  })

  test('across the elements within a word, once', async () => {
    await readThrough('<p>keta<b>mi</b>ne, Spra<i>vato</i></p>')
    expect(found()).toEqual(['Spravato', 'ketamine'])
    expect(finder.searched).toEqual(['ketamine, Spravato'])
  })

  test('but not across cells', async () => {
    await readThrough('<table><tr><td>keta</td><td>mine</td></tr></table>')
    expect(found()).toEqual([])
  })

  test('to its end, behind thousands of texts', async () => {
    await readThrough(`<ul>${'<li>Drug</li>'.repeat(3000)}<li>Spravato</li></ul>`)
    expect(found()).toEqual(['Spravato'])
  })

  test('a text of a million letters too, with the places in it', async () => {
    const filler = 'many words '.repeat(50_000)
    await readThrough(`<p>${filler}Spravato ${filler}ketamine</p>`)
    expect(found()).toEqual(['Spravato', 'ketamine'])
    for (const mention of mentions()) {
      const { node, start } = mention.run.pieces[0]
      expect(node.data.slice(mention.start - start, mention.end - start)).toBe(wordsOf(mention))
    }
    expect(Math.max(...finder.searched.map(({ length }) => length))).toBeLessThanOrEqual(100_000)
  })

  test('in open shadow roots, in one another too, and in frames of the same origin', async () => {
    pageOf('<p>Spravato</p>')
    const outer = addShadow('<p>ketamine</p><x-inner></x-inner>')
    const inner = outer.querySelector('x-inner')?.attachShadow({ mode: 'open' })
    inner?.append('esketamine')
    addShadow('<p>Ketalar</p>', 'x-closed', 'closed')
    addFrame('<p>Esketamine</p>')
    read()
    await settle()
    expect(found()).toEqual(['Esketamine', 'Spravato', 'esketamine', 'ketamine'])
    expect(seen()).toEqual(found())
  })
})

describe('what is not the page’s is not read', () => {
  test.each(['script', 'style', 'noscript', 'template', 'textarea', 'select'])(
    'text in <%s>, there or added',
    async (tag) => {
      const type = tag === 'script' ? 'type="application/json"' : ''
      await readThrough(`<p>a</p><${tag} ${type}>/* ketamine */</${tag}>`)
      document.body.append(element(tag, '/* Spravato */'))
      one(tag).append('/* Spravato */')
      await settle()
      expect(found()).toEqual([])
    },
  )

  test('a script as long as a book is not even searched', async () => {
    await readThrough(`<script type="application/json">${'ketamine '.repeat(20_000)}</script>`)
    expect(found()).toEqual([])
    expect(finder.searched).toEqual([])
  })

  test('what the reader chooses from, there or added or changed', async () => {
    await readThrough('<select><option>Spravato</option></select>')
    one('select').append(element('option', 'Ketamine'))
    await settle()
    textWith('Spravato').data = 'Esketamine'
    await settle()
    expect(found()).toEqual([])
  })

  test('what the reader writes', async () => {
    await readThrough('<div contenteditable="true"><p>Spravato</p></div>')
    one('p').append(' ketamine')
    await settle()
    expect(found()).toEqual([])
  })

  test('text that is taken out while it is being read', async () => {
    const counting = countingFinder()
    const touches = (text: string) => {
      clock.work(1)
      return counting.touches(text)
    }
    await readThrough('<main></main>', { ...counting, touches })
    one('main').innerHTML = `<section>${'<p>Spravato</p>'.repeat(5000)}</section>`
    await clock.pass(102)
    expect(counting.searched.length).toBeGreaterThan(0)
    expect(counting.searched.length).toBeLessThan(500)
    one('section').remove()
    await clock.pass(500)
    expect(found()).toEqual([])
  })

  test('text that was taken out again before it was read', async () => {
    await readThrough('<p>a</p>')
    const gone = element('p', 'Spravato')
    document.body.append(gone)
    gone.remove()
    await settle()
    expect(found()).toEqual([])
    expect(finder.searched).toEqual([])
  })

  test('hidden text is not seen, until the page shows it', async () => {
    await readThrough(
      '<details><summary>More</summary><p style="display:none">Spravato</p></details><p hidden>ketamine</p>',
    )
    expect(seen()).toEqual([])
    onRead.mockClear()
    one('p[hidden]').hidden = false
    await settle()
    expect(onRead).toHaveBeenCalledOnce()
    expect(seen()).toEqual(['ketamine'])
  })
})

describe('what may have come into sight is looked at again', () => {
  const readQuietly = async () => {
    await readThrough('<p>Spravato</p><input><details></details><svg><path></path></svg>')
    onRead.mockClear()
  }

  test.each(['data-state', 'aria-expanded', 'aria-hidden', 'lang', 'open'])(
    'where an element’s %s changes',
    async (name) => {
      await readQuietly()
      one('p').setAttribute(name, 'true')
      await settle()
      expect(onRead).toHaveBeenCalledOnce()
    },
  )

  test.each([
    ['a box is ticked', 'change', () => one('input')],
    ['something is opened, or shown over the page', 'toggle', () => one('details')],
    ['another place is what the address points to', 'hashchange', () => window],
    ['the window becomes narrower', 'resize', () => window],
  ])('where %s', async (_, type, target) => {
    await readQuietly()
    target().dispatchEvent(new Event(type))
    await settle()
    expect(onRead).toHaveBeenCalledOnce()
    end.abort()
    target().dispatchEvent(new Event(type))
    await settle()
    expect(onRead).toHaveBeenCalledOnce()
  })

  test('where a box is ticked in a tree of its own', async () => {
    pageOf('')
    const root = addShadow('<input>')
    read()
    await settle()
    onRead.mockClear()
    root.querySelector('input')?.dispatchEvent(new Event('change', { bubbles: true }))
    await settle()
    expect(onRead).toHaveBeenCalledOnce()
  })

  test('but not where a drawing moves', async () => {
    await readQuietly()
    document.querySelector('path')?.setAttribute('d', 'M1 1')
    await settle()
    expect(onRead).not.toHaveBeenCalled()
  })
})

describe('a page that asks for a password', () => {
  test('is not read from when a field becomes one', async () => {
    await readThrough('<p>Spravato</p><input>')
    expect(found()).toEqual(['Spravato'])
    one<HTMLInputElement>('input').type = 'password'
    await settle()
    expect(found()).toEqual([])
  })

  test('is not read from when a box that is ticked shows the field', async () => {
    pageOf('<p>Spravato</p><input type="checkbox"><input type="password">')
    const box = one<HTMLInputElement>('input')
    one('input:last-child').checkVisibility = () => box.checked
    read()
    await settle()
    expect(found()).toEqual(['Spravato'])
    box.click()
    await settle()
    expect(found()).toEqual([])
  })

  test('is not read, and that is all there is to it', async () => {
    await readThrough('<p>Spravato</p><input type="password">')
    expect(found()).toEqual([])
    expect(finder.touched).toEqual([])
    expect(reader.state).toBe('done')
    expect(onRead).toHaveBeenCalled()
  })

  test('is not read when it changes, nor in its shadow roots', async () => {
    pageOf('<p>a</p><input type="password">')
    addShadow('<p>ketamine</p>')
    read()
    await settle()
    document.body.append(element('p', 'Spravato'))
    await settle()
    expect(found()).toEqual([])
    expect(finder.touched).toEqual([])
  })

  test('is read, all of it, once it no longer asks', async () => {
    await readThrough('<p>Spravato</p><form><input type="password"></form>')
    document.body.append(element('p', 'ketamine'))
    await settle()
    one('form').hidden = true
    await settle()
    expect(found()).toEqual(['Spravato', 'ketamine'])
  })

  test('is read where the reader cannot see the field', async () => {
    await readThrough('<p>Spravato</p><form hidden><input type="password"></form>')
    expect(found()).toEqual(['Spravato'])
  })
})

describe('a page that changes is read on', () => {
  test('where an element is added', async () => {
    await readThrough('<p>a</p>')
    const section = document.createElement('section')
    section.append(element('h2', 'Drugs'), element('p', 'Esketamine needs approval'))
    document.body.append(section)
    await settle()
    expect(found()).toEqual(['Esketamine'])
  })

  test('where a bare text is added, or changed', async () => {
    await readThrough('<p>a</p>')
    document.body.append('about Spravato')
    await settle()
    expect(found()).toEqual(['Spravato'])
    textWith('Spravato').data = 'Now about ketamine'
    await settle()
    expect(found()).toEqual(['ketamine'])
    textWith('ketamine').data = 'Now about nothing'
    await settle()
    expect(found()).toEqual([])
  })

  test('where a word comes in pieces, one by one', async () => {
    await readThrough('<p></p>')
    for (const piece of ['We', ' cover ', 'Spra', 'vato', ' here']) {
      one('p').append(piece)
      await settle()
    }
    expect(found()).toEqual(['Spravato'])
    expect(reader.runs.size).toBe(1)
  })

  test('where a word is completed within an element', async () => {
    await readThrough('<p>keta<b></b></p><p><b></b>vato</p>')
    one('b').append('mine')
    one('p:last-child > b').append('Spra')
    await settle()
    expect(found()).toEqual(['Spravato', 'ketamine'])
  })

  test('where words around a mention change, without losing it', async () => {
    await readThrough('<p>Spravato is <b>covered</b> and <i>ketamine</i> is not</p>')
    textWith('covered').data = 'not covered'
    await settle()
    expect(found()).toEqual(['Spravato', 'ketamine'])
    expect([...reader.runs].map(({ text }) => text)).toEqual(['Spravato is not covered and ketamine is not'])
  })

  test('where words beside a mention are taken out, without losing it', async () => {
    await readThrough('<p>Spravato<!-- --><b> is</b><!-- --></p><p><a>ketamine</a> is <i>x</i></p>')
    one('b').remove()
    one('i').remove()
    await settle()
    expect(found()).toEqual(['Spravato', 'ketamine'])
    expect([...reader.runs].map(({ text }) => text).sort()).toEqual(['Spravato', 'ketamine is '])
  })

  test('where what parted a word is taken out', async () => {
    await readThrough('<p>keta<img>mine</p>')
    one('img').remove()
    await settle()
    expect(found()).toEqual(['ketamine'])
  })

  test('where a mention moves to another place', async () => {
    await readThrough('<section></section><p>Spravato</p>')
    one('section').append(one('p'))
    await settle()
    expect(found()).toEqual(['Spravato'])
  })

  test('and forgets what was taken out', async () => {
    await readThrough('<p>Spravato</p><div><p>ketamine</p><p>esketamine</p></div>')
    one('div').remove()
    await settle()
    expect(found()).toEqual(['Spravato'])
    document.body.replaceChildren()
    await settle()
    expect(found()).toEqual([])
  })

  test('in shadow roots and frames too, and those that are added', async () => {
    pageOf('<p>a</p>')
    const root = addShadow('<p>a</p>')
    const frame = addFrame('<p>a</p>')
    read()
    await settle()
    root.append(element('p', 'Spravato'))
    frame.body.append('ketamine')
    await settle()
    expect(found()).toEqual(['Spravato', 'ketamine'])
    const section = document.createElement('section')
    section.append(addShadow('<p>Ketamine</p>').host)
    document.body.append(section)
    await settle()
    expect(found()).toEqual(['Ketamine', 'Spravato', 'ketamine'])
    root.host.remove()
    await settle()
    expect(found()).toEqual(['Ketamine', 'ketamine'])
  })

  test('where a custom element is given its tree late, after the page had loaded', async () => {
    await readThrough('<x-late></x-late>')
    await clock.pass(1000)
    one('x-late').attachShadow({ mode: 'open' }).innerHTML = '<p>Spravato</p>'
    expect(found()).toEqual([])
    await clock.pass(600)
    expect(found()).toEqual(['Spravato'])
  })

  test('where a frame has loaded another page', async () => {
    await readThrough('<p>a</p>')
    const earlier = addFrame('<p>Spravato</p>')
    await settle()
    expect(found()).toEqual(['Spravato'])
    const later = document.implementation.createHTMLDocument()
    later.body.innerHTML = '<p>ketamine</p>'
    // jsdom loads nothing: the document that a browser shows has a window, and the one before it has none any more.
    Object.defineProperty(later, 'defaultView', { value: window })
    Object.defineProperty(earlier, 'defaultView', { value: null })
    vi.spyOn(one<HTMLIFrameElement>('iframe'), 'contentDocument', 'get').mockReturnValue(later)
    one('iframe').dispatchEvent(new Event('load'))
    await settle()
    expect(found()).toEqual(['ketamine'])
    await clock.pass(6000)
    expect(found()).toEqual(['ketamine'])
  })

  test('where what has a tree of its own is taken out and put back', async () => {
    pageOf('')
    const { host } = addShadow('<p>Spravato</p>')
    read()
    await settle()
    host.remove()
    await settle()
    expect(found()).toEqual([])
    document.body.append(host)
    await settle()
    expect(found()).toEqual(['Spravato'])
  })

  test('where something becomes the reader’s to write in, and no longer is', async () => {
    await readThrough('<div><p>Spravato</p></div>')
    one('div').setAttribute('contenteditable', 'true')
    await settle()
    expect(found()).toEqual([])
    one('div').removeAttribute('contenteditable')
    await settle()
    expect(found()).toEqual(['Spravato'])
  })
})

describe('of a page that changes, no more is read than changed', () => {
  const LONG = `<main>${'<p>Spravato and more</p>'.repeat(200)}</main>`

  test('a text that is added', async () => {
    await readThrough(LONG)
    finder.forget()
    document.body.append(element('p', 'ketamine'))
    await settle()
    expect(finder.touched).toEqual(['ketamine'])
    expect(finder.searched).toEqual(['ketamine'])
  })

  test('a text that is changed, and the run it stands in', async () => {
    await readThrough(`${LONG}<p id="last">Ketamine is <b>covered</b></p>`)
    finder.forget()
    textWith('covered').data = 'unproven'
    await settle()
    expect(finder.searched).toEqual(['Ketamine is unproven'])
    expect(finder.touched.length).toBeLessThanOrEqual(1)
  })

  test('nothing where something was taken out, or only looks otherwise', async () => {
    await readThrough(`${LONG}<p><a>ketamine</a></p>`)
    finder.forget()
    one('main > p').remove()
    one('main').className = 'wide'
    one('a').className = 'visited'
    await settle()
    expect(finder.touched).toEqual([])
    expect(finder.searched).toEqual([])
    expect(found()).toHaveLength(200)
  })

  test('and not before the page is quiet', async () => {
    await readThrough('<p>a</p>')
    for (let time = 0; time < 5; time++) {
      document.body.append(element('p', 'ketamine'))
      await clock.pass(50)
      expect(found()).toEqual([])
    }
    await settle()
    expect(found()).toHaveLength(5)
    expect(onRead).toHaveBeenCalledTimes(2)
  })

  test('though a page that is never quiet is read once a second', async () => {
    await readThrough('<p>a</p>')
    for (let time = 0; time < 25; time++) {
      document.body.append(element('p', 'ketamine'))
      await clock.pass(50)
    }
    expect(found().length).toBeGreaterThan(15)
    expect(found().length).toBeLessThan(25)
  })
})

describe('a storm of changes', () => {
  /** A finder that takes its time over each text. */
  const slowFinder = (ms: number) => {
    const counting = countingFinder()
    return {
      ...counting,
      touches(text: string) {
        clock.work(ms)
        return counting.touches(text)
      },
    }
  }
  const storm = async (rounds: number) => {
    for (let round = 0; round < rounds; round++) {
      document.body.append(element('p', `ketamine ${round}`))
      await clock.pass(120)
    }
  }

  test('is given up, with what was read so far', async () => {
    await readThrough('<p>Spravato</p>', slowFinder(100))
    await storm(8)
    expect(reader.state).toBe('done')
    await storm(8)
    expect(reader.state).toBe('given-up')
    const before = found()
    expect(before).toContain('Spravato')
    expect(before.length).toBeGreaterThan(8)
    onRead.mockClear()
    await storm(3)
    one('p').dispatchEvent(new Event('change', { bubbles: true }))
    await settle()
    expect(found()).toEqual(before)
    expect(onRead).not.toHaveBeenCalled()
  })

  test('is told, so that the panel can say so', async () => {
    await readThrough('<p>Spravato</p>', slowFinder(100))
    const states: string[] = []
    onRead.mockImplementation(() => states.push(reader.state))
    await storm(20)
    expect(states.at(-1)).toBe('given-up')
    expect(states.filter((state) => state === 'given-up')).toHaveLength(1)
  })

  test('is ridden out where reading it takes little', async () => {
    await readThrough('<p>Spravato</p>', slowFinder(1))
    await storm(100)
    expect(reader.state).toBe('done')
    expect(found()).toHaveLength(101)
  })

  test('is not what a long page is, read for the first time', async () => {
    await readThrough('<p>Spravato</p>'.repeat(50), slowFinder(100))
    expect(reader.state).toBe('done')
    expect(found()).toHaveLength(50)
  })
})

describe('reading ends with the page', () => {
  test('even before it began', async () => {
    pageOf('<p>Spravato</p>')
    read()
    end.abort()
    await settle()
    expect(found()).toEqual([])
    expect(onRead).not.toHaveBeenCalled()
  })

  test('for what comes later, and leaves nothing waiting', async () => {
    await readThrough('<p>Spravato</p>')
    document.body.append(element('p', 'ketamine'))
    await clock.pass(1)
    end.abort()
    expect(vi.getTimerCount()).toBe(0)
    document.body.append(element('p', 'ketamine'))
    await clock.pass(6000)
    expect(found()).toEqual(['Spravato'])
    expect(onRead).toHaveBeenCalledOnce()
  })
})

test('the whole table is read for in the same way', async () => {
  await readThrough('<p>Spravato needs prior <em>authorization</em>.</p>', countingFinder(fullFinder))
  expect(found()).toEqual(['Spravato', 'prior authorization'])
})
