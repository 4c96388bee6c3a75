import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type MessageKey, t } from '../i18n'

/** Whether what is read is a document of its own, a PDF, and no page of a site. */
export const IsDocument = createContext(false)

/** What is said of a page in other words when it is a document. */
const OF_DOCUMENT = {
  page_says: 'document_says',
  page_reading: 'document_reading',
  page_mentions_none: 'document_mentions_none',
  page_names_none: 'document_names_none',
  page_states_none: 'document_states_none',
  page_asks: 'document_asks',
  page_other_plan: 'document_other_plan',
  page_other_plan_any: 'document_other_plan_any',
  compare_same: 'document_compare_same',
  compare_newer_same: 'document_compare_newer_same',
  compare_newer_differs: 'document_compare_newer_differs',
  compare_differs: 'document_compare_differs',
  compare_no_note: 'document_compare_no_note',
  compare_page: 'document_compare_document',
  compare_tag_newer: 'document_tag_newer',
  compare_tag_differs: 'document_tag_differs',
  on_page: 'on_document',
  on_page_once: 'on_document_once',
  on_page_times: 'on_document_times',
} as const satisfies Partial<Record<MessageKey, MessageKey>>

/** The interface's texts, in the words for a page or for a document. */
export function useWords(): typeof t {
  const isDocument = useContext(IsDocument)
  const keys: Partial<Record<MessageKey, MessageKey>> = OF_DOCUMENT
  return isDocument ? (key, values) => t(keys[key] ?? key, values) : t
}
