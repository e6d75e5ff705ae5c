// The Content-Security-Policy of a built page: its own files, and inline exactly what stood in it when it was built.
import { createHash } from 'node:crypto'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Hashes of every inline element of that name, in order, each once. External scripts have no text to hash. */
export function inlineHashes(html: string, element: 'script' | 'style'): string[] {
  const pattern = new RegExp(`<${element}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${element}>`, 'gi')
  return [...new Set([...html.matchAll(pattern)].map(([, text = '']) => hashOf(text)))]
}

interface PolicyOptions {
  isSecureOrigin: boolean
}

function policyOf(scripts: string[], styles: string[], { isSecureOrigin }: PolicyOptions): string {
  return [
    "default-src 'none'",
    ['script-src', ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    // Blurred stand-ins are data: pictures, pictures made in the browser are blob: ones.
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(isSecureOrigin ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

/** Policy of one built page. Scripts and styles that were put into the markup after the build have another hash and do not run. */
export function pagePolicy(html: string, options: PolicyOptions): string {
  return policyOf(["'self'", ...inlineHashes(html, 'script')], inlineHashes(html, 'style'), options)
}

/**
 * Policy of a page that was rendered here, which cannot be hashed beforehand: only scripts that carry the nonce of that
 * rendering run, and what they load. `hashes`: of our own scripts in <head>, taken from the build.
 */
export function noncePolicy(nonce: string, hashes: readonly string[], options: PolicyOptions): string {
  return policyOf([`'nonce-${nonce}'`, "'strict-dynamic'", ...hashes], [], options)
}

/** For `npm run dev` only: Next compiles in the browser and reloads over a socket. */
export const developmentPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws:; frame-ancestors 'none'; base-uri 'none'"
