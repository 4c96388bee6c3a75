import type { LookupEntry, LookupNote } from '../../../src/core/lookup'
import { CONFIDENCES, STATES, STATUSES, type State, TREATMENTS } from '../../../src/core/vocabulary'

const PLANS = ['commercial', 'medicare-advantage', 'medicaid'] as const
const STATE_IDS = Object.keys(STATES) as State[]
const NAMES = ['Harbor', 'Summit', 'Prairie', 'Granite', 'Lakeside', 'Evergreen', 'Cardinal', 'Meridian'] as const

/** As many insurers as asked for, none of them real, with notes of every sort; the same ones each time. */
export function generatedInsurers(count: number): LookupEntry[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `insurer-${at}`,
    name: `${pick(NAMES, at)} Health Plan ${String(at).padStart(4, '0')}`,
    kind: at % 3 === 0 ? ('commercial' as const) : ('licensee' as const),
    parent: null,
    aliases: [`Plan ${at}`],
    states: at % 3 === 0 ? [] : [pick(STATE_IDS, at)],
    onPartnerList: false,
    sites: [{ host: `insurer-${at}.example` }],
    notes: TREATMENTS.slice(0, at % 4).flatMap((treatment, nth) =>
      PLANS.slice(0, 1 + (at % 3)).map(
        (plan): LookupNote => ({
          treatment,
          plan,
          status: pick(STATUSES, at + nth),
          confidence: pick(CONFIDENCES, at),
          checked: '2026-11-23',
          ...(at % 2 === 0 && { effective: `20${20 + (at % 7)}-0${1 + (at % 9)}-01` }),
        }),
      ),
    ),
  }))
}

function pick<Value>(values: readonly Value[], at: number): Value {
  const value = values[at % values.length]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}
