/** What “What next” can show, by the order of its rows. */
export const NEXT_ROWS = ['questions', 'denied', 'ready', 'costs', 'article'] as const

/** The letters, which open from “If they say no”. */
export const LETTERS = ['appeal', 'necessity'] as const
export type LetterKind = (typeof LETTERS)[number]

export const NEXT_VIEWS = [...NEXT_ROWS, ...LETTERS] as const
/** One of the views of “What next”. */
export type NextViewName = (typeof NEXT_VIEWS)[number]
