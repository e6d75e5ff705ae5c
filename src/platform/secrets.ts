// Keys for tokens and signed addresses, derived from one master secret. Never logged, never constant.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

export type SecretPurpose =
  | 'bearer-token'
  | 'signed-address'
  | 'cursor'
  | 'mail-content'
  | 'two-factor'
  | 'sign-in-step'
  | 'audit-chain'
  | 'backup'
  | 'unsubscribe'

export interface Secrets {
  /** 32 bytes for one purpose; two purposes never share a key. */
  key(purpose: SecretPurpose): Uint8Array
  /** HMAC-SHA256, base64url. */
  sign(purpose: SecretPurpose, text: string): string
  /** Constant-time check of what `sign` made. */
  verify(purpose: SecretPurpose, text: string, signature: string): boolean
}

export function deriveSecrets(master: string): Secrets {
  const keys = new Map<SecretPurpose, Uint8Array>()
  const key = (purpose: SecretPurpose): Uint8Array => {
    const known = keys.get(purpose)
    if (known) return known
    const derived = new Uint8Array(hkdfSync('sha256', master, 'rangoli', purpose, 32))
    keys.set(purpose, derived)
    return derived
  }
  const sign = (purpose: SecretPurpose, text: string) =>
    createHmac('sha256', key(purpose)).update(text).digest('base64url')
  return {
    key,
    sign,
    verify(purpose, text, signature) {
      const expected = Buffer.from(sign(purpose, text))
      const given = Buffer.from(signature)
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
  }
}
