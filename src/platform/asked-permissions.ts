import browser from './browser'

/** What the manifest asks the browser for, at once or when the reader agrees. */
export interface AskedPermissions {
  readonly names: readonly string[]
  /** Match patterns, such as `*://*.aetna.com/*`. */
  readonly hosts: readonly string[]
  readonly optionalHosts: readonly string[]
}

/** The parts of a manifest that ask for something. */
export interface AskingManifest {
  readonly permissions?: readonly string[]
  readonly optional_permissions?: readonly string[]
  readonly host_permissions?: readonly string[]
  readonly optional_host_permissions?: readonly string[]
}

/** What the extension asks for, as its own manifest says: nothing can be left out of it. */
export const askedPermissions = (): AskedPermissions => permissionsIn(browser.runtime.getManifest() as AskingManifest)

/** What a manifest asks for. */
export function permissionsIn(manifest: AskingManifest): AskedPermissions {
  return {
    names: [...(manifest.permissions ?? []), ...(manifest.optional_permissions ?? [])],
    hosts: manifest.host_permissions ?? [],
    optionalHosts: manifest.optional_host_permissions ?? [],
  }
}
