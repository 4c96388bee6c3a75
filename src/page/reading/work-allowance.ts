/** How much time reading a changing page may take all in all before it counts as too much, in milliseconds. */
const MOST_MS = 1000

/** The part of the time that it may take without end. */
const SHARE = 0.05

/**
 * Counts the time that reading changes takes. A storm of changes is ridden out as long as the time saved up lasts;
 * what is not used up grows back.
 */
export function workAllowance(now: () => number = () => performance.now()) {
  let spentMs = 0
  let lastAt = now()
  return {
    /** Books work that took some milliseconds; false when it was too much. */
    spend(ms: number): boolean {
      const at = now()
      spentMs = Math.max(0, spentMs - (at - lastAt) * SHARE) + ms
      lastAt = at
      return spentMs <= MOST_MS
    },
  }
}
