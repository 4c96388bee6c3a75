import type { NextFacts } from '../../core/next/next-facts'
import { loadNextFacts } from '../../platform/own-files'
import { loadSaid } from '../said-files'
import { type OwnFile, useOwnFile } from '../use-own-file'

/** Loads what the guide knows of asking, appealing and paying. */
export function useNextFacts(): OwnFile<NextFacts> {
  return useOwnFile('next.json', loadSaidFacts)
}

const loadSaidFacts = (path: string) => loadSaid(path, loadNextFacts())
