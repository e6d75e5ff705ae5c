// Row shapes of notifications. Only *.sql.ts files of this module use them.
import type { NotificationKind } from '#contract/notifications.ts'

export type NotificationsTable = {
  id: string
  user_id: string
  kind: NotificationKind
  subject: string
  count: number
  latest_actors: string[]
  hundredths: number
  post_id: string | null
  comment_id: string | null
  act: string | null
  reason: string | null
  created_at: Date
  told_at: Date
  read_at: Date | null
}

export type MailLinesTable = {
  user_id: string
  kind: NotificationKind
  subject: string
  post_id: string | null
  comment_id: string | null
  actor_id: string | null
  count: number
  hundredths: number
  told_at: Date
}

export type NotificationTables = {
  notification_inboxes: { user_id: string; looking_until: Date | null }
  notifications: NotificationsTable
  notification_actors: { notification_id: string; actor_id: string }
  notification_preferences: {
    user_id: string
    kind: NotificationKind
    in_app: boolean
    email: boolean
    updated_at: Date
  }
  notification_mails: { user_id: string; kind: NotificationKind; due_at: Date | null; mailed_at: Date | null }
  notification_mail_lines: MailLinesTable
}
