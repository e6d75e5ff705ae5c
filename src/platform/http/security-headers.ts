// Security headers of every answer. Constant strings, made once; a page adds its own policy in place of the closed one.

const permissions = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ')

/** What an answer that is no page may do in a browser: nothing. */
export const closedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** Two years of https for this host and those below it. */
const strictTransport = 'max-age=63072000; includeSubDomains'

export function securityHeaders(options: { isSecureOrigin: boolean }): Readonly<Record<string, string>> {
  return {
    'content-security-policy': closedPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': permissions,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(options.isSecureOrigin && { 'strict-transport-security': strictTransport }),
  }
}
