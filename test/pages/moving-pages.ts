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

/** A frame with a word in it, beside `a`. */
export const FRAME_PAGE = wordsPage(
  `<p id="p">${word('a')}</p><div id="box"><iframe id="frame" src="/one" style="width: 400px; height: 80px"></iframe></div>`,
)

/** What is shown or hidden by styles alone: by an attribute, a box that is ticked, a popover, the address, the window's width; `z` always. */
export const STYLED_PAGE = wordsPage(
  `<p>${word('z')}</p>
   <div id="state" data-state="closed">${word('by-state')}</div>
   <div id="popover" popover style="inset: auto 0 0 auto">${word('by-popover')}</div>
   <a href="#target">Criteria</a><div id="target">${word('by-address')}</div>
   <div id="narrow">${word('by-width')}</div>
   <input type="checkbox" id="box"><label for="box">Sign in</label><div id="ticked">${word('by-box')}<input type="password"></div>`,
  {
    head: `<style>
      [data-state=closed], #ticked, #narrow, #target:not(:target) { display: none }
      #box:checked ~ #ticked { display: block }
      @media (max-width: 900px) { #narrow { display: block } }</style>`,
  },
)

/** Three scrollers in trees that name nothing themselves: around a slot, around another component, around another frame. */
export const OUTER_SCROLLERS_PAGE = wordsPage(
  `<x-slotted style="display: block; height: 100px"><p>${word('a')}</p>${filler(3)}</x-slotted><x-shell></x-shell>
   <iframe id="frame" style="width: 600px; height: 150px" srcdoc='<iframe style="width: 400px; height: 100px" srcdoc="<p>In <span class=w id=c>Spravato</span></p>"></iframe><div style="height: 900px"></div>'></iframe>
   <script>
     const define = (name, html) => customElements.define(name, class extends HTMLElement {
       constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = html }
     })
     define('x-slotted', '<div style="height: 100%; overflow: auto"><slot></slot></div>')
     define('x-row', '<p>In <span class="w" id="b">Spravato</span></p>')
     define('x-shell', '<div style="height: 100px; overflow: auto"><x-row></x-row><div style="height: 900px"></div></div>')
   </script>`,
)

/** An old portal: bare lines in a body that is no higher than the window, with `a` and `b` windows below it. */
export const BARE_PAGE = wordsPage(
  ['a', 'b'].map((id) => `${'One more line of a policy.<br>'.repeat(90)}${word(id)}<br>`).join('') + '<br>'.repeat(60),
  { head: '<style>html, body { height: 100% }</style>' },
)

/** Words that glide for a second and a half when the class `gone` is set on the body. */
export const GLIDING_PAGE = wordsPage(`<p id="glides">${word('a')}</p>`, {
  head: '<style>#glides { transition: transform 1.5s linear } .gone #glides { transform: translateX(400px) }</style>',
})

const leftOut = (inside: string, height: number) =>
  `<div style="content-visibility: auto; contain-intrinsic-size: auto ${height}px">${inside}</div>`

/** A long page whose parts the browser lays out when they come near the window: until then each counts as much too high. */
export const LEFT_OUT_PAGE = wordsPage(
  leftOut(filler(2), 2000).repeat(10) + leftOut('<p id="late">Spravato</p>', 500) + leftOut(filler(9), 500).repeat(10),
)
