// A new version of the money rules in the caller's transaction. What was ordered keeps the price it was ordered at.
import pg from 'pg'
import type { Tx } from '#platform/db/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { insertRules, type RulesChange } from './rules.sql.ts'

/** Returns the version. Throws conflict when somebody wrote one meanwhile, validation_failed for a time that is past. */
export async function changeRules(tx: Tx, change: RulesChange): Promise<number> {
  try {
    return await insertRules(tx, change)
  } catch (error) {
    throw refusalOf(error) ?? error
  }
}

function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof pg.DatabaseError)) return null
  switch (error.code) {
    case 'RG410':
    case '55P03':
      return new Refusal('conflict', 'Somebody changed the rules meanwhile. Please look at them again.')
    case 'RG411':
      return Refusal.field('effectiveAt', 'This moment is past. Please choose a later one.')
    default:
      return null
  }
}
