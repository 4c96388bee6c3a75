import { textOf } from '../setting-words'

/** Why we ask for a permission, by its name in the manifest (`activeTab`); null where no reason is written. */
export const permissionReason = (name: string) =>
  textOf(`permission_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`)
