import { BROWSERS } from '../../browser/harness'
import { type Aftermath, afterCrash } from '../after-a-crash'
import { WAYS } from '../broken-files'
import type { Figure, Soak } from './figure'

const MEANS: Readonly<Record<Aftermath, string>> = {
  kept: 'all works; the reader’s choices are kept',
  gone: 'all works, with the standard settings; new choices are kept',
  unreadable: 'all works, with the standard settings; options and popup say that nothing can be read or saved',
}

/** The files that hold the reader's choices, broken in every way that we know while the browser is closed. */
export const brokenDisk: Soak = {
  name: 'broken-disk',
  title: 'Broken files',
  method:
    'The browser is started on a profile of its own, the reader chooses something, the browser is closed, and something happens to the files in ' +
    'which it keeps `storage.local` (Chromium: a LevelDB; Firefox: an SQLite file). Then it is started again: panel, popup and options must work and ' +
    'change a setting, or say what cannot be done, and nothing may log an error. That nothing happens to the files is the control: the choices must ' +
    'then be there again.',
  async run() {
    const figures: Figure[] = []
    for (const name of BROWSERS) {
      for (const way of Object.keys(WAYS)) {
        const aftermath = await afterCrash(name, way)
        if (way === 'nothing happens to them' && aftermath !== 'kept') throw new Error(`${name} keeps nothing anyway`)
        figures.push({ what: `${name === 'chromium' ? 'Chromium' : 'Firefox'}: ${way}`, result: MEANS[aftermath] })
      }
    }
    return figures
  },
}
