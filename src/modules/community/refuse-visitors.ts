// Visitors read the community while its switch is on; then only who has signed in.
import { currentFlags } from '#platform/flags/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'

/** Throws unauthenticated. */
export async function refuseVisitors(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  viewerId: string | null,
): Promise<void> {
  if (viewerId !== null) return
  const flags = await currentFlags(db, clock.now())
  if (!flags['feed.visibleToVisitors']) throw new Refusal('unauthenticated', 'Please sign in to see the community.')
}
