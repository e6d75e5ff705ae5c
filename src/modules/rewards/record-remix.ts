// Says what was settled for a remix of one's own. Reads only: a reward comes of a delivery and of nothing that anybody sends.
import { creditsFromHundredths } from '#contract/credits-amount.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import type { recordRemix as contract } from '#contract/remix.ts'
import { findOwnCreationSource } from '#modules/studio/index.ts'
import type { Database } from '#platform/db/database.ts'
import { parseId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { findPostSums, findReward } from './earnings.sql.ts'

/** Throws not_found unless the picture is one's own and was made from this post. */
export async function recordRemix(
  db: Database,
  asked: { userId: string; postId: string; generatedImageId: string },
): Promise<ReplyOf<typeof contract>> {
  const { userId } = asked
  const postId = parseId('post', asked.postId)
  const creationId = parseId('image', asked.generatedImageId)
  const source = await findOwnCreationSource(db.query, { userId, creationId })
  if (source?.sourcePostId !== postId) throw new Refusal('not_found', 'There is no such remix of yours.')
  const [reward, sums] = await Promise.all([findReward(db, { postId, userId }), findPostSums(db, [postId])])
  const total = creditsFromHundredths(sums.get(postId)?.earned_hundredths ?? 0)
  // The first of one's pictures from a post may have brought something; every later one brings nothing.
  const granted = reward?.generation_id === source.generationId ? reward.granted_hundredths : 0
  if (granted === 0) return { rewarded: false, creatorTotalForAsset: total }
  return { rewarded: true, rewardCredits: creditsFromHundredths(granted), creatorTotalForAsset: total }
}
