// Chooses among phrases by the content of a prompt: the same text always gets the same words, another text others. No chance, no clock.

const offset = 0x811c9dc5

/** FNV-1a, 32 bits, over UTF-16 units, going on from `start`. */
function fnv(text: string, start: number): number {
  let value = start
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value
}

/** Neighbouring texts differ in few bits: spread them over all. */
function mix(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

/** `choose(name, choices)` for one text: independent for each name. */
export function chooser(text: string): (name: string, choices: readonly [string, ...string[]]) => string {
  const read = fnv(text, offset)
  return (name, choices) => choices[mix(fnv(name, read)) % choices.length] ?? choices[0]
}
