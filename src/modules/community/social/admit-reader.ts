// Whether visitors may read the community just now: an admin's switch.
import { currentFlags } from '#platform/flags/index.ts'
import type { Viewer } from '#platform/http/viewer.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'

/** Throws unauthenticated for a visitor while only people with an account may read. */
export async function admitReader(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  viewer: Pick<Viewer, 'userId'> | null,
): Promise<void> {
  if (viewer !== null) return
  const flags = await currentFlags(db, clock.now())
  if (!flags['feed.visibleToVisitors']) throw new Refusal('unauthenticated')
}
