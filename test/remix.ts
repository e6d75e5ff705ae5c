// Remixing for tests: people with wallets of a given mix, posts put there by hand, orders through the real use cases, and deliveries by
// the real settlement with one small picture for all.

import type { GenerationOrder } from '#contract/studio.ts'
import { must } from '#platform/assert.ts'
import type { Config } from '#platform/config.ts'
import { declareSubscriptions, deliverEvents, type Subscription } from '#platform/events/subscriptions.ts'
import { newId, showId } from '#platform/ids.ts'
import { type PreparedImage, prepareImage } from '#platform/images/index.ts'
import { countReuses } from '../src/modules/community/remix/count-reuse.ts'
import { openRemix } from '../src/modules/community/remix/open-remix.ts'
import { sourcePosts } from '../src/modules/community/remix/source-posts.ts'
import { verifyLedger } from '../src/modules/credits/module.ts'
import { rewardsLedgerChecks } from '../src/modules/rewards/module.ts'
import { rewardReuses } from '../src/modules/rewards/reward-reuse.ts'
import { insertAttempt } from '../src/modules/studio/attempts.sql.ts'
import { deliverGeneration } from '../src/modules/studio/deliver-generation.ts'
import { studioLedgerChecks } from '../src/modules/studio/module.ts'
import { claimGenerations } from '../src/modules/studio/queue.sql.ts'
import type { TestDatabase } from './database.ts'
import { testDatabase } from './database.ts'
import { layPost, type PostGiven } from './posts.ts'
import { createStudioTest, receiptOf, type StudioTest, smallPicture, testEngine } from './studio.ts'

/** Hundredths by bucket. */
export interface Mix {
  bonus?: number
  earned?: number
  paid?: number
}

export type RemixTest = Awaited<ReturnType<typeof startRemixing>>

export async function startRemixing(options: { config?: Partial<Config>; poolSize?: number } = {}) {
  const db: TestDatabase = await testDatabase({ poolSize: options.poolSize ?? 16 })
  const engine = testEngine()
  const studio: StudioTest = createStudioTest(db, {
    engines: [engine],
    sourcePosts,
    ...(options.config && { config: options.config }),
  })
  const { services, clock } = studio
  const picture: PreparedImage = await prepareImage(services, {
    ...smallPicture({ width: 512, height: 288 }),
    provenance: { kind: 'generated', provider: 'test' },
  })
  const subscriptions: Subscription[] = [countReuses(services), rewardReuses(services)]
  await declareSubscriptions(db.app, subscriptions)
  let counter = 0

  const rows = async <Row extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await db.owner.pool.query<Row>(text, values)).rows

  async function fill(userId: string, mix: Mix): Promise<void> {
    for (const [bucket, hundredths] of Object.entries(mix)) {
      if (hundredths === 0) continue
      const adjust = 'SELECT credits_adjust($1, $2, $3, $4, $5, $6)'
      await rows(adjust, [userId, hundredths, bucket, `test:${bucket}:${newId()}`, 'test', clock.now()])
    }
  }

  async function member(mix: Mix = { paid: 10_000 }, userId: string = newId()): Promise<string> {
    counter += 1
    const handle = `person_${counter}`
    await rows(
      `INSERT INTO users (id, email, email_verified_at, name, handle, referral_code, created_at)
       VALUES ($1, $2, $3, $4, $5, $5, $3)`,
      [userId, `${handle}@example.com`, clock.now(), `Person ${counter}`, handle],
    )
    await rows('SELECT credits_open_wallet($1, $2)', [userId, clock.now()])
    // Without the welcome, so that the mix is all there is.
    await rows(
      `SELECT credits_adjust($1, -available, 'bonus', $2, 'test', $3) FROM wallets WHERE user_id = $1 AND available > 0`,
      [userId, `test:empty:${userId}`, clock.now()],
    )
    await fill(userId, mix)
    return userId
  }

  const post = (authorId: string, given: PostGiven = {}) => layPost(rows, { authorId, now: clock.now() }, given)

  /** Delivers everything that is queued, at the clock's time; the ids of the generations. */
  async function deliver(): Promise<string[]> {
    const done: string[] = []
    for (;;) {
      const now = clock.now()
      const jobs = await claimGenerations(db.app, {
        free: 50,
        leaseUntil: new Date(now.getTime() + 60_000),
        deadline: new Date(now.getTime() + 300_000),
        perUser: 50,
        engines: [{ name: engine.name, maxRunning: null }],
        now,
      })
      if (jobs.length === 0) return done
      for (const job of jobs) {
        must(await insertAttempt(db.app, job, { number: 1, provider: engine.name, now }), 'a lost lease')
        const { id } = job
        await db.app.transaction((tx) => deliverGeneration(tx, { job, engine, image: picture, lettered: null, now }))
        done.push(id)
      }
    }
  }

  return {
    db,
    studio,
    services,
    clock,
    subscriptions,
    rows,
    fill,
    member,
    post,
    deliver,
    open: (userId: string, postId: string) => openRemix(services, { userId, postId: showId('post', postId) }),
    /** Places an order without opening the post first. */
    async place(userId: string, postId: string, order: Partial<GenerationOrder> = {}): Promise<string> {
      const placed = await studio.place(userId, { remixOf: showId('post', postId), ...order })
      return receiptOf(placed).jobId
    },
    /** Opens, orders and delivers one remix. */
    async remix(userId: string, postId: string, order: Partial<GenerationOrder> = {}): Promise<string> {
      await this.open(userId, postId)
      await this.place(userId, postId, order)
      const [generationId] = await deliver()
      return must(generationId, 'a delivery')
    },
    /** Hands out all events that are due. */
    settle: () => deliverEvents(services, subscriptions),
    /** Everything one after the other: remix and settlement. */
    async remixAndSettle(userId: string, postId: string): Promise<void> {
      await this.remix(userId, postId)
      await this.settle()
    },
    /** What the ledger says somebody has earned by reuses, in hundredths. */
    async earned(userId: string): Promise<number> {
      const [row] = await rows<{ sum: number }>(
        `SELECT coalesce(sum(amount), 0)::int AS sum FROM transfers WHERE user_id = $1 AND kind = 'reuse_reward'`,
        [userId],
      )
      return row?.sum ?? 0
    },
    rewards: (postId: string) =>
      rows<{ user_id: string; granted: number; full: number; cut_by: string; day: string; paid_with_bonus: boolean }>(
        `SELECT user_id, granted_hundredths::int AS granted, full_hundredths::int AS full, cut_by, day::text, paid_with_bonus
         FROM reuse_rewards WHERE post_id = $1 ORDER BY number`,
        [postId],
      ),
    async reuses(postId: string): Promise<number> {
      const [row] = await rows<{ reuses: number }>('SELECT reuses FROM post_counters WHERE post_id = $1', [postId])
      return row?.reuses ?? 0
    },
    /** Every check of the books; the names of those that fail. */
    async wrongBooks(): Promise<string[]> {
      const { checks } = await verifyLedger(db.owner, [...studioLedgerChecks, ...rewardsLedgerChecks])
      return checks.filter(({ differences }) => differences > 0).map(({ name }) => name)
    },
    close: () => db.close(),
  }
}
