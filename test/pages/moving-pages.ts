import { filler, word, wordsPage } from './marked-words'

/** A long page under a header that stays: `a` near the top, `b` far below, `head` in the header. */
export const STICKY_PAGE = wordsPage(
  `<header>Coverage of ${word('head')}</header><p>${word('a')}</p>${filler(30)}<p>${word('b')}</p>${filler(30)}`,
  {
    head: '<style>header { position: sticky; top: 0; z-index: 10; background: #eef; padding: 20px } body { padding-top: 0 }</style>',
  },
)

/** Two scrollers, one in the other, with `a` in view and `b` below it. */
export const SCROLLERS_PAGE = wordsPage(
  `<p>${word('outside')}</p>
   <div id="outer" style="height: 300px; overflow: auto; border: 9px solid #ccc; position: relative">
     <p>${word('a')}</p>${filler(6)}
     <div id="inner" style="height: 120px; overflow: hidden auto; background: #f4f4f4">${filler(4)}<p>${word('b')}</p>${filler(4)}</div>
     ${filler(6)}
   </div>`,
)

/** Accordions: `<details>`, one that a class opens with a transition, and tabs. */
export const ACCORDIONS_PAGE = wordsPage(
  `<details id="native"><summary>Criteria</summary><p>Natively ${word('native-word')}</p></details>
   <div id="classy" class="fold"><p>By class ${word('classy-word')}</p>${filler(1)}</div>
   <div id="tab1"><p>${word('tab1-word')}</p></div><div id="tab2" hidden><p>Second ${word('tab2-word')}</p></div>
   <p>${word('after')}</p>`,
  {
    head: `<style>.fold { max-height: 0; overflow: hidden; visibility: hidden; transition: max-height 0.3s linear }
      .fold.open { max-height: 300px; visibility: visible }</style>`,
  },
)

/** A list of a thousand rows of which only those in view exist; every fifth names a drug. */
export const VIRTUAL_LIST_PAGE = wordsPage(
  `<div id="list" style="height: 400px; overflow: auto; position: relative; border: 1px solid">
     <div style="height: 40000px"></div></div>
   <script>
     const rows = [...Array(12)].map(() => {
       const row = list.appendChild(document.createElement('div'))
       row.style.cssText = 'position: absolute; left: 8px; height: 40px'
       row.innerHTML = '<span class="w"> </span>'
       return row
     })
     const fill = () => {
       const first = Math.floor(list.scrollTop / 40)
       rows.forEach((row, at) => {
         const number = first + ((at - first) % 12 + 12) % 12
         row.style.top = number * 40 + 'px'
         row.firstChild.className = number % 5 === 0 ? 'w' : ''
         row.firstChild.id = 'row' + number
         row.firstChild.firstChild.data = number % 5 === 0 ? 'Spravato' : 'Zolpidem ' + number
       })
     }
     list.addEventListener('scroll', fill)
     fill()
   </script>`,
)

/** A dialog of the page's own, and an overlay that lies over part of the text. */
export const OVERLAYS_PAGE = wordsPage(
  `<p>${word('a')}</p><p style="margin-top: 280px">${word('b')}</p>
   <dialog id="dialog" style="width: 300px"><p>Sign in to read on.</p></dialog>
   <div id="overlay" style="display: none; position: fixed; z-index: 2147483647; inset: 0 auto auto 0; width: 500px; height: 200px; background: white; border: 1px solid">
     <p>Cookies and ${word('c')}</p></div>
   <div id="clear" style="display: none; position: fixed; inset: 0"></div>`,
)

/** A page whose font comes when the class `late` is set on the body. */
export const LATE_FONT_PAGE = wordsPage(`<p>${'Long words before. '.repeat(9)} ${word('a')}</p><p>${word('b')}</p>`, {
  head: `<style>@font-face { font-family: Late; src: url(/font.ttf) } body.late { font-family: Late, monospace }</style>`,
})

/** A portal that shows its pages by itself: `go(name, html)`. */
export const PORTAL_PAGE = wordsPage(`<main id="main"><p>${word('start')}</p></main>
  <script>function go(name, html) { history.pushState(null, '', '/portal/' + name); main.innerHTML = html }</script>`)

/** A megabyte of policy text with a word at its end. */
export const LARGE_PAGE = wordsPage(`<p>${word('first')}</p>${filler(3600, 4)}<p>${word('last')}</p>`)
