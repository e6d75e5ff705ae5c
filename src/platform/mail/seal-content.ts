// Keeps a message unreadable to whoever has only the database: AES-256-GCM with a key derived from the master secret.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Secrets } from '../secrets.ts'
import { StoredContent } from './render-mail.ts'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** Bound to the message's id: moved to another row it does not open. */
export function sealContent(secrets: Secrets, mailId: string, content: StoredContent): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, secrets.key('mail-content'), nonce).setAAD(Buffer.from(mailId))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Null when the master secret is another one than it was sealed with. */
export function openContent(secrets: Secrets, mailId: string, sealed: Buffer): StoredContent | null {
  try {
    const opener = createDecipheriv(algorithm, secrets.key('mail-content'), sealed.subarray(0, nonceBytes))
    opener.setAAD(Buffer.from(mailId)).setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
    const text = Buffer.concat([opener.update(sealed.subarray(nonceBytes + tagBytes)), opener.final()]).toString('utf8')
    return StoredContent.parse(JSON.parse(text))
  } catch {
    return null
  }
}
