// Finds what is not Hindi in a Hindi text: words in Latin letters that are neither names nor units. For tests.

/** Brands, formats, units, keys of a keyboard: written in Latin letters by everybody. */
const allowed = new Set(
  'Chrome Chromium Headless Firefox Safari Edge Opera Samsung Internet Android iOS Windows Linux macOS BHK NEET JEE UPSC SSC GATE CA Zoom Delete Rangoli AI API CSV PNG JPEG WebP AVIF SVG PDF ZIP QR MB kB GB K px UPI GST OTP PIN SMS URL ID IP Ctrl Command Enter Shift Google Authenticator Aegis WhatsApp Instagram Facebook English Hindi'.split(
    ' ',
  ),
)

/** A key of a message that no file had: 'wallet.history'. */
const forgottenKey = /^[a-z]\w*(\.\w+)+$/i

/** 'एक PNG file' -> ['file']. A single letter and what holds digits or signs (2K, gen_01, a@b.in) is no word. */
export function latinWords(text: string): string[] {
  const pieces = text.match(/[A-Za-z0-9][\w.@:/+-]*/g) ?? []
  return pieces
    .map((piece) => piece.replace(/[.:]+$/, ''))
    .filter((word) => (/^[A-Za-z]{2,}$/.test(word) && !allowed.has(word)) || forgottenKey.test(word))
}
