// What people write as others will read it: without characters that nobody sees and that hide words from a search or a check, and
// without those that turn the direction of what stands behind them. Joiners stay: Indian scripts and emoji need them. Pure.
const unseen = /[\u00ad\u200b\u2060\u2800\u3164\ufeff\uffa0\u202a-\u202e\u2066-\u2069]/g
const something = /[\p{L}\p{N}\p{P}\p{S}]/u

/** Composed. Empty when nothing is left that one could see. */
export function plainText(text: string): string {
  const plain = text.normalize('NFC').replaceAll(unseen, '').trim()
  return something.test(plain) ? plain : ''
}
