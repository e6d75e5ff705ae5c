// Every word the pages say comes through here, so that a second language is a second file and no component changes.
import { en } from './messages/en.ts'

export type MessageKey = keyof typeof en

/** The sentence of a key, with `{name}` filled in. */
export function t(key: MessageKey, values: Record<string, string | number> = {}): string {
  return en[key].replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark))
}
