import { bytes } from './bytes'
import { edits } from './edits'
import type { Measurement } from './measurement'
import { reading } from './reading'
import { recognition } from './recognition'

/** Everything that is measured, in the order of docs/performance.md. */
export const MEASUREMENTS: readonly Measurement[] = [reading, edits, bytes, recognition]
