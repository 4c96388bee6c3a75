import * as v from 'valibot'
import { DateSchema, IdSchema, type Insurer, InsurerSchema, TextSchema } from '../insurer-schema'
import { PACK_LIMITS } from './pack-limits'

/** Who made a pack, and what it is called. */
export const PackHeadSchema = v.strictObject({
  /** A pack with the same id takes the place of an older one. */
  id: IdSchema,
  name: TextSchema,
  /** Whose notes these are: readers see this name beside each of them. */
  publisher: TextSchema,
  /** The day on which this version was made. */
  date: v.optional(DateSchema),
  /** For whom the notes are, and whom to write to. */
  about: v.optional(TextSchema),
})

/**
 * An insurer in a pack, in the form of a file in `src/insurers`. Of one that the extension knows, id and notes are enough;
 * a new one needs what its page is headed with too (check-pack.ts).
 */
export const PackInsurerSchema = v.partial(InsurerSchema, [
  'name',
  'aliases',
  'kind',
  'parent',
  'states',
  'onPartnerList',
  'about',
  'sites',
  'links',
  'unresolved',
])
export type PackInsurer = Readonly<v.InferOutput<typeof PackInsurerSchema>>

/** A pack of notes: one JSON file that a clinic writes for its region. */
export const PackSchema = v.strictObject({
  /** Where an editor finds the form of the file. */
  $schema: v.optional(v.string()),
  pack: PackHeadSchema,
  insurers: v.pipe(
    v.array(PackInsurerSchema),
    v.minLength(1, 'expected at least one insurer'),
    v.maxLength(PACK_LIMITS.insurers, `expected at most ${PACK_LIMITS.insurers} insurers`),
  ),
})
export type Pack = Readonly<v.InferOutput<typeof PackSchema>>

/** What a new insurer of a pack must say besides id and notes. */
export const NEEDED_OF_NEW = ['name', 'kind', 'about'] as const satisfies readonly (keyof Insurer)[]
