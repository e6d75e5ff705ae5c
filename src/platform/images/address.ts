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

// The same address is given out for a day, so that a browser's cache works; it is then good for another day, so that
// no page that is open at the change breaks.
const windowSeconds = 24 * 3600

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

/** Seconds it is still good for; null when it is expired or was not made by us. */
export function checkSignedAddress(
  secrets: Secrets,
  ref: PictureRef,
  { until, signature, now }: { until: string; signature: string; now: Date },
): number | null {
  if (!/^[1-9]\d{0,11}$/.test(until)) return null
  if (!secrets.verify('signed-address', signedText(ref, Number(until)), signature)) return null
  const left = Number(until) - Math.floor(now.getTime() / 1000)
  return left > 0 ? left : null
}
