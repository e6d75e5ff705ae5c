// The versions of the money rules, newest first, as rules and not as what the row holds.
import type { Database } from '#platform/db/database.ts'
import { MoneyRules } from './current-rules.ts'
import { readRulesVersions, type StoredRulesVersion } from './rules.sql.ts'

export interface RulesVersion extends Omit<StoredRulesVersion, 'rules'> {
  rules: MoneyRules
}

export async function listRulesVersions(db: Database, limit: number): Promise<RulesVersion[]> {
  const rows = await readRulesVersions(db, limit)
  return rows.map((row) => ({ ...row, rules: MoneyRules.parse(row.rules) }))
}
