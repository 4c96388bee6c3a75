/** What a pack calls itself, also one that is no longer taken; null where its text does not say. */
export function packName(text: string): string | null {
  try {
    const name: unknown = JSON.parse(text).pack.name
    return typeof name === 'string' ? name : null
  } catch {
    return null
  }
}
