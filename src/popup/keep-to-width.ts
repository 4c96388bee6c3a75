/** How long the browser may take to give the popup the width that it asks for, in milliseconds. */
const SIZING_MS = 300

/**
 * Narrows the popup to the width that the browser gives it where that is less than it asks for, as with a large zoom:
 * lines then wrap, and nothing has to be scrolled sideways. CSS cannot do this, because a popup's width follows from its page's.
 */
export function keepToWidth(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const { style } = document.body
      style.width = ''
      const { clientWidth } = document.documentElement
      if (document.body.offsetWidth > clientWidth) style.width = `${clientWidth}px`
    }, SIZING_MS)
  }
  addEventListener('resize', later)
  later()
}
