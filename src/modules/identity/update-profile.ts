// Reads and changes what a person may change about themselves: name and handle, nothing else.
import type { Account } from '#contract/identity.ts'
import { must } from '#platform/assert.ts'
import { publish } from '#platform/events/publish.ts'
import type { Viewer } from '#platform/http/viewer.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { type ProfileStats, showAccount } from './account.ts'
import { isReservedHandle } from './handle.ts'
import { findUser, isUniqueViolation, updateUser } from './users.sql.ts'

export async function getProfile(services: Services, stats: ProfileStats, viewer: Viewer): Promise<Account> {
  const user = await findUser(services.db, viewer.userId)
  return showAccount(services.config, must(user, 'a session without its account'), stats)
}

const taken = () =>
  new Refusal('conflict', 'This handle is taken.', { fields: [{ field: 'handle', message: 'This handle is taken.' }] })

/** Throws `conflict` naming `handle`. */
export async function updateProfile(
  services: Services,
  stats: ProfileStats,
  change: { viewer: Viewer; name?: string | undefined; handle?: string | undefined },
): Promise<Account> {
  if (change.handle !== undefined && isReservedHandle(change.handle)) throw taken()
  try {
    const user = await services.db.transaction(async (tx) => {
      const { userId } = change.viewer
      const renamed = await updateUser(tx, userId, {
        ...(change.name === undefined ? {} : { name: change.name }),
        ...(change.handle === undefined ? {} : { handle: change.handle }),
      })
      await publish(tx, { name: 'user_renamed', userId, data: {}, occurredAt: services.clock.now() })
      return renamed
    })
    return await showAccount(services.config, must(user, 'a session without its account'), stats)
  } catch (error) {
    if (isUniqueViolation(error)) throw taken()
    throw error
  }
}
