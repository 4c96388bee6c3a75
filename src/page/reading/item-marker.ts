/** How a list shows the numbers of its items, by its `type`. */
const STYLES: Readonly<Record<string, (number: number) => string>> = {
  '1': String,
  a: (number) => letters(number),
  A: (number) => letters(number).toUpperCase(),
  i: (number) => roman(number),
  I: (number) => roman(number).toUpperCase(),
}

/** The same styles as CSS names them. */
const BY_CSS: Readonly<Record<string, string>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
}

/** The number or bullet in front of a list's item, as the page shows it: `2.`, `b.`, `•`; empty where the page shows none. */
export function itemMarker(item: Element): string {
  const list = item.parentElement
  const css = getComputedStyle(item).listStyleType
  if (css === 'none') return ''
  if (list?.localName !== 'ol') return '•'
  const style = STYLES[list.getAttribute('type') ?? BY_CSS[css] ?? '1'] ?? String
  return `${style(numberOf(item, list as HTMLOListElement))}.`
}

function numberOf(item: Element, list: HTMLOListElement): number {
  const step = list.reversed ? -1 : 1
  let before = 0
  for (let at: Element | null = item; at; at = at.previousElementSibling) {
    if (at.localName !== 'li') continue
    const value = Number.parseInt(at.getAttribute('value') ?? '', 10)
    if (!Number.isNaN(value)) return value + before * step
    before++
  }
  const items = list.reversed ? list.querySelectorAll(':scope > li').length : 1
  const first = list.hasAttribute('start') ? list.start : items
  return first + (before - 1) * step
}

/** 1 → a, 27 → aa. */
function letters(number: number): string {
  let text = ''
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    text = String.fromCharCode(97 + ((left - 1) % 26)) + text
  }
  return text
}

const ROMAN = Object.entries({
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
  i: 1,
})

function roman(number: number): string {
  let left = number
  let text = ''
  for (const [letter, value] of ROMAN) {
    while (left >= value) {
      text += letter
      left -= value
    }
  }
  return text
}
