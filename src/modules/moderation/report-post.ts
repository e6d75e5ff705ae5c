// A report on a post, by somebody who can see it.
import { findPostFacts, isKeptApart } from '#modules/community/index.ts'
import { parseId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Report, reportSubject } from './report-subject.ts'

/** Throws not_found for what the reporter cannot see, and forbidden for their own. */
export async function reportPost(services: Services, shownPostId: string, report: Report) {
  const { db } = services
  const postId = parseId('post', shownPostId)
  const [post] = await findPostFacts(db, [postId])
  if (!post) throw new Refusal('not_found', 'There is no such post.')
  const authorId = post.author_id
  if (authorId === report.reporterId) throw new Refusal('forbidden', 'This is your own. You can withdraw it yourself.')
  const isSeen = post.is_listed && !(await isKeptApart(db, report.reporterId, authorId))
  if (!isSeen) throw new Refusal('not_found', 'There is no such post.')
  return reportSubject(services, { subject: 'post', subjectId: postId, authorId }, report)
}
