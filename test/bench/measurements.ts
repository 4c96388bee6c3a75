import { bytes } from './bytes'
import { edits } from './edits'
import { growth } from './growth'
import { idle } from './idle'
import type { Measurement } from './measurement'
import { memory } from './memory'
import { pageCost } from './page-cost'
import { panel } from './panel'
import { pdf } from './pdf'
import { reading } from './reading'
import { recognition } from './recognition'
import { scrolling } from './scrolling'

/** Everything that is measured, in the order of docs/performance.md. */
export const MEASUREMENTS: readonly Measurement[] = [
  pageCost,
  reading,
  edits,
  scrolling,
  bytes,
  panel,
  recognition,
  pdf,
  memory,
  idle,
  growth,
]
