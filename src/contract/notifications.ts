// What a person is told: a grouped list, preferences by kind, and the count in the header.
import { z } from 'zod'
import { Credits } from './credits-amount.ts'
import { endpoint } from './endpoint.ts'
import { notificationKinds } from './notification-kinds.ts'
import { Id, PageQuery, pageOf, Time } from './page.ts'
import { Person } from './posts.ts'

export const NotificationKind = z.enum(notificationKinds)
export type NotificationKind = z.infer<typeof NotificationKind>

export const Notification = z.object({
  id: Id,
  /** Of the last thing it tells. */
  createdAt: Time,
  kind: NotificationKind,
  isRead: z.boolean(),
  /** How many different people, remixes or pictures stand behind it. */
  count: z.int(),
  /** The latest of them, at most three. */
  people: z.array(Person),
  /** What it is about. */
  post: z.object({ id: Id, title: z.string(), imageUrl: z.string().nullable() }).optional(),
  /** Beginning of a comment. */
  excerpt: z.string().optional(),
  /** Of a reward or a purchase. */
  credits: Credits.optional(),
  /**
   * Of a picture: `done`, `failed`. Of moderation: what became of one's own (`post_hidden`, `post_hidden_by_reports`,
   * `post_restored`, `post_removed`, the same of a comment, `warned`, `suspended`, `appeal_refused`) or of one's report (`report_upheld`,
   * `report_dismissed`). Clients show what they do not know as something a moderator did.
   */
  act: z.string().optional(),
  reason: z.string().optional(),
  /** A path of ours to go to. */
  href: z.string(),
})
export type Notification = z.infer<typeof Notification>

export const NotificationPage = pageOf(Notification).extend({ unread: z.int() })

export const listNotifications = endpoint({
  id: 'notifications.list',
  method: 'GET',
  path: '/api/notifications',
  summary: 'What one was told, newest first, and how many are unread',
  auth: 'user',
  rateLimit: 'read',
  query: PageQuery,
  reply: NotificationPage,
  status: 200,
  refusals: [],
})

export const readNotifications = endpoint({
  id: 'notifications.read',
  method: 'POST',
  path: '/api/notifications/read',
  summary: 'Mark some as read, or all without ids',
  auth: 'user',
  rateLimit: 'write',
  body: z.strictObject({
    ids: z.array(Id).min(1).max(100).optional(),
    /** `createdAt` of the newest that was seen: what came or grew since stays unread. */
    upTo: z.iso.datetime().optional(),
  }),
  reply: z.object({ unread: z.int() }),
  status: 200,
  refusals: [],
})

export const followNotifications = endpoint({
  id: 'notifications.follow',
  method: 'GET',
  path: '/api/notifications/events',
  summary: 'The unread count as a stream, for clients that want nothing else; pages use /api/events',
  auth: 'user',
  rateLimit: 'read',
  reply: z.object({ type: z.literal('notifications'), unread: z.int() }),
  status: 200,
  answers: 'stream',
  refusals: [],
})

const Channels = z.strictObject({ inApp: z.boolean(), email: z.boolean() })
export const NotificationPreferences = z.object({
  kinds: z.array(
    z.object({
      kind: NotificationKind,
      inApp: z.boolean(),
      email: z.boolean(),
      /** Some kinds deserve no mail, and what a moderator did is always told. */
      canEmail: z.boolean(),
      canTurnOff: z.boolean(),
    }),
  ),
})
export type NotificationPreferences = z.infer<typeof NotificationPreferences>

export const getNotificationPreferences = endpoint({
  id: 'notifications.get_preferences',
  method: 'GET',
  path: '/api/notifications/preferences',
  summary: 'What one wants to be told, and how',
  auth: 'user',
  rateLimit: 'read',
  reply: NotificationPreferences,
  status: 200,
  refusals: [],
})

export const setNotificationPreference = endpoint({
  id: 'notifications.set_preference',
  method: 'PUT',
  path: '/api/notifications/preferences/:kind',
  summary: 'Change how one kind is told',
  auth: 'user',
  rateLimit: 'write',
  params: z.object({ kind: NotificationKind }),
  body: Channels,
  reply: NotificationPreferences,
  status: 200,
  refusals: [],
})

export const unsubscribe = endpoint({
  id: 'notifications.unsubscribe',
  method: 'POST',
  path: '/api/notifications/unsubscribe',
  summary: 'Stop messages about one kind, by the token of a link in such a message; doing it again changes nothing',
  auth: 'none',
  rateLimit: 'read',
  body: z.strictObject({ token: z.string().min(1).max(200) }),
  reply: z.object({ kind: NotificationKind }),
  status: 200,
  /** not_found: no token of ours. */
  refusals: ['not_found'],
})
