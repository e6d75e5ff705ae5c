// Rewards in a copy of a person's data: those they got, and those that their pictures brought to others. At the end of an account the
// rows stay under its pseudonym: the ledger points to them, and other people's limits were counted by them.
import { creditsFromHundredths } from '#contract/credits-amount.ts'
import { listFile, type PersonalData, rowsById } from '#modules/privacy/index.ts'
import type { Database } from '#platform/db/database.ts'
import { showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { pageOfPaid, type RewardRow, rewardPage } from './earnings.sql.ts'

const rowsAtOnce = 500
const mostPages = 5_000
const afterAll = 2_147_483_647

const showReward = (row: RewardRow) => ({
  id: showId('reward', row.id),
  post: showId('post', row.post_id),
  deliveredAt: row.delivered_at.toISOString(),
  granted: creditsFromHundredths(row.granted_hundredths),
  full: creditsFromHundredths(row.full_hundredths),
  cutBy: row.cut_by,
  paidWithBonus: row.paid_with_bonus,
})

async function* received(db: Database, authorId: string): AsyncGenerator<object> {
  let before = afterAll
  for (let page = 0; page < mostPages; page++) {
    const rows = await rewardPage(db, { authorId, postId: null, before, limit: rowsAtOnce })
    yield* rows.map(showReward)
    before = rows.at(-1)?.number ?? before
    if (rows.length < rowsAtOnce) return
  }
}

/** Who got how much is the author's own. */
async function* broughtToOthers(db: Database, userId: string): AsyncGenerator<object> {
  const rows = rowsById(rowsAtOnce, (afterId) => pageOfPaid(db, { userId, afterId, limit: rowsAtOnce }))
  for await (const { post_id, generation_id, delivered_at } of rows) {
    const order = showId('generation', generation_id)
    yield { post: showId('post', post_id), order, deliveredAt: delivered_at.toISOString() }
  }
}

export function rewardsData({ db, clock }: Pick<Services, 'db' | 'clock'>): PersonalData {
  return {
    name: 'rewards',
    async *exportFiles(userId) {
      const now = clock.now()
      yield listFile('rewards/received.json', now, () => received(db, userId))
      yield listFile('rewards/for-others.json', now, () => broughtToOthers(db, userId))
    },
    async erase() {
      return 'done'
    },
  }
}
