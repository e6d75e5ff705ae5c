// Accepts an order: policy first, then key, money and queue in one commit. Must never call an engine or move money by itself.
import { creditsFromHundredths } from '#contract/credits-amount.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { type GenerationOrder, generate } from '#contract/studio.ts'
import { currentRules, spendingRefusal } from '#modules/credits/index.ts'
import { AssertionFailed } from '#platform/assert.ts'
import type { Database } from '#platform/db/database.ts'
import { currentFlags } from '#platform/flags/index.ts'
import { requestFingerprint } from '#platform/http/idempotency.ts'
import { encodeReply } from '#platform/http/serve.ts'
import { claimRefusal } from '#platform/idempotency/claim-refusal.ts'
import { findReply, type RememberedCall } from '#platform/idempotency/idempotency-keys.sql.ts'
import { newId, showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { rememberTrace } from '#platform/tracing/carry-trace.ts'
import { inSpan } from '#platform/tracing/trace.ts'
import type { Engines } from './engines.ts'
import type { NewOrder } from './generations.sql.ts'
import type { OrderWriter } from './order-writer.ts'
import { type ResolvedOrder, resolveOrder } from './resolve-order.ts'
import { pictureSeeds } from './seeds.ts'
import type { SourcePosts } from './source-posts.ts'

export interface PlacingParts extends Pick<Services, 'db' | 'clock'> {
  engines: Engines
  writeOrder: OrderWriter
  sourcePosts: SourcePosts
  /** Called after the commit with what was placed. */
  onPlaced: (placed: { userId: string; generationIds: string[] }) => void
}

export interface OrderInput {
  /** uuid */
  userId: string
  idempotencyKey: string
  order: GenerationOrder
}

/** The answer's bytes; `isReplayed`: they were stored by the first call with this key. */
export interface PlacedOrder {
  bytes: Buffer
  isReplayed: boolean
}

/**
 * Throws insufficient_credits, content_policy_violation, not_found, forbidden, validation_failed, provider_unavailable,
 * idempotency_conflict, and conflict while a twin is still running. After any of them nothing has happened.
 */
export async function placeOrder(
  parts: PlacingParts,
  { userId, idempotencyKey, order }: OrderInput,
): Promise<PlacedOrder> {
  const now = parts.clock.now()
  const call: RememberedCall = {
    userId,
    route: generate.id,
    key: idempotencyKey,
    fingerprint: requestFingerprint({ method: generate.method, path: generate.path, body: order }),
    now,
  }
  try {
    await refuseWhilePaused(parts.db, now)
    const resolved = await resolveOrder(parts, { userId, order, now })
    return await inSpan('place order', {}, () => commitOrder(parts, call, { order, resolved }))
  } catch (error) {
    // What was accepted once is answered the same for a day, even when a list or a template has changed since.
    const stored = error instanceof Refusal ? await findReply(parts.db, call) : null
    if (stored !== null) return { bytes: Buffer.from(stored), isReplayed: true }
    throw error
  }
}

/** What is ordered already goes on. */
async function refuseWhilePaused(db: Database, now: Date): Promise<void> {
  const flags = await currentFlags(db, now)
  if (flags['studio.takesOrders']) return
  throw new Refusal('provider_unavailable', 'New pictures cannot be ordered just now. Please come back a little later.')
}

async function commitOrder(
  parts: PlacingParts,
  call: RememberedCall,
  { order, resolved }: { order: GenerationOrder; resolved: ResolvedOrder },
): Promise<PlacedOrder> {
  const { priceHundredths } = await currentRules(parts.db, call.now)
  const price = priceHundredths[order.tier]
  const pictures = pictureSeeds(order).map((seed) => ({ id: newId(), seed }))
  const bytes = encodeReply(generate, receiptOf(pictures, price))
  const row: NewOrder = {
    ...call,
    ...resolved,
    reply: bytes.toString(),
    pictures,
    priceHundredths: price,
    provider: parts.engines.choose().name,
    tier: order.tier,
  }
  await rememberTrace(
    parts,
    pictures.map(({ id }) => id),
  )
  const placed = await parts.writeOrder(row)
  if (placed.refusal !== null) throw refusalOf(placed.refusal, placed.refusal_detail)
  if (placed.stored !== null) return { bytes: Buffer.from(placed.stored), isReplayed: true }
  parts.onPlaced({ userId: call.userId, generationIds: pictures.map(({ id }) => id) })
  return { bytes, isReplayed: false }
}

function receiptOf(pictures: { id: string }[], priceHundredths: number): ReplyOf<typeof generate> {
  const [jobId = '', ...others] = pictures.map(({ id }) => showId('generation', id))
  return {
    jobId,
    ...(others.length > 0 && { jobIds: [jobId, ...others] }),
    creditDebited: creditsFromHundredths(priceHundredths * pictures.length),
  }
}

function refusalOf(state: string, detail: string | null): Error {
  const known = spendingRefusal(state, detail) ?? claimRefusal(state)
  return known ?? new AssertionFailed(`unexpected refusal of an order: ${state}`)
}
