// What rewards need of the ledger: where the credits of a picture came from, whether they were kept, and the grant to an author.
import { sql } from 'kysely'
import type { Bucket } from '#contract/credits.ts'
import type { Tx } from '#platform/db/database.ts'

/** Hundredths by the bucket they were taken from; their sum is the price. */
export type PaidFrom = Record<Bucket, number>

/** By the lots that the hold took. */
export async function readPaidFrom(tx: Tx, { userId, holdId }: { userId: string; holdId: string }): Promise<PaidFrom> {
  const { rows } = await sql<{ bucket: Bucket; hundredths: number }>`
    SELECT l.bucket, sum(t.amount)::bigint AS hundredths FROM hold_lots t
    JOIN lots l ON l.user_id = ${userId} AND l.granted_version = t.granted_version
    WHERE t.hold_id = ${holdId} GROUP BY l.bucket`.execute(tx)
  const paid = new Map(rows.map(({ bucket, hundredths }) => [bucket, hundredths]))
  return { bonus: paid.get('bonus') ?? 0, earned: paid.get('earned') ?? 0, paid: paid.get('paid') ?? 0 }
}

export interface Capture {
  /** Whose credits were kept. */
  userId: string
  paidFrom: PaidFrom
}

/** Null unless the hold was captured. */
export async function readCapture(tx: Tx, holdId: string): Promise<Capture | null> {
  const { rows } = await sql<{ userId: string }>`
    SELECT user_id AS "userId" FROM credits_hold_states WHERE hold_id = ${holdId} AND outcome = 'captured'`.execute(tx)
  const [hold] = rows
  return hold ? { ...hold, paidFrom: await readPaidFrom(tx, { ...hold, holdId }) } : null
}

export interface ReuseGrant {
  /** uuid of the author. */
  userId: string
  hundredths: number
  /** The same reference is granted once. */
  ref: string
  now: Date
}

/**
 * Earned credits, out of what pictures brought in. Locks the author's wallet: the caller's transaction must hold no other one.
 * False: this reference was granted before.
 */
export async function grantReuseReward(tx: Tx, { userId, hundredths, ref, now }: ReuseGrant): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    SELECT credits_grant(${userId}, 'generation', 'earned', ${hundredths}, 'infinity', 'reuse_reward', ${ref}, 'reuse', ${now})
      AS done`.execute(tx)
  return rows[0]?.done === true
}
