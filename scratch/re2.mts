import { builtTerms } from '../scripts/built-data'
import { readGuide } from '../scripts/read-data'
import { insurerPageOf } from '../test/bench/insurer-pages'
import { createFinder } from '../src/core/mentions/find-mentions'
import { foldText } from '../src/core/mentions/letters'
const terms = builtTerms(readGuide())
const forms = terms.flatMap(t => t.forms.map(f => foldText(f.text).replace(/^\(/, '')))
const pre = [...new Set(forms.map(f => f.slice(0, 3).replace(/[^a-z0-9].*/, '')))]
console.log(forms.length, pre.length)
const html = insurerPageOf(500_000).html
const texts = html.replace(/<script[\s\S]*?<\/script>/g,'').split(/<[^>]*>/).filter(t => t.trim())
console.log(texts.length, texts.join('').length)
const whole = texts.join('\n')
const time = (n: string, f: () => unknown) => { const r = []; for (let i = 0; i < 5; i++) { const s = performance.now(); f(); r.push((performance.now() - s).toFixed(2)) } console.log(n, r.join(' ')) }
const re = new RegExp(`(?<![a-z0-9])(?:${pre.sort().join('|')})`, 'gi')
if (process.argv[2] === 'prefix regex whole') time('prefix regex whole', () => { let n = 0; re.lastIndex = 0; while (re.exec(whole)) n++; return n })
const re1 = new RegExp(`(?<![a-z0-9])(?:${pre.sort().join('|')})`, 'i')
if (process.argv[2] === 'prefix regex per text') time('prefix regex per text', () => texts.filter(t => re1.test(t)).length)
const full = new RegExp(`(?<![a-z0-9])(?:${[...new Set(forms)].sort().map(f => f.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[\\s-]+')).join('|')})`, 'i')
if (process.argv[2] === 'full regex per text') time('full regex per text', () => texts.filter(t => full.test(t)).length)
const finder = createFinder(terms)
if (process.argv[2] === 'touches') time('touches', () => texts.filter(t => finder.touches(t)).length)
if (process.argv[2] === 'find') time('find', () => texts.reduce((n, t) => n + finder.find(t).length, 0))
if (process.argv[2] === 'chars') time('chars', () => { let n = 0; for (const t of texts) for (let i = 0; i < t.length; i++) if (t.charCodeAt(i) === 32) n++; return n })
