// The blurred stand-in of a picture from its ThumbHash. For the browser: a page from the server would carry it twice.
import { thumbHashToDataURL } from 'thumbhash'

const decoded = new Map<string, string>()
const decodedLimit = 500

/** base64 ThumbHash -> data URL; null when it is not one. Decoded once for each picture. */
export function placeholderUrl(hash: string): string | null {
  const known = decoded.get(hash)
  if (known !== undefined) return known
  try {
    const bytes = Uint8Array.from(atob(hash), (character) => character.charCodeAt(0))
    const url = thumbHashToDataURL(bytes)
    if (decoded.size >= decodedLimit) decoded.clear()
    decoded.set(hash, url)
    return url
  } catch {
    return null
  }
}
