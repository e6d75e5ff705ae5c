// Codes of authenticator apps: six digits that change every 30 seconds (RFC 6238, SHA-1, as every app knows). Pure but for randomness.
import { Secret, TOTP } from 'otpauth'
import { create as createQr } from 'qrcode'

const periodSeconds = 30
/** Codes of the neighbouring 30 seconds are taken too: clocks of phones are off by some. */
const window = 1

const totp = (secret: string, label = 'Rangoli') =>
  new TOTP({ issuer: 'Rangoli', label, secret: Secret.fromBase32(secret), digits: 6, period: periodSeconds })

/** 160 random bits in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

export function totpAddress(secret: string, label: string): string {
  // A colon would part the label anew.
  return totp(secret, label.replaceAll(':', ' ')).toString()
}

/** The 30 seconds since 1970 that the code belongs to; null when it is of none around now. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const delta = totp(secret).validate({ token: code, timestamp, window })
  return delta === null ? null : Math.floor(timestamp / 1000 / periodSeconds) + delta
}

/** The dark modules as one SVG path: drawn here, so that no other place learns the secret. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = createQr(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  let path = ''
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`
    }
  }
  return { size, path }
}
