import type { Language } from './language'
import { STATES, type State } from './vocabulary'

/** The states whose Spanish name is another one than the English. */
const IN_SPANISH: Readonly<Partial<Record<State, string>>> = {
  DC: 'Distrito de Columbia',
  HI: 'Hawái',
  LA: 'Luisiana',
  MI: 'Míchigan',
  MS: 'Misisipi',
  MO: 'Misuri',
  NH: 'Nuevo Hampshire',
  NJ: 'Nueva Jersey',
  NM: 'Nuevo México',
  NY: 'Nueva York',
  NC: 'Carolina del Norte',
  ND: 'Dakota del Norte',
  OR: 'Oregón',
  PA: 'Pensilvania',
  SC: 'Carolina del Sur',
  SD: 'Dakota del Sur',
  VI: 'Islas Vírgenes de EE. UU.',
  WV: 'Virginia Occidental',
}

/** A state's name in a language. */
export function stateNameIn(language: Language, state: State): string {
  return (language === 'es' && IN_SPANISH[state]) || STATES[state]
}
