// SQL on the versions of the money rules and on sums of the ledger by days. The rules are written by a function of the database alone.
import { sql } from 'kysely'
import type { Database, Tx } from '#platform/db/database.ts'
import type { MoneyRules } from './current-rules.ts'
import type { TransferKind } from './tables.ts'

export interface StoredRulesVersion {
  version: number
  /** Null: since the installation. */
  effectiveAt: Date | null
  rules: unknown
  changedBy: string | null
  reason: string
}

/** Newest version first. */
export async function readRulesVersions(db: Database, limit: number): Promise<StoredRulesVersion[]> {
  const { rows } = await sql<StoredRulesVersion>`
    SELECT version, nullif(effective_at, '-infinity') AS "effectiveAt", rules, changed_by AS "changedBy", reason
    FROM money_rules ORDER BY version DESC LIMIT ${limit}`.execute(db.query)
  return rows
}

export async function readRulesAt(tx: Tx, at: Date): Promise<{ version: number; rules: unknown } | null> {
  const { rows } = await sql<{ version: number; rules: unknown }>`
    SELECT version, rules FROM money_rules WHERE effective_at <= ${at}
    ORDER BY effective_at DESC, version DESC LIMIT 1`.execute(tx)
  return rows[0] ?? null
}

export interface RulesChange {
  rules: MoneyRules
  effectiveAt: Date
  /** uuid */
  changedBy: string
  reason: string
  basedOn: number
  now: Date
}

/** Raises RG410 when a newer version is there, RG411 when the time is past. */
export async function insertRules(tx: Tx, change: RulesChange): Promise<number> {
  const { rules, effectiveAt, changedBy, reason, basedOn, now } = change
  const { rows } = await sql<{ version: number }>`
    SELECT credits_change_rules(${JSON.stringify(rules)}, ${effectiveAt}, ${changedBy}, ${reason}, ${basedOn}, ${now}) AS version`.execute(
    tx,
  )
  return rows[0]?.version ?? 0
}

export interface MovementSum {
  /** `2026-11-21` */
  day: string
  kind: TransferKind
  /** Into what can be spent, or out of it. */
  isAdded: boolean
  count: number
  hundredths: number
}

/** Sums over whole days of `timeZone`, from the first moment to before the second; by the summary of days (BRIN). */
export async function sumMovements(
  db: Database,
  { from, until, timeZone }: { from: Date; until: Date; timeZone: string },
): Promise<MovementSum[]> {
  const { rows } = await sql<MovementSum>`
    SELECT to_char(created_at AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS day, kind,
      credit_account = 'available' AS "isAdded", count(*) AS count, sum(amount)::bigint AS hundredths
    FROM transfers WHERE created_at >= ${from} AND created_at < ${until} AND kind NOT IN ('hold', 'release')
    GROUP BY 1, 2, 3 LIMIT 4000`.execute(db.query)
  return rows
}
