// The kinds of notifications. Pages load this file: it must import nothing.

export const notificationKinds = [
  'like',
  'comment',
  'follow',
  'reuse_reward',
  'job_done',
  'referral',
  'purchase',
  'moderation',
] as const
export type NotificationKind = (typeof notificationKinds)[number]
