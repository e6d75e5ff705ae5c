// The Content-Security-Policy of a built page: its own files, and inline exactly what stood in it when it was built.
import { createHash } from 'node:crypto'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Hashes of every inline element of that name, in order, each once. External scripts have no text to hash. */
export function inlineHashes(html: string, element: 'script' | 'style'): string[] {
  const pattern = new RegExp(`<${element}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${element}>`, 'gi')
  return [...new Set([...html.matchAll(pattern)].map(([, text = '']) => hashOf(text)))]
}

/**
 * Policy of one page. Scripts and styles that were put into the markup after the build have another hash and do not run.
 *
 * A page that must be rendered per request cannot be hashed beforehand. The way for it: a nonce drawn per request, put
 * into `script-src 'nonce-...' 'strict-dynamic'` on the request handed to Next (which copies it to its scripts) and on
 * the answer, and the answer never cached.
 */
export function pagePolicy(html: string, options: { isSecureOrigin: boolean }): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inlineHashes(html, 'script')].join(' '),
    ["style-src 'self'", ...inlineHashes(html, 'style')].join(' '),
    // Blurred stand-ins are data: pictures, pictures made in the browser are blob: ones.
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(options.isSecureOrigin ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** For `npm run dev` only: Next compiles in the browser and reloads over a socket. */
export const developmentPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws:; frame-ancestors 'none'; base-uri 'none'"
