import { MOST_PACKS } from '../core/packs/pack-limits'
import type { Pack } from '../core/packs/pack-schema'
import browser from './browser'
import { MANAGED_KEY, managedIn } from './stored-settings'

// A place for each pack, so that two pages saving at once cannot undo each other, and all are read without an index.
const KEYS = Array.from({ length: MOST_PACKS }, (_, at) => `pack.${at}`)

/** What is stored of a pack: its text just as it came, for whoever wants it back. */
interface Stored {
  readonly text: string
  /** False when this version of the extension no longer takes it. */
  readonly isRight: boolean
}

/** A pack that the reader, or their organization, has added. */
export interface AddedPack {
  /** Where it is stored; null for one of the organization's, which the reader cannot remove. */
  readonly key: string | null
  readonly text: string
  /** Its contents, checked when it was added; null when this version of the extension no longer takes it. */
  readonly pack: Pack | null
}

/** The packs, in the order of their places. Never rejects: where the storage is broken there are none. */
export async function readPacks(): Promise<AddedPack[]> {
  try {
    const stored = await browser.storage.local.get([...KEYS, MANAGED_KEY])
    const { packs: theirs = [] } = managedIn(stored)
    const own = KEYS.flatMap((key) => {
      const value = stored[key]
      return isStored(value) ? [{ key, text: value.text, pack: value.isRight ? JSON.parse(value.text) : null }] : []
    })
    return [...theirs.map((text) => ({ key: null, text, pack: JSON.parse(text) })), ...own]
  } catch (error) {
    console.warn('Coverage Notes could not read its packs', error)
    return []
  }
}

/** The contents of all packs that may be shown. */
export async function readPackNotes(): Promise<Pack[]> {
  return (await readPacks()).flatMap(({ pack }) => pack ?? [])
}

/** Whether a pack was new, took an older one's place, or found none. */
export type SavedPack = 'added' | 'replaced' | 'too-many'

/** Keeps a pack that was checked, in the place of one with the same id. Rejects when the browser's storage is full or broken. */
export async function savePack(text: string, { pack: { id } }: Pack): Promise<SavedPack> {
  const there = await readPacks()
  const older = there.find(({ key, text: other }) => key !== null && idOf(other) === id)
  const key = older?.key ?? KEYS.find((each) => there.every((other) => other.key !== each))
  if (!key) return 'too-many'
  await browser.storage.local.set({ [key]: { text, isRight: true } satisfies Stored })
  return older ? 'replaced' : 'added'
}

/** Marks whether this version of the extension takes a pack. */
export async function markPack(key: string, text: string, isRight: boolean): Promise<void> {
  await browser.storage.local.set({ [key]: { text, isRight } satisfies Stored })
}

/** Takes a pack away. */
export async function removePack(key: string): Promise<void> {
  await browser.storage.local.remove(key)
}

/** Calls back after each change of the packs, made here or in another page, until the signal ends. */
export function watchPacks(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && [...KEYS, MANAGED_KEY].some((key) => key in changes)) onChange()
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}

function idOf(text: string): string | undefined {
  return JSON.parse(text).pack?.id
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
}
