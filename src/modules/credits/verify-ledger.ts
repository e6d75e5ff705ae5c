// Proves on a live database that the books are right: one snapshot, reads only, locks nobody out. Repairs nothing.
import { sql } from 'kysely'
import { must } from '#platform/assert.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import { accountsText, figuresText, type LedgerCheck, movementChecks, walletChecks } from './ledger-checks.sql.ts'
import type { CreditAccount } from './tables.ts'

export type { LedgerCheck } from './ledger-checks.sql.ts'

export interface LedgerProof {
  /** How many rows were looked at. */
  figures: { name: string; value: number }[]
  accounts: { account: CreditAccount; hundredths: number }[]
  /** Each with how often it is not true. */
  checks: { name: string; differences: number }[]
  /** False as soon as one check found a difference. */
  isRight: boolean
}

/** `contributed`: the checks of other modules on what their rows must have here. */
export async function verifyLedger(db: Database, contributed: readonly LedgerCheck[] = []): Promise<LedgerProof> {
  return db.query
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      // Whole tables are read: on a large ledger that takes longer than any request may.
      await sql`SET LOCAL statement_timeout = 0`.execute(tx)
      const figures = await rowsOf<{ name: string; value: number }>(tx, figuresText)
      const accounts = await rowsOf<{ account: CreditAccount; hundredths: number }>(tx, accountsText)
      const total = accounts.reduce((sum, { hundredths }) => sum + hundredths, 0)
      const checks = [{ name: 'the sum over all accounts is zero', differences: total === 0 ? 0 : 1 }]
      for (const { name, sql: text } of [...walletChecks, ...movementChecks, ...contributed]) {
        const [row] = await rowsOf<{ differences: number }>(tx, text)
        checks.push({ name, differences: must(row, `check without an answer: ${name}`).differences })
      }
      return { figures, accounts, checks, isRight: checks.every(({ differences }) => differences === 0) }
    })
}

async function rowsOf<Row>(tx: Tx, text: string): Promise<Row[]> {
  const { rows } = await sql.raw<Row>(text).execute(tx)
  return rows
}
