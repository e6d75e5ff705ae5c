// A report on a comment, by somebody who can see it and the post it stands below.
import { findComment, findPostFacts, isKeptApart } from '#modules/community/index.ts'
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Report, reportSubject } from './report-subject.ts'

/** Throws not_found for what the reporter cannot see, and forbidden for their own. */
export async function reportComment(services: Services, shownCommentId: string, report: Report) {
  const { db } = services
  const { reporterId } = report
  const commentId = parseId('comment', shownCommentId)
  const comment = await findComment(db.query, commentId)
  const [post] = comment ? await findPostFacts(db, [comment.postId]) : []
  if (!comment || !post || comment.state !== 'shown') throw new Refusal('not_found', 'There is no such comment.')
  const { authorId } = comment
  if (authorId === reporterId) throw new Refusal('forbidden', 'This is your own. You can delete it yourself.')
  const isPostSeen =
    post.author_id === reporterId || (post.is_listed && !(await isKeptApart(db, reporterId, post.author_id)))
  if (!isPostSeen || (await isKeptApart(db, reporterId, authorId))) {
    throw new Refusal('not_found', 'There is no such comment.')
  }
  return reportSubject(services, { subject: 'comment', subjectId: commentId, authorId }, report)
}
