import { useEffect } from 'preact/hooks'

/** Unfolds everything on the page while it is printed: a browser before Firefox 143 cannot be told so by a style. */
export function useUnfoldedPrint(): void {
  useEffect(() => {
    let unfolded: HTMLDetailsElement[] = []
    const unfold = () => {
      unfolded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
      for (const details of unfolded) details.open = true
    }
    const fold = () => {
      for (const details of unfolded) details.open = false
      unfolded = []
    }
    addEventListener('beforeprint', unfold)
    addEventListener('afterprint', fold)
    return () => {
      removeEventListener('beforeprint', unfold)
      removeEventListener('afterprint', fold)
    }
  }, [])
}
