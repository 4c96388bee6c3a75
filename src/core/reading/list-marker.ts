/** What a line begins with where it is an item of a list: the marker, and how many characters it and its spaces take. */
export interface FoundMarker {
  readonly marker: string
  readonly length: number
}

const BULLET = /^[•●○◦▪■□▫◆◇❖➢➤►▶‣⁃∙·–—*✓✔\uf0a7\uf0b7\uf0d8-](?=\s|$)|^o(?=\s)/u
const NUMBER = /^\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)](?=\s|$)/u

/** The marker that a line begins with (`1.`, `b)`, `(iv)`, `•`); null where it begins as a sentence does. */
export function markerOf(line: string): FoundMarker | null {
  const [marker] = BULLET.exec(line) ?? NUMBER.exec(line) ?? []
  if (!marker) return null
  return { marker, length: marker.length + (/^\s*/u.exec(line.slice(marker.length))?.[0].length ?? 0) }
}

/** The number of a decimal marker (`12.` is 12); null for letters and bullets. */
export function numberOf(marker: string): number | null {
  const [digits] = /(?<!\d)\d+(?=[.)]$)/u.exec(marker) ?? []
  return digits ? Number(digits) : null
}
