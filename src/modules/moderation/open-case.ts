// A moderator takes a post into the queue that nobody has reported.
import { findPostFacts } from '#modules/community/index.ts'
import { recordAudit } from '#platform/audit/index.ts'
import { newId, parseId, showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { openOrLockCase } from './cases.sql.ts'

interface Taken {
  moderatorId: string
  postId: string
}

/** The case that is open already, where there is one. Throws not_found, also for what only its author sees. */
export async function openCase(
  { db, clock }: Services,
  { moderatorId, postId: shownPostId }: Taken,
): Promise<{ caseId: string }> {
  const postId = parseId('post', shownPostId)
  const [post] = await findPostFacts(db, [postId])
  if (post?.state !== 'live' || post.visibility === 'private') {
    throw new Refusal('not_found', 'There is no such post.')
  }
  const now = clock.now()
  const id = newId()
  return db.transaction(async (tx) => {
    const about = { subject: 'post', subjectId: postId, authorId: post.author_id } as const
    const found = await openOrLockCase(tx, { id, ...about, openedBy: moderatorId, now })
    const caseId = showId('moderationCase', found.id)
    if (found.id !== id) return { caseId }
    const told = { action: 'moderation.open_case', subject: { kind: 'post', id: shownPostId }, after: { case: caseId } }
    await recordAudit(tx, { ...told, actorId: moderatorId, now })
    return { caseId }
  })
}
