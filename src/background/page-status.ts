import lookup from 'built:lookup'
import sites from 'built:sites'
import { entryStatuses } from '../core/entry-statuses'
import { type AnswerStatus, STATUSES } from '../core/vocabulary'
import type { PageReport } from '../platform/messages'
import { readSettings } from '../platform/settings'

/** The answer whose shape the handle takes on a page: the most hopeful one for the reader's treatments and plan. */
export async function pageStatus({ insurer, site }: Pick<PageReport, 'insurer' | 'site'>): Promise<AnswerStatus> {
  const { settings } = await readSettings()
  const entry = lookup.find(({ id }) => id === insurer)
  const hints = sites.hints[site]
  const answers = entry ? entryStatuses(entry, settings, { plan: hints?.plan, state: hints?.states?.[0] }) : []
  return STATUSES.find((status) => answers.some((answer) => answer.status === status)) ?? 'unknown'
}
