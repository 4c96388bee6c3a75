import { recognize } from '../../src/core/recognize'
import { siteTable } from '../../src/core/sites'
import { readInsurers } from '../read-data'

/** Whose page each address is. */
export function recognizeAddresses(urls: readonly string[]) {
  const table = siteTable(readInsurers())
  return urls.map((url) => {
    const found = recognize(url, table)
    return { url, insurer: found?.insurer ?? null, site: found ? found.host + found.pathPrefix : null }
  })
}
