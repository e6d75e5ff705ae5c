// An author asks for another look at a post that was hidden: once for each time it was.
import { findPostFacts } from '#modules/community/index.ts'
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { changeCase, findCaseOf, lockCase } from './cases.sql.ts'
import { insertAppeal } from './decisions.sql.ts'

interface Appeal {
  authorId: string
  postId: string
  text: string
}

/** Throws not_found for what is not one's own, and conflict when it is not hidden or was appealed before. */
export async function appealPost(
  { db, clock }: Services,
  { authorId, postId: shownPostId, text }: Appeal,
): Promise<{ state: 'open' }> {
  const postId = parseId('post', shownPostId)
  const now = clock.now()
  const found = await findCaseOf(db, { subject: 'post', subjectId: postId })
  const [post] = await findPostFacts(db, [postId])
  if (post?.author_id !== authorId) throw new Refusal('not_found', 'There is no such post.')
  const isHidden = post.state === 'live' && post.hidden_at !== null
  if (!found || !isHidden) throw new Refusal('conflict', 'This post is not hidden.')
  await db.transaction(async (tx) => {
    const present = await lockCase(tx, found.id)
    if (present?.version !== found.version) throw new Refusal('conflict', 'A moderator has just looked at it.')
    const isFirst = await insertAppeal(tx, { caseId: found.id, authorId, text, now })
    if (!isFirst) throw new Refusal('conflict', 'You have asked for another look before.')
    await changeCase(tx, found.id, { state: 'appealed', closed_at: null })
  })
  return { state: 'open' }
}
