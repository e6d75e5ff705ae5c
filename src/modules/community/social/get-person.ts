// A profile: who somebody is in the community, and how the one who asks stands to them.
import type { Profile } from '#contract/people.ts'
import { showPerson } from '#modules/identity/index.ts'
import type { Viewer } from '#platform/http/viewer.ts'
import type { Services } from '#platform/module.ts'
import { admitReader } from './admit-reader.ts'
import { findPerson } from './find-person.ts'
import { sumProfile } from './profiles.sql.ts'

/** Throws not_found. `viewer` null: a visitor. */
export async function getPerson(
  services: Pick<Services, 'db' | 'clock'>,
  viewer: Viewer | null,
  handle: string,
): Promise<Profile> {
  await admitReader(services, viewer)
  const { account, standing, isSelf } = await findPerson(services.db, viewer?.userId ?? null, handle)
  const { isBlockedBy: _, ...shown } = standing
  const sums = await sumProfile(services.db, account.id)
  return { ...showPerson(account), createdAt: account.createdAt.toISOString(), ...sums, ...shown, isSelf }
}
