// Proves that the books are right, on the database of this installation, also while it runs: `npm run ledger:verify`. Changes nothing.
import { formatCredits } from '../src/contract/credits-amount.ts'
import { type LedgerProof, verifyLedger } from '../src/modules/credits/module.ts'
import { rewardsLedgerChecks } from '../src/modules/rewards/module.ts'
import { studioLedgerChecks } from '../src/modules/studio/module.ts'
import { ConfigProblems, readConfig } from '../src/platform/config.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { withDatabase } from '../src/platform/db/with-database.ts'
import { StartProblem } from '../src/platform/process/start-problem.ts'

function table(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length), 0)
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value.padStart(14)}`)
  return [title, ...lines, ''].join('\n')
}

function show({ figures, accounts, checks, isRight }: LedgerProof): string {
  const wrong = checks.filter(({ differences }) => differences > 0).length
  return [
    table(
      'Rows',
      figures.map(({ name, value }) => [name, String(value)]),
    ),
    table(
      'Credits by account',
      accounts.map(({ account, hundredths }) => [account, formatCredits(hundredths)]),
    ),
    table(
      'Differences',
      checks.map(({ name, differences }) => [name, String(differences)]),
    ),
    isRight
      ? `The ledger is right: ${checks.length} checks, no difference.`
      : `THE LEDGER IS WRONG: ${wrong} checks fail.`,
    '',
  ].join('\n')
}

async function main(): Promise<LedgerProof> {
  return withDatabase(readConfig(), async (connectionString) => {
    const db = openDatabase({ connectionString, poolSize: 1, role: 'rangoli_app', applicationName: 'rangoli-verify' })
    try {
      return await verifyLedger(db, [...studioLedgerChecks, ...rewardsLedgerChecks])
    } finally {
      await db.close()
    }
  })
}

try {
  const proof = await main()
  process.stdout.write(show(proof))
  process.exitCode = proof.isRight ? 0 : 1
} catch (error) {
  if (!(error instanceof StartProblem || error instanceof ConfigProblems)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
