import type { Explanations } from '../../core/explanations'
import { loadExplanations } from '../../platform/own-files'
import { loadSaid } from '../said-files'
import { type OwnFile, useOwnFile } from '../use-own-file'

/** Loads what the guide says of the terms and codes that can stand on a page. */
export function useExplanations(): OwnFile<Explanations> {
  return useOwnFile('explanations.json', loadSaidExplanations)
}

const loadSaidExplanations = (path: string) => loadSaid(path, loadExplanations())
