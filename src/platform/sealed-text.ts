// Text that must come back but may be read by nobody who has only the database or only the cookie: AES-256-GCM, key from the master secret.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { SecretPurpose, Secrets } from './secrets.ts'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** Where the text belongs: sealed for another place or purpose it does not open. */
export interface Seal {
  purpose: SecretPurpose
  /** Such as the id of the row it stands in. */
  place: string
}

export function sealText(secrets: Secrets, { purpose, place }: Seal, text: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, secrets.key(purpose), nonce).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Null for what was not sealed with this key for this place. */
export function openText(secrets: Secrets, { purpose, place }: Seal, sealed: Buffer): string | null {
  try {
    const nonce = sealed.subarray(0, nonceBytes)
    const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes)
    const opener = createDecipheriv(algorithm, secrets.key(purpose), nonce, { authTagLength: tagBytes })
    opener.setAAD(Buffer.from(place)).setAuthTag(tag)
    return Buffer.concat([opener.update(sealed.subarray(nonceBytes + tagBytes)), opener.final()]).toString('utf8')
  } catch {
    return null
  }
}
