// Whose reports count as trusted. Pure: an account that is new, has made nothing, or cried wolf before only joins the queue.

export interface Reporter {
  createdAt: Date
  suspendedAt: Date | null
  /** At least one picture was delivered to it. */
  hasDelivered: boolean
  /** Reports of theirs that moderators agreed with, and those they did not. */
  upheld: number
  dismissed: number
}

const trustedAfterMs = 30 * 86_400_000

/** Undecided reports count for nothing: a hundred of them would hide the dismissed ones. */
export function isTrusted(reporter: Reporter, now: Date): boolean {
  const { createdAt, suspendedAt, hasDelivered, upheld, dismissed } = reporter
  if (suspendedAt !== null || !hasDelivered) return false
  if (now.getTime() - createdAt.getTime() < trustedAfterMs) return false
  return dismissed * 5 <= upheld + dismissed
}

/** So many trusted reports in one case hide a post until somebody looks. */
export const trustedReportsToHide = 3
