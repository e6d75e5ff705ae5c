// SQL on generations as their owner meets them: order, look, cancel. What a worker does to them stands in queue.sql.ts.
import type { Design } from '#contract/design.ts'
import type { AspectRatio, ImageType, JobFailure, JobStatus, Tier } from '#contract/studio.ts'
import { must } from '#platform/assert.ts'
import type { Database, Query, Tx } from '#platform/db/database.ts'
import type { GenerationTables } from './tables.ts'

const tables = (query: Query | Tx) => query.withTables<GenerationTables>()

export interface NewOrder {
  userId: string
  route: string
  key: string
  fingerprint: Buffer
  /** Bytes of the answer, stored with the key. */
  reply: string
  pictures: { id: string; seed: number }[]
  /** Of each picture. */
  priceHundredths: number
  provider: string
  /** What the engine gets. */
  prompt: string
  /** Not null: the prompt holds a sealed text, and this is all of it that its owner may read. */
  changes: string | null
  /** uuid of the post it is made from. */
  sourcePostId: string | null
  tier: Tier
  imageType: ImageType
  aspectRatio: AspectRatio
  width: number
  height: number
  templateId: string | null
  slots: Record<string, string> | null
  design: Design | null
  now: Date
}

export interface PlacedRow {
  /** Answer of the same order, placed before. */
  stored: string | null
  /** SQLSTATE of why nothing happened: RG402 not enough credits, RG409 frozen wallet, RG422 key used otherwise, 55P03 a twin is still at it. */
  refusal: string | null
  /** RG402: JSON with `missing` in hundredths. */
  refusal_detail: string | null
}

const placeOrderText = `SELECT * FROM studio_place_order($1, $2, $3, $4, $5, $6::uuid[], $7::bigint[], $8, $9,
  $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`

/** Claims the key, holds the price of each picture and queues them, or does nothing: one round trip, one commit. */
export async function insertOrder(db: Database, order: NewOrder): Promise<PlacedRow> {
  const rows = await db.call<PlacedRow>('studio_place_order', placeOrderText, [
    order.userId,
    order.route,
    order.key,
    order.fingerprint,
    order.reply,
    order.pictures.map(({ id }) => id),
    order.pictures.map(({ seed }) => seed),
    order.priceHundredths,
    order.provider,
    order.prompt,
    order.tier,
    order.imageType,
    order.aspectRatio,
    order.width,
    order.height,
    order.templateId,
    order.slots === null ? null : JSON.stringify(order.slots),
    order.design === null ? null : JSON.stringify(order.design),
    order.changes,
    order.sourcePostId,
    order.now,
  ])
  return must(rows[0], 'a function without an answer')
}

const placeOrdersText = 'SELECT * FROM studio_place_orders($1)'

/** The same for many orders in one commit, each by itself; the answers stand in their order. All fail with the statement. */
export async function insertOrders(db: Database, orders: readonly NewOrder[]): Promise<PlacedRow[]> {
  const list = orders.map((order, place) => ({
    place,
    user_id: order.userId,
    route: order.route,
    key: order.key,
    fingerprint: `\\x${order.fingerprint.toString('hex')}`,
    reply: order.reply,
    ids: order.pictures.map(({ id }) => id),
    seeds: order.pictures.map(({ seed }) => seed),
    price: order.priceHundredths,
    provider: order.provider,
    prompt: order.prompt,
    tier: order.tier,
    image_type: order.imageType,
    aspect_ratio: order.aspectRatio,
    width: order.width,
    height: order.height,
    template: order.templateId,
    slots: order.slots,
    design: order.design,
    changes: order.changes,
    source_post: order.sourcePostId,
    now: order.now,
  }))
  const rows = await db.call<PlacedRow & { place: number }>('studio_place_orders', placeOrdersText, [
    JSON.stringify(list),
  ])
  const byPlace = new Map(rows.map((row) => [row.place, row]))
  return orders.map((_order, place) => must(byPlace.get(place), 'an order without an answer'))
}

export interface JobRow {
  id: string
  status: JobStatus
  progress: number
  failure: JobFailure | null
  /** 1 = next; null unless queued. Counted up to queuePositionMax. */
  queue_position: number | null
}

/** Farther back the place is shown as this: counting a long queue for every look would cost more than it tells. */
export const queuePositionMax = 1000

const jobColumns = `g.id, g.status, g.progress, g.failure,
  CASE WHEN g.status = 'queued' THEN 1 + (SELECT count(*) FROM (
    SELECT 1 FROM generations q WHERE q.status = 'queued' AND (q.turn, q.id) < (g.turn, g.id) LIMIT ${queuePositionMax - 1}
  ) ahead) END AS queue_position`

/** Those of the jobs that are this user's, in no order. */
export async function findJobs(db: Database, userId: string, ids: readonly string[]): Promise<JobRow[]> {
  const text = `SELECT ${jobColumns} FROM generations g WHERE g.id = ANY ($2::uuid[]) AND g.user_id = $1`
  return await db.call<JobRow>('studio_find_jobs', text, [userId, ids])
}

/** Jobs of this user that have not ended: those at work, then those queued in their order; at most `limit`. */
export async function listOpenJobs(db: Database, userId: string, limit: number): Promise<JobRow[]> {
  const text = `SELECT ${jobColumns} FROM (
      (SELECT * FROM generations WHERE user_id = $1 AND status = 'running' ORDER BY id LIMIT $2)
      UNION ALL
      (SELECT * FROM generations WHERE user_id = $1 AND status = 'queued' ORDER BY turn LIMIT $2)
    ) g LIMIT $2`
  return await db.call<JobRow>('studio_list_open_jobs', text, [userId, limit])
}

/** Takes a queued job of this user out of the queue. False: it is not queued (any more). */
export async function markCanceled(tx: Tx, job: { userId: string; id: string; now: Date }): Promise<boolean> {
  const row = await tables(tx)
    .updateTable('generations')
    .set({ status: 'canceled', ended_at: job.now })
    .where('id', '=', job.id)
    .where('user_id', '=', job.userId)
    .where('status', '=', 'queued')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
