import type { ItemNumber } from './page-words'

/** How the styles of lists show a number, by the names that CSS gives them; the others are bullets. */
const SHOWN: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  'decimal-leading-zero': (number) => String(number).padStart(2, '0'),
  'lower-alpha': (number) => letters(number),
  'lower-latin': (number) => letters(number),
  'upper-alpha': (number) => letters(number).toUpperCase(),
  'upper-latin': (number) => letters(number).toUpperCase(),
  'lower-roman': (number) => roman(number),
  'upper-roman': (number) => roman(number).toUpperCase(),
}

/** The number or bullet of a list's item as the page shows it: `2.`, `b.`, `iv.`, `•`. */
export function showItemNumber({ style, number }: ItemNumber): string {
  const show = SHOWN[style]
  if (!show) return '•'
  // Letters and numerals begin with one; below it browsers show digits.
  return `${number > 0 ? show(number) : number}.`
}

/** 1 → a, 27 → aa. */
function letters(number: number): string {
  let text = ''
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    text = String.fromCharCode(97 + ((left - 1) % 26)) + text
  }
  return text
}

const NUMERALS: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

function roman(number: number): string {
  let left = number
  let text = ''
  for (const [numeral, value] of NUMERALS) {
    while (left >= value) {
      text += numeral
      left -= value
    }
  }
  return text
}
