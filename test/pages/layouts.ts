import { filler, word, wordsPage } from './marked-words'

/** A layout that insurers use, with the words on it that are marked and those that must not be. */
export interface Layout {
  readonly name: string
  readonly page: string
  readonly marked: readonly string[]
  readonly unmarked?: readonly string[]
}

const cell = (inside: string) => `<table><tr><td>Drug</td><td>${inside}</td></tr></table>`

/** A picture of one grey pixel. */
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAMzMzAAAACwAAAAAAQABAAACAkQBADs='

/** Layouts that stand still. */
export const LAYOUTS: readonly Layout[] = [
  {
    name: 'nested tables',
    page: wordsPage(`<table><tr><td>Tier</td><td>${cell(cell(`Specialty ${word('a')} only`))}</td></tr></table>`),
    marked: ['a'],
  },
  {
    name: 'columns, and words that break over lines',
    page: wordsPage(
      `<div style="columns: 3; width: 420px">${filler(2, 2)}<p>Ask about ${word('a')} and <i>about</i> ${word('b', 'esketamine nasal spray')} now. ${'More words. '.repeat(12)} ${word('c')}</p></div>`,
    ),
    marked: ['a', 'b', 'c'],
  },
  {
    name: 'transforms',
    page: wordsPage(
      `<p style="transform: translate(120px, 30px)">${word('a')}</p>
       <p style="transform: scale(1.7); transform-origin: 0 0">${word('b')}</p>
       <p style="transform: rotate(12deg); width: 200px; margin: 60px">${word('c')}</p>
       <div style="zoom: 1.5"><p>${word('d')}</p></div>`,
    ),
    marked: ['a', 'b', 'c', 'd'],
  },
  {
    name: 'text from right to left',
    page: wordsPage(
      `<p>الخطة تغطي ${word('a')} بعد الموافقة</p><p dir="ltr">In ${word('b')} we trust</p>
       <div style="overflow: auto; width: 300px; height: 60px"><div style="width: 900px; text-align: right">${word('c')}</div></div>`,
      { attributes: 'lang="ar" dir="rtl"' },
    ),
    marked: ['a', 'b', 'c'],
  },
  {
    name: 'a page that is wider than the window, from right to left',
    page: wordsPage(`<div style="width: 2000px"><p>${word('a')} تغطي</p></div>`, { attributes: 'lang="ar" dir="rtl"' }),
    marked: ['a'],
  },
  {
    name: 'markup that splits words',
    page: wordsPage(
      `<p>${word('a', '<b>Spra</b>va<i>to</i>')} and ${word('b', '<span>S</span><span>p</span><span>ravato</span>')}</p>
       <p>${word('c', 'Spra<wbr>vato')} ${word('d', 'Spra&shy;vato')} ${word('e', 'Spravato')}<sup>®</sup> <a href="#x">${word('f', 'esket<!-- x -->amine')}</a></p>`,
    ),
    marked: ['a', 'b', 'c', 'd', 'e', 'f'],
  },
  {
    name: 'hidden and editable parts',
    page: wordsPage(
      `<p>${word('seen')}</p><p hidden>${word('a')}</p><p style="display: none">${word('b')}</p>
       <p style="visibility: hidden">${word('c')}</p><p style="opacity: 0">${word('d')}</p>
       <div contenteditable="true" style="border: 1px solid">${word('e')}</div>
       <textarea>Spravato</textarea><input value="Spravato"><select><option>Spravato</option></select>
       <noscript>Spravato</noscript><template>${word('f')}</template><details><summary>More</summary>${word('g')}</details>
       <p style="position: absolute; left: -9999px">${word('h')}</p>
       <p style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">${word('i')}</p>
       <div style="height: 0; overflow: hidden">${word('j')}</div>`,
    ),
    marked: ['seen'],
    unmarked: ['a', 'b', 'c', 'd', 'e', 'g', 'h', 'i', 'j'],
  },
  {
    name: 'web components with open roots',
    page: wordsPage(
      `<my-card>${word('slotted')}</my-card><div id="plain"></div>
       <script>
         customElements.define('my-card', class extends HTMLElement {
           connectedCallback() {
             this.attachShadow({ mode: 'open' }).innerHTML =
               '<p>Inside <span class="w" id="inside">Spravato</span></p><slot></slot><my-deep></my-deep>'
           }
         })
         customElements.define('my-deep', class extends HTMLElement {
           connectedCallback() {
             this.attachShadow({ mode: 'open' }).innerHTML = '<p>Deep <span class="w" id="deep">Spravato</span></p>'
           }
         })
         setTimeout(() => {
           plain.attachShadow({ mode: 'open' }).innerHTML = '<p>Late <span class="w" id="late">Spravato</span></p>'
         }, 200)
       </script>`,
    ),
    marked: ['inside', 'slotted', 'deep', 'late'],
  },
  {
    name: 'elements that are shown as their contents alone',
    page: wordsPage(
      `<div style="display: contents"><span>a ${word('a')}</span></div>
       <section><div class="w" id="b" style="display: contents">Spravato</div></section><my-box></my-box>
       <script>
         customElements.define('my-box', class extends HTMLElement {
           connectedCallback() {
             this.attachShadow({ mode: 'open' }).innerHTML =
               '<style>:host { display: contents }</style><slot><span class="w" id="c">Spravato</span></slot>'
           }
         })
       </script>`,
    ),
    marked: ['a', 'b', 'c'],
  },
  {
    name: 'a table whose head stays, with the color behind its row',
    page: wordsPage(
      `<table><thead style="position: sticky; top: 0; background: #eee"><tr><th>Drug ${word('head')}</th></tr></thead>
       <tbody>${'<tr><td>Botox</td></tr>'.repeat(5)}<tr><td id="row">${word('under')}</td></tr>${'<tr><td>Botox</td></tr>'.repeat(60)}</tbody></table>
       <script>scrollTo(0, document.querySelector('#row').offsetTop + 16)</script>`,
    ),
    marked: ['head'],
    unmarked: ['under'],
  },
  {
    name: 'words side by side that only their style sets apart',
    page: wordsPage(
      `<div><span style="margin-right: 8px">${word('a')}</span><span>Botox</span></div>
       <div><span class="pill">${word('b')}</span><span class="pill">Specialty</span></div>
       <div dir="rtl"><span>Botox</span><span style="margin-right: 8px">${word('c')}</span></div>
       <nav><a href="#a">${word('d')}</a><a href="#b">Botox</a></nav>
       <x-card><span slot="title">${word('e')}</span><span slot="text">Coverage of ${word('f')}</span></x-card>
       <script>
         customElements.define('x-card', class extends HTMLElement {
           constructor() {
             super()
             this.attachShadow({ mode: 'open' }).innerHTML = '<h3><slot name="title"></slot></h3><div><slot name="text"></slot></div>'
           }
         })
       </script>`,
      { head: '<style>.pill { padding: 2px 8px; background: #def } nav a::after { content: " | " }</style>' },
    ),
    marked: ['a', 'b', 'c', 'd', 'e', 'f'],
  },
  {
    name: 'frames of the same origin, one in another, scrolled inside',
    page: wordsPage(
      `<p>${word('outer')}</p>
       <iframe id="frame" style="border: 7px solid #ccc; width: 500px; height: 200px" srcdoc='<p>In the frame <span class="w" id="inner">Spravato</span></p>
         <iframe style="width: 300px; height: 60px" srcdoc="<p>Deepest <span class=w id=deepest>Spravato</span></p>"></iframe>
         <div style="height: 900px"></div><span class="w" id="below">Spravato</span>'></iframe>`,
    ),
    marked: ['outer', 'inner', 'deepest'],
    unmarked: ['below'],
  },
  {
    name: 'frames that are shown larger and smaller, one in the other',
    page: wordsPage(
      `<iframe style="transform: scale(0.75); transform-origin: 0 0; border: 20px solid #ccc; width: 500px; height: 120px"
         srcdoc="<p style='margin: 40px'>In <span class=w id=small>Spravato</span></p>"></iframe>
       <div style="zoom: 1.5"><iframe style="border: 9px solid #ccc; width: 400px; height: 300px" srcdoc='<p style="margin: 60px">In <span class="w" id="large">Spravato</span></p>
         <iframe style="transform: scale(0.5); transform-origin: 0 0" srcdoc="<p>In <span class=w id=both>Spravato</span></p>"></iframe>'></iframe></div>`,
    ),
    marked: ['small', 'large', 'both'],
  },
  {
    name: 'words that are in full view under or behind something clear',
    page: wordsPage(
      `<div class="card"><p>${word('a')}</p><a href="#x" class="button">Read more</a></div>
       <div class="card"><p>${word('b')}</p><iframe class="over" style="opacity: 0"></iframe></div>
       <div class="card"><p>${word('c')}</p><div class="over" style="opacity: 0; background: #333"></div></div>
       <div class="card"><img class="over" src="${PICTURE}"><p style="position: relative; pointer-events: none">${word('d')}</p></div>
       <div class="card"><input class="over" style="background: #fff"><label style="position: absolute; pointer-events: none">${word('e')}</label></div>
       <div class="card"><p style="pointer-events: none">${word('menu')}</p><div class="over" style="z-index: 2; background: #eee"></div></div>`,
      {
        head: `<style>.card { position: relative; min-height: 60px; border: 1px solid } .button { background: #06c; color: #fff }
          .button::after { content: ''; position: absolute; inset: 0 } .over { position: absolute; inset: 0; width: 100%; height: 100% }</style>`,
      },
    ),
    marked: ['a', 'b', 'c', 'd', 'e'],
    unmarked: ['menu'],
  },
  {
    name: 'a body that is positioned, shifted and scrolls',
    page: wordsPage(`<p>${word('a')}</p>${filler(30)}<p>${word('b')}</p>`, {
      head: '<style>html { margin: 30px; position: relative; height: 90%; overflow: hidden } body { position: absolute; top: 20px; left: 40px; height: 400px; overflow: auto; transform: translateZ(0) }</style>',
    }),
    marked: ['a'],
    unmarked: ['b'],
  },
  {
    name: 'a page that styles every div and svg',
    page: wordsPage(`<p>${word('a')}</p>`, {
      head: '<style>div, svg, path { position: fixed !important; display: none !important; transform: scale(3) !important; inset: 40px !important; zoom: 2 } html { transform: translateY(20px) }</style>',
    }),
    marked: ['a'],
  },
]
