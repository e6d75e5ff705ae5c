// How somebody stands to a person now, as the API answers after each act.
import type { Standing } from '#contract/people.ts'
import type { Database } from '#platform/db/database.ts'
import { findStanding } from './people.sql.ts'

export async function showStanding(db: Database, viewerId: string, personId: string): Promise<Standing> {
  const { isFollowing, isMuted, isBlocked, followers } = await findStanding(db, viewerId, personId)
  return { isFollowing, isMuted, isBlocked, followers }
}
