import type { Driver, StorageArea, Surface } from './driver'

/** Reading and writing the extension's storage, from wherever its APIs are. */
export function extensionStorage(
  inExtension: Surface['evaluate'],
): Pick<Driver, 'readStorage' | 'writeStorage' | 'clearStorage'> {
  return {
    readStorage: (area) => inExtension((name: StorageArea) => chrome.storage[name].get(null), area),
    writeStorage: (area, values) =>
      inExtension(
        (name: StorageArea, all: Readonly<Record<string, unknown>>) => chrome.storage[name].set(all),
        area,
        values,
      ),
    clearStorage: (area) => inExtension((name: StorageArea) => chrome.storage[name].clear(), area),
  }
}
