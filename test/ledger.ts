// The ledger's functions as a test calls them: as the application's role, with the outcome as a word.
import pg from 'pg'
import type { Bucket } from '#contract/credits.ts'
import type { Database } from '#platform/db/database.ts'
import type { Outcome } from './ledger-model.ts'

/** Runs one call. A boolean answer false means that it had happened before. Throws what is no refusal of the ledger. */
async function outcomeOf(db: Database, text: string, values: readonly unknown[]): Promise<Outcome> {
  try {
    const [row] = await db.call<{ done: unknown }>(`test ${text.slice(0, 40)}`, `SELECT ${text} AS done`, values)
    return row?.done === false ? 'again' : 'done'
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code?.startsWith('RG')) return `RG${Number(error.code.slice(2))}`
    throw error
  }
}

export function ledgerOf(db: Database) {
  const run = (text: string, ...values: unknown[]) => outcomeOf(db, text, values)
  return {
    open: (user: string, now: Date) => run('credits_open_wallet($1, $2)', user, now),
    purchase: (user: string, ref: string, amount: number, now: Date) =>
      run(
        `credits_grant($1, 'gateway_test', 'paid', $2, 'infinity', 'purchase', $3, 'bought', $4)`,
        user,
        amount,
        ref,
        now,
      ),
    bonus: (user: string, ref: string, amount: number, { expiresAt, now }: { expiresAt: Date; now: Date }) =>
      run(
        `credits_grant($1, 'promotion', 'bonus', $2, $3, 'welcome_bonus', $4, 'a gift', $5)`,
        user,
        amount,
        expiresAt,
        ref,
        now,
      ),
    adjust: (
      user: string,
      ref: string,
      amount: number,
      { bucket, now, reason = 'a correction' }: { bucket: Bucket; now: Date; reason?: string },
    ) => run('credits_adjust($1, $2, $3, $4, $6, $5)', user, amount, bucket, ref, now, reason),
    hold: (user: string, id: string, amount: number, now: Date) =>
      run('credits_hold($1, $2, $3, $4)', user, id, amount, now),
    capture: (id: string, now: Date) => run('credits_capture($1, $2)', id, now),
    release: (id: string, now: Date) => run(`credits_release($1, 'canceled', $2)`, id, now),
    expire: (user: string, now: Date) => run('credits_expire($1, $2)', user, now),
    clawBack: (user: string, ref: string, { purchase, amount, now }: { purchase: string; amount: number; now: Date }) =>
      run(`credits_claw_back($1, $2, $3, $4, 'refund', $5)`, user, purchase, amount, ref, now),
    freeze: (user: string, isFrozen: boolean, now: Date) => run('credits_freeze($1, $2, $3)', user, isFrozen, now),
  }
}

export type Ledger = ReturnType<typeof ledgerOf>

/** One text of everything the ledger has written: two are equal exactly when no row differs. */
export async function ledgerDigest(db: Database): Promise<string> {
  const tables = [
    'wallets',
    'transfers',
    'lots',
    'holds',
    'hold_lots',
    'hold_resolutions',
    'lot_takings',
    'money_rules',
  ]
  const digests = tables.map(
    (name) => `(SELECT md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) FROM ${name} t)`,
  )
  const [row] = await db.call<{ digest: string }>('ledger_digest', `SELECT concat(${digests.join(', ')}) AS digest`, [])
  return row?.digest ?? ''
}
