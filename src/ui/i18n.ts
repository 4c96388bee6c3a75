import en from '../_locales/en/messages.json'

export type MessageKey = keyof typeof en

/** A text of the interface, with its `{placeholders}` filled in. */
export function t(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return en[key].message.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
}
