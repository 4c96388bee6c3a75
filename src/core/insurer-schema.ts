import * as v from 'valibot'
import {
  CONFIDENCES,
  INSURER_KINDS,
  PLANS,
  SITE_ROLES,
  SOURCE_KINDS,
  SOURCE_READINGS,
  STATES,
  STATUSES,
  type State,
  TREATMENTS,
} from './vocabulary'

/** Words: never empty, without space around them. */
export const TextSchema = v.pipe(v.string(), v.trim(), v.nonEmpty('expected some text'))

/** A list of such words; it may be empty. */
export const TextsSchema = v.array(TextSchema)

/** A list of states; what an empty one means is said where it is used. */
export const StatesSchema = v.array(v.picklist(Object.keys(STATES) as State[], 'expected a two-letter state'))

/** A stable name for files and links: lower-case words joined by hyphens. */
export const IdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
)

// isoDate lets 2026-02-31 pass; Date reads it as March 3rd.
const isInCalendar = (date: string) => {
  const time = Date.parse(date)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/** A calendar day, `YYYY-MM-DD`. */
export const DateSchema = v.pipe(
  v.string(),
  v.isoDate('expected a date as YYYY-MM-DD'),
  v.check(isInCalendar, 'expected a day that the calendar has'),
)

/** An address that a link can open. */
export const WebAddressSchema = v.pipe(
  v.string(),
  v.url('expected an address'),
  v.regex(/^https?:\/\//, 'expected an http or https address'),
)

const HostSchema = v.pipe(
  v.string(),
  v.regex(
    /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/,
    'expected a host name in lower case, without scheme, port or path',
  ),
)

/** Where a statement comes from. */
export const SourceSchema = v.strictObject({
  title: TextSchema,
  publisher: TextSchema,
  kind: v.picklist(SOURCE_KINDS),
  url: WebAddressSchema,
  policyNumber: v.nullable(TextSchema),
  /** The day from which the source says it is in force; null where it does not say. */
  effective: v.nullable(DateSchema),
  read: v.picklist(SOURCE_READINGS),
  supports: TextSchema,
})
export type Source = Readonly<v.InferOutput<typeof SourceSchema>>

/** One insurer × treatment × plan (× states). */
export const NoteSchema = v.strictObject({
  treatment: v.picklist(TREATMENTS),
  plan: v.picklist(PLANS),
  states: v.optional(StatesSchema),
  status: v.picklist(STATUSES),
  summary: TextSchema,
  /** What the insurer asks for, one requirement each. */
  criteria: TextsSchema,
  /** How long an approval lasts, in words; null where we did not find it. */
  approval: v.nullable(TextSchema),
  codes: TextsSchema,
  sources: v.pipe(v.array(SourceSchema), v.minLength(1, 'expected at least one source')),
  confidence: v.picklist(CONFIDENCES),
  caveats: TextsSchema,
  /** The day on which somebody last read the sources. */
  checked: DateSchema,
})
export type Note = Readonly<v.InferOutput<typeof NoteSchema>>

/** A host, with its subdomains, that belongs to one insurer. */
export const SiteSchema = v.strictObject({
  host: HostSchema,
  role: v.picklist(SITE_ROLES),
  /** Where the host was seen to belong to this insurer. */
  evidence: TextSchema,
  /** True when nobody saw it on a page: usable, but weaker. */
  fromMemory: v.optional(v.literal(true)),
  /** True when many insurers use the host: never recognised by it. */
  shared: v.optional(v.literal(true)),
  /** The site is ours only at and below this path. */
  pathPrefix: v.optional(
    v.pipe(v.string(), v.regex(/^\/.*[^/]$/, 'expected a path such as /ohca, without a slash at the end')),
  ),
  /** The states whose programme or licensee this site is. */
  states: v.optional(StatesSchema),
  /** The name readers of this site know the insurer by, where it is not the insurer's own. */
  brand: v.optional(TextSchema),
  /** The kind of plan that this site is for, where it serves only one. */
  plan: v.optional(v.picklist(PLANS)),
})
export type Site = Readonly<v.InferOutput<typeof SiteSchema>>

/** Everything we know of one insurer: one file in `src/insurers`. */
export const InsurerSchema = v.strictObject({
  id: IdSchema,
  name: TextSchema,
  aliases: TextsSchema,
  kind: v.picklist(INSURER_KINDS),
  /** The association that the insurer is a licensee of. */
  parent: v.nullable(IdSchema),
  /** Where it sells; empty means nationwide. */
  states: StatesSchema,
  /** Whether the article's partner list names it, by itself or through the Blue brand. */
  onPartnerList: v.boolean(),
  about: TextSchema,
  sites: v.pipe(v.array(SiteSchema), v.minLength(1, 'expected at least one site')),
  notes: v.array(NoteSchema),
  links: v.array(v.strictObject({ label: TextSchema, url: WebAddressSchema, evidence: TextSchema })),
  /** Other insurers that a reader here may need instead, and why. */
  related: v.optional(v.array(v.strictObject({ id: IdSchema, why: TextSchema }))),
  /** Look-alikes and shared hosts: never recognised, never linked. */
  notTheseHosts: v.optional(v.array(v.strictObject({ host: TextSchema, why: TextSchema }))),
  /** What could not be established, for maintainers; not shown as it stands. */
  unresolved: TextsSchema,
})
export type Insurer = Readonly<v.InferOutput<typeof InsurerSchema>>
