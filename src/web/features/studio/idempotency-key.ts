// A key for one intent: whoever sends it again asks for the same thing, not for another one.

/** 128 random bits. crypto.randomUUID is missing on plain http addresses, which phones in the same network use. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
