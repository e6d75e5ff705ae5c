// The links in a message that stop messages of its kind without signing in. Signed, so that nobody stops another's; they hold for good,
// since a message may be opened years later.
import type { NotificationKind } from '#contract/notifications.ts'
import { NotificationKind as Kind } from '#contract/notifications.ts'
import type { Secrets } from '#platform/secrets.ts'

export interface Stopped {
  /** uuid */
  userId: string
  kind: NotificationKind
}

const shape = /^([a-z_]{1,30})\.([0-9a-f]{32})\.([\w-]{43})$/

export function unsubscribeToken(secrets: Secrets, { userId, kind }: Stopped): string {
  const named = `${kind}.${userId.replaceAll('-', '')}`
  return `${named}.${secrets.sign('unsubscribe', named)}`
}

/** Null for anything that is not ours. */
export function readUnsubscribeToken(secrets: Secrets, token: string): Stopped | null {
  const [, name = '', user = '', signature = ''] = shape.exec(token) ?? []
  const kind = Kind.safeParse(name)
  if (!kind.success || !secrets.verify('unsubscribe', `${name}.${user}`, signature)) return null
  const userId = user.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { userId, kind: kind.data }
}

/** The page asks before it stops anything, since mail programs open links to look at them; the other stops at once, by a POST. */
export function stopLinks(secrets: Secrets, stopped: Stopped): { page: string; oneClick: string } {
  const token = unsubscribeToken(secrets, stopped)
  return { page: `/unsubscribe#${token}`, oneClick: `/unsubscribe/${token}` }
}
