// The visible label of a picture's origin in words of the page. On the picture itself and in its file it stays as it is: English.
import type { MessageKey } from './words.ts'

const keys = new Map<string, MessageKey>([
  ['Drawn by Rangoli', 'provenance.drawn'],
  ['AI generated', 'provenance.generated'],
])

export function provenanceKey(label: string): MessageKey | undefined {
  return keys.get(label)
}
