// What a moderator did, by mail and at once: it may take away what somebody works with.
import { findCards } from '#modules/community/index.ts'
import type { Tx } from '#platform/db/database.ts'
import { queueMail } from '#platform/mail/index.ts'
import { findRecipient } from './find-recipient.ts'
import { channelsOf } from './kind-rules.ts'
import { moderationMail } from './mail-templates.ts'
import { findPreference } from './preferences.sql.ts'
import type { Telling } from './tell.ts'
import type { TellingServices } from './telling-services.ts'
import { stopLinks } from './unsubscribe-token.ts'

export async function mailModeration(
  services: TellingServices,
  tx: Tx,
  { telling, eventId }: { telling: Telling; eventId: string },
): Promise<void> {
  const { userId, act = '', reason = '', postId } = telling
  if (!channelsOf('moderation', await findPreference(tx, userId, 'moderation')).email) return
  const to = await findRecipient(services.db, userId)
  if (!to) return
  const [post] = postId ? await findCards(services.db, [postId]) : []
  await queueMail(services, tx, {
    template: moderationMail,
    entityId: `${eventId}:${userId}`,
    to: to.email,
    userId,
    locale: to.locale,
    values: {
      name: to.name,
      act,
      reason,
      title: post?.title ?? null,
      stop: stopLinks(services.secrets, { userId, kind: 'moderation' }),
    },
  })
}
