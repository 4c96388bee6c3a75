import { filler } from './marked-words'

/** A policy page of Aetna's as the tests of reading need it. */
export function policyPage(body: string, { title = 'Esketamine nasal spray', head = '' } = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<style>body { margin: 0; padding: 20px; width: 800px; font: 16px/1.6 Georgia, serif }</style>${head}</head>
<body><h1>${title}</h1>${body}</body></html>`
}

const dates = (effective: string) =>
  `<table><tr><th>Policy number</th><td>MP-0950</td></tr><tr><th>Effective date</th><td>${effective}</td></tr></table>`

const COVERED = `<p>Esketamine nasal spray (Spravato) is considered medically necessary for adults with treatment-resistant
  depression when all of the following criteria are met:</p>
  <ol><li>The member is 18 or older.</li><li>At least two antidepressants were tried.</li><li>Prior authorization was given.</li></ol>`
const NOT_COVERED = `<p>Esketamine nasal spray (Spravato) is considered experimental and investigational and is not covered.</p>`

/** What a policy says that is newer than our note, and says otherwise. */
export const NEWER_OTHERWISE = dates('March 15, 2026') + NOT_COVERED

/** Policies on Spravato held against our note on Aetna: covered if approved first, newest source from January 1, 2026. */
export const POLICIES = {
  newerSame: policyPage(dates('March 15, 2026') + COVERED),
  newerOtherwise: policyPage(NEWER_OTHERWISE),
  same: policyPage(dates('June 1, 2025') + COVERED),
  differs: policyPage(NOT_COVERED),
  nothing: policyPage('<p>Members may ask us about Spravato.</p>', { title: 'Frequently asked questions' }),
  toCome: policyPage(dates('January 1, 2027') + COVERED),
}

/** A page with the same word near the top, in a scroller, in a frame, far below and hidden, and with codes old and new. */
export const LONG_POLICY = policyPage(
  `<p id="top">Spravato needs prior authorization. Step therapy applies.</p>
   <div id="scroller" style="height: 200px; overflow: auto; border: 1px solid #999">${filler(8)}<p id="scrolled">In the box: Spravato is billed by the clinic.</p>${filler(4)}</div>
   <p>Codes: <b id="new">J0013</b> and, before 2026, <b id="old">S0013</b>. A copay may be due.</p>
   <p hidden>Spravato</p>
   <iframe id="frame" style="width: 600px; height: 150px" srcdoc="<div style='height: 700px'></div><p id='framed'>In the frame: Spravato once a week.</p>"></iframe>
   ${filler(40)}<p id="far">Far below: Spravato is given under watch.</p>${filler(20)}`,
)

/** A sign-in page: it names a drug, and asks for a password. `signIn()` takes the form away. */
export const SIGN_IN_PAGE = policyPage(
  `<form id="form"><input name="user"><input type="password"><button>Sign in</button></form><p>Coverage of Spravato</p>
   <script>function signIn() { form.remove() }</script>`,
  { title: 'Sign in' },
)

/**
 * A page that changes on and on: `rough` rewrites a few words at every frame, which is ridden out; `wild` moves
 * a hundred thousand lines five times a second, where nobody sees them, and reading them each time would slow the page.
 */
export const STORM_PAGE = policyPage(
  `<p id="still">Spravato needs prior authorization.</p><p id="few">0</p><div id="many" hidden></div>
   <script>
     let timer = 0
     const storms = {
       rough() {
         few.textContent = 'Esketamine at ' + performance.now()
         timer = requestAnimationFrame(storms.rough)
       },
       wild() {
         cancelAnimationFrame(timer)
         many.innerHTML = '<p>Members should read the whole of their documents before an Esketamine visit.'.repeat(100_000)
         const move = () => {
           document.body.append(many)
           timer = setTimeout(move, 200)
         }
         move()
       },
     }
   </script>`,
)
