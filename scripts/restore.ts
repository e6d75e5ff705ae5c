// Command `npm run restore -- --from FOLDER/STAMP`: brings a backup into an empty DATA_DIR, or an empty DATABASE_URL and DATA_DIR, and
// proves the ledger. Refuses a backup that was changed, and anything that is not empty.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { verifyLedger } from '../src/modules/credits/module.ts'
import { rewardsLedgerChecks } from '../src/modules/rewards/module.ts'
import { studioLedgerChecks } from '../src/modules/studio/module.ts'
import { ConfigProblems, readConfig } from '../src/platform/config.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { provideDatabase } from '../src/platform/db/provide-database.ts'
import { StartProblem } from '../src/platform/process/start-problem.ts'
import { loadMasterSecret } from '../src/platform/secrets-file.ts'
import { checkBackup } from './backup/check-backup.ts'
import { refuseUsedFolder, restoreBackup } from './backup/restore-backup.ts'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, 'without-seal': { type: 'boolean', default: false } },
  })
  if (values.from === undefined) throw new StartProblem('Say what: npm run restore -- --from /path/of/backups/STAMP')
  const config = readConfig()
  const folder = resolve(values.from)
  refuseUsedFolder(config.dataDir)
  const isSealed = !values['without-seal']
  if (isSealed && config.secretKey === undefined && !existsSync(join(config.dataDir, 'secrets'))) {
    throw new StartProblem(
      `Set SECRET_KEY to the master secret of the installation that was backed up, or put its file at ${join(config.dataDir, 'secrets')}.`,
    )
  }
  const manifest = checkBackup(folder, isSealed ? loadMasterSecret(config).value : null)
  const database = await provideDatabase(config, { purpose: 'a restore' })
  try {
    const { ownerUrl } = database
    const picturesDir = resolve(join(config.dataDir, 'pictures'))
    const report = await restoreBackup({ manifest, folder, ownerUrl, picturesDir })
    process.stdout.write(`Restored ${report.rows} rows and ${report.pictures} picture files of ${manifest.madeAt}.\n`)
    if (!report.hasJobs) process.stdout.write('Background jobs that waited were of another version and are left out.\n')
    const db = openDatabase({
      connectionString: ownerUrl,
      poolSize: 1,
      role: 'rangoli_app',
      applicationName: 'rangoli-restore',
    })
    const proof = await verifyLedger(db, [...studioLedgerChecks, ...rewardsLedgerChecks]).finally(() => db.close())
    const wrong = proof.checks.filter(({ differences }) => differences !== 0)
    process.stdout.write(
      proof.isRight
        ? `The ledger is right: ${proof.checks.length} checks, no difference.\n`
        : `THE LEDGER IS WRONG: ${wrong.map(({ name }) => name).join('; ')}\n`,
    )
    process.exitCode = proof.isRight ? 0 : 1
  } finally {
    await database.stop()
  }
}

try {
  await main()
} catch (error) {
  if (!(error instanceof StartProblem || error instanceof ConfigProblems)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
