// How each kind is told unless somebody wants it otherwise, and how long what is unread gathers. Pure.
import { type NotificationKind, notificationKinds } from '#contract/notification-kinds.ts'

export interface Channels {
  inApp: boolean
  email: boolean
}

interface KindRule {
  byDefault: Channels
  /** never: it deserves no message. at_once: each by itself. hourly, daily: gathered. */
  mail: 'never' | 'at_once' | 'hourly' | 'daily'
  /** False: it is always told in the list. */
  canTurnOff: boolean
  /** An unread row takes up more of the same for so long; 0: each stands alone. */
  gathersMs: number
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const told = { inApp: true, email: false }
const mailed = { inApp: true, email: true }

export const kindRules: Readonly<Record<NotificationKind, KindRule>> = {
  like: { byDefault: told, mail: 'never', canTurnOff: true, gathersMs: dayMs },
  comment: { byDefault: mailed, mail: 'hourly', canTurnOff: true, gathersMs: dayMs },
  follow: { byDefault: told, mail: 'never', canTurnOff: true, gathersMs: dayMs },
  reuse_reward: { byDefault: mailed, mail: 'daily', canTurnOff: true, gathersMs: dayMs },
  job_done: { byDefault: told, mail: 'never', canTurnOff: true, gathersMs: hourMs },
  // Nothing tells these two yet.
  referral: { byDefault: told, mail: 'never', canTurnOff: true, gathersMs: dayMs },
  purchase: { byDefault: told, mail: 'never', canTurnOff: true, gathersMs: 0 },
  moderation: { byDefault: mailed, mail: 'at_once', canTurnOff: false, gathersMs: 0 },
}

/** Those that something tells. */
export const toldKinds = notificationKinds.filter((kind) => kind !== 'referral' && kind !== 'purchase')

/** What is asked for, within what the kind allows. */
export function channelsOf(kind: NotificationKind, wanted: Channels | undefined): Channels {
  const { byDefault, canTurnOff, mail } = kindRules[kind]
  const { inApp, email } = wanted ?? byDefault
  return { inApp: inApp || !canTurnOff, email: email && mail !== 'never' }
}
