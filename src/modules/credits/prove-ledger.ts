// Proves the ledger now and then and records the figures, so that an operator is told before a user is. Repairs nothing.
import type { JobDefinition } from '#platform/jobs/background-jobs.ts'
import type { Services } from '#platform/module.ts'
import { recordFigures } from '#platform/operations/recorded-figures.sql.ts'
import { ledgerFigures } from '#platform/operations/recorded-metrics.ts'
import { type LedgerCheck, verifyLedger } from './verify-ledger.ts'

/** `contributed`: the checks of other modules. */
export function proveLedgerJob(
  { db, clock, log }: Pick<Services, 'db' | 'clock' | 'log'>,
  contributed: readonly LedgerCheck[],
): JobDefinition {
  return {
    name: 'credits.prove_ledger',
    // It reads whole tables: often enough to be told the same night, rarely enough to be no load.
    cron: '23 */6 * * *',
    retryLimit: 2,
    timeoutSeconds: 1_800,
    async handle() {
      const { checks, isRight } = await verifyLedger(db, contributed)
      const figures = checks.map(({ name, differences }) => ({ label: name, value: differences }))
      await recordFigures(db, { name: ledgerFigures, figures, now: clock.now() })
      if (!isRight) log.error({ checks: figures.filter(({ value }) => value !== 0) }, 'THE LEDGER IS WRONG')
    },
  }
}
