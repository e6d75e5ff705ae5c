// The unread count on the one stream of a browser, and the reward that has just come. While it is read somebody is looking.
import { creditsFromHundredths } from '#contract/credits-amount.ts'
import type { LiveEvent } from '#contract/studio.ts'
import { findCards } from '#modules/community/index.ts'
import { findAccount } from '#modules/identity/index.ts'
import type { LiveSource } from '#modules/studio/index.ts'
import type { Services } from '#platform/module.ts'
import { noteLooking } from './inbox.sql.ts'
import { countUnread, findRewardRows, type RewardRow } from './list.sql.ts'

/** A stream reads again at least every 30 s. */
const lookingMs = 75_000
const lookingAtLeastMs = 40_000
const dayMs = 86_400_000

type LiveServices = Pick<Services, 'db' | 'clock'>
type Reward = Extract<LiveEvent, { type: 'notifications' }>['reward']

export function liveUnread(services: LiveServices): LiveSource {
  return {
    noticeType: 'notifications',
    open(userId) {
      const rewards = watchRewards(services, userId)
      let told: number | undefined
      return {
        async read() {
          await look(services, userId)
          const unread = await countUnread(services.db, userId)
          const reward = await rewards.latest()
          if (unread === told && reward === undefined) return []
          told = unread
          return [{ type: 'notifications', unread, ...(reward && { reward }) }]
        },
      }
    },
  }
}

async function look({ db, clock }: LiveServices, userId: string): Promise<void> {
  const nowMs = clock.now().getTime()
  const span = { atLeast: new Date(nowMs + lookingAtLeastMs), until: new Date(nowMs + lookingMs) }
  await noteLooking(db, userId, span)
}

/** Knows what each row of rewards amounted to when it was last looked at, so that it tells exactly what came since. */
function watchRewards({ db, clock }: LiveServices, userId: string) {
  let amounts: Map<string, number> | undefined
  let lookedAt = new Date(clock.now().getTime() - dayMs)
  const gained = ({ id, hundredths }: RewardRow) => hundredths - (amounts?.get(id) ?? 0)
  return {
    async latest(): Promise<Reward> {
      const rows = await findRewardRows(db, userId, lookedAt)
      const newest = amounts === undefined ? undefined : rows.find((row) => gained(row) > 0)
      const sum = rows.reduce((all, row) => all + gained(row), 0)
      amounts = new Map(
        [...(amounts ?? []), ...rows.map(({ id, hundredths }) => [id, hundredths] as const)].slice(-200),
      )
      lookedAt = rows[0]?.told_at ?? lookedAt
      return newest && showReward(newest, sum)
    },
  }

  async function showReward({ post_id, latest_actors: [actorId] }: RewardRow, hundredths: number): Promise<Reward> {
    const [card] = post_id === null ? [] : await findCards(db, [post_id])
    const account = actorId === undefined ? null : await findAccount(db, actorId)
    return { credits: creditsFromHundredths(hundredths), by: account?.name ?? '', title: card?.title ?? '' }
  }
}
