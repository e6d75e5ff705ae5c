// The addresses of pictures: immutable names for public ones, signed and expiring ones for private ones. Pure.
import type { Secrets } from '../secrets.ts'

/** A picture as somebody has it: the bytes, and the id that their metadata carry. */
export interface PictureRef {
  /** sha256 of the original, hex. */
  contentHash: string
  /** Shown id of the generation (`gen_...`), or of what else it is. */
  mark: string
}

export const publicFolder = '/media/p'
export const privateFolder = '/media/s'
/** What its owner handed to others: labelled, for a week. */
export const sharedFolder = '/media/h'

// The same address is given out for a day, so that a browser's cache works; it is then good for another day, so that
// no page that is open at the change breaks.
const windowSeconds = 24 * 3600
const sharedSeconds = 7 * windowSeconds

const shortHash = (contentHash: string) => Buffer.from(contentHash, 'hex').toString('base64url')

/** Hex, or null when it cannot be a hash of ours. */
export function parseShortHash(text: string): string | null {
  const bytes = Buffer.from(text, 'base64url')
  // Only the one way of writing it that we use: two addresses of one thing would be cached twice.
  return bytes.length === 32 && bytes.toString('base64url') === text ? bytes.toString('hex') : null
}

const pathOf = ({ contentHash, mark }: PictureRef) => `${shortHash(contentHash)}/${mark}`
const signedText = (ref: PictureRef, until: number) => `${pathOf(ref)}?until=${until}`

/** Seconds since 1970, between one and two days ahead. Pictures change their address at different times of the day. */
export function expiryOf({ contentHash }: PictureRef, now: Date): number {
  const shift = Number.parseInt(contentHash.slice(0, 8), 16) % windowSeconds
  const seconds = Math.floor(now.getTime() / 1000)
  return (Math.floor((seconds + shift) / windowSeconds) + 2) * windowSeconds - shift
}

/** Address of any file of a public picture, by its name. Never changes, never expires. */
export function publicAddress(ref: PictureRef): (fileName: string) => string {
  return (fileName) => `${publicFolder}/${pathOf(ref)}/${fileName}`
}

/** Address of any file of a private picture, by its name: whoever has it may read all widths until it expires. */
export function signedAddress(secrets: Secrets, ref: PictureRef, now: Date): (fileName: string) => string {
  const until = expiryOf(ref, now)
  const signature = secrets.sign('signed-address', signedText(ref, until))
  return (fileName) => `${privateFolder}/${pathOf(ref)}/${fileName}?until=${until}&sig=${signature}`
}

const sharedText = (ref: PictureRef, { fileName, watermark, until }: SharedFile & { until: number }) =>
  `shared ${pathOf(ref)}/${fileName}?by=${watermark}&until=${until}`

export interface SharedFile {
  fileName: string
  /** The referral code on it, or ''. */
  watermark: string
}

/** Address of one labelled file that its owner hands to others, and when it ends. */
export function sharedAddress(
  secrets: Secrets,
  { ref, file, now }: { ref: PictureRef; file: SharedFile; now: Date },
): { path: string; expiresAt: Date } {
  const until = Math.floor(now.getTime() / 1000) + sharedSeconds
  const signature = secrets.sign('signed-address', sharedText(ref, { ...file, until }))
  const path = `${sharedFolder}/${pathOf(ref)}/${file.fileName}?by=${file.watermark}&until=${until}&sig=${signature}`
  return { path, expiresAt: new Date(until * 1000) }
}

interface SignedQuery {
  until: string
  signature: string
  now: Date
}

/** Seconds it is still good for; null when it is expired or was not made by us. */
export function checkSignedAddress(secrets: Secrets, ref: PictureRef, query: SignedQuery): number | null {
  return secondsLeft(secrets, signedText(ref, Number(query.until)), query)
}

/** The same of a shared address: another file or another watermark needs another signature. */
export function checkSharedAddress(
  secrets: Secrets,
  { ref, file }: { ref: PictureRef; file: SharedFile },
  query: SignedQuery,
): number | null {
  return secondsLeft(secrets, sharedText(ref, { ...file, until: Number(query.until) }), query)
}

function secondsLeft(secrets: Secrets, text: string, { until, signature, now }: SignedQuery): number | null {
  if (!/^[1-9]\d{0,11}$/.test(until)) return null
  if (!secrets.verify('signed-address', text, signature)) return null
  const left = Number(until) - Math.floor(now.getTime() / 1000)
  return left > 0 ? left : null
}
