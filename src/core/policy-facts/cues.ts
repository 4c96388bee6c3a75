/**
 * Phrases that announce a policy number or a date of the policy, for the finder that scans the whole page.
 *
 * One word stands here only where a label often is that one word. `issued`, `approved` and `date of origin` are
 * missing on purpose: none of them says since when the present text holds.
 */
export const FACT_CUES: readonly string[] = [
  'policy number',
  'policy no',
  'policy num',
  'policy id',
  'policy #',
  'guideline number',
  'document number',
  'document #',
  'guideline #',
  'program number',
  'pharmacy policy',
  'policy bulletin',
  'medical policy',
  'cpb',
  'lcd',
  'ncd',
  'effective',
  'eff',
  'last review',
  'latest review',
  'recent review',
  'next review',
  'p&t',
  'review date',
  'reviewed',
  'revised',
  'número de póliza',
  'número de política',
  'vigencia',
  'vigente',
  'fecha efectiva',
  'revisión',
]
