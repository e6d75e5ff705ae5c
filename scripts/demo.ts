// Fills a fresh installation with believable people, pictures, remixes and talk: `npm run demo`. Refused in production, while a server
// runs on the same data, and where people live already (unless --force).
import { parseArgs } from 'node:util'
import { type Config, ConfigProblems, readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db/database.ts'
import { findRunningDatabase } from '#platform/db/provide-database.ts'
import { withDatabase } from '#platform/db/with-database.ts'
import { StartProblem } from '#platform/process/start-problem.ts'
import { deriveSecrets } from '#platform/secrets.ts'
import { loadMasterSecret } from '#platform/secrets-file.ts'
import { runDemo } from './demo/run-demo.ts'

const { values } = parseArgs({ options: { force: { type: 'boolean', default: false } } })

async function countPeople(ownerUrl: string): Promise<number> {
  const owner = openDatabase({ connectionString: ownerUrl, poolSize: 1, applicationName: 'rangoli-demo' })
  try {
    const [row] = await owner.call<{ people: number }>('demo_people', 'SELECT count(*)::int AS people FROM users', [])
    return row?.people ?? 0
  } finally {
    await owner.close()
  }
}

/** Why there can be no demo here, or null. */
function refusalOf(config: Config): string | null {
  if (config.mode === 'production')
    return 'The demo is for installations on this machine: not with RANGOLI_MODE=production.'
  const isRunning = config.databaseUrl === undefined && findRunningDatabase(config.dataDir) !== null
  return isRunning ? 'A server runs on this data. Stop it first, and start it again after the demo.' : null
}

async function fill(config: Config, ownerUrl: string): Promise<string | null> {
  const known = await countPeople(ownerUrl)
  if (known > 0 && !values.force) {
    return `${known} people live here already. Use another DATA_DIR, or --force to add the demo beside them.`
  }
  const startedAt = performance.now()
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(0)
  // By its roles it has no web to stand back for: whoever draws is not put behind everything else on the machine.
  const quiet: Config = {
    ...config,
    port: 0,
    host: '127.0.0.1',
    rateLimitsEnabled: false,
    logLevel: 'error',
    roles: ['worker'],
  }
  const secrets = deriveSecrets(loadMasterSecret(config).value)
  const context = { config: quiet, ownerUrl, databaseUrl: ownerUrl, secrets }
  const { people, posts, pictures, password, shown } = await runDemo(context, (line) =>
    process.stdout.write(`  ${seconds().padStart(4)} s  ${line}\n`),
  )
  process.stdout.write(`${people} people, ${pictures} pictures, ${posts} posts in ${seconds()} s. Now: npm start\n`)
  process.stdout.write(`Sign in as ${shown.email} (creator) or ${shown.moderator} (moderator) with ${password}\n`)
  return null
}

async function main(): Promise<string | null> {
  const config = readConfig()
  return refusalOf(config) ?? (await withDatabase(config, (ownerUrl) => fill(config, ownerUrl)))
}

const problem = await main().catch((error: unknown) => {
  if (error instanceof StartProblem || error instanceof ConfigProblems) return error.message
  throw error
})
if (problem !== null) {
  process.stderr.write(`${problem}\n`)
  process.exitCode = 1
}
