/** How large a pack may be: its text in bytes, and how many insurers and notes it may hold. */
export const PACK_LIMITS = { bytes: 400_000, insurers: 100, notes: 500 } as const

/** How many packs a reader may have, so that all of them fit into the browser's storage (10 MB). */
export const MOST_PACKS = 10
