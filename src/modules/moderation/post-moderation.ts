// What an author reads on a hidden post of theirs: why, and how far their appeal is. Never who reported it.
import type { PostModeration } from '#modules/community/index.ts'
import type { Database } from '#platform/db/database.ts'
import { findCaseOf } from './cases.sql.ts'
import { findAppeal, listDecisions } from './decisions.sql.ts'

/** The reason is empty while only reports have hidden it: nobody has looked yet. */
export function postModeration({ db }: { db: Database }): PostModeration {
  return {
    async find(postId) {
      const found = await findCaseOf(db, { subject: 'post', subjectId: postId })
      if (!found) return null
      const [decisions, appeal] = await Promise.all([listDecisions(db, found.id), findAppeal(db, found.id)])
      const told = decisions.filter((one) => one.moderator_id !== null)
      const reason = told.at(-1)?.reason ?? ''
      if (!appeal) return { reason, appeal: 'possible' }
      return { reason, appeal: appeal.outcome === null ? 'open' : 'closed' }
    },
  }
}
