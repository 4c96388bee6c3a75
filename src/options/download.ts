/** Hands the reader a text as a file. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the blob after the click; at once would be too early for it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
