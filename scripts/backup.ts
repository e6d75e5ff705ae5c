// Command `npm run backup -- --to FOLDER`: database and pictures of this installation, also while it runs. The master secret is
// not part of it: keep SECRET_KEY, or DATA_DIR/secrets, somewhere else.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import packageJson from '../package.json' with { type: 'json' }
import { ConfigProblems, readConfig } from '../src/platform/config.ts'
import { withDatabase } from '../src/platform/db/with-database.ts'
import { StartProblem } from '../src/platform/process/start-problem.ts'
import { loadMasterSecret } from '../src/platform/secrets-file.ts'
import { checkBackup } from './backup/check-backup.ts'
import { makeBackup } from './backup/make-backup.ts'

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { to: { type: 'string' } } })
  if (values.to === undefined) throw new StartProblem('Say where: npm run backup -- --to /path/of/backups')
  const config = readConfig()
  const secret = loadMasterSecret(config)
  const target = resolve(values.to)
  mkdirSync(target, { recursive: true, mode: 0o700 })
  const report = await withDatabase(config, (ownerUrl) =>
    makeBackup({
      ownerUrl,
      picturesDir: resolve(join(config.dataDir, 'pictures')),
      target,
      masterSecret: secret.value,
      version: packageJson.version,
      now: new Date(),
    }),
  )
  checkBackup(report.folder, secret.value)
  const megabytes = (report.newBytes / 1024 / 1024).toFixed(1)
  process.stdout.write(
    `${report.folder}: ${report.rows} rows of ${report.tables} tables, ${report.pictures} picture files (${report.newPictures} new, ${megabytes} MB). Read back and right.\n`,
  )
  process.stdout.write(
    `Not in it: the master secret (${secret.file ?? 'SECRET_KEY'}). Keep a copy of it apart; a restore asks for it.\n`,
  )
}

try {
  await main()
} catch (error) {
  if (!(error instanceof StartProblem || error instanceof ConfigProblems)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
