// The doctor's second half: settings, port, data folder, account and database, each tried without starting anything.
import { type Config, ConfigProblems, readConfig } from '#platform/config.ts'
import { prepareDataFolder } from '#platform/db/data-folder.ts'
import { chooseAccount } from '#platform/db/embedded-account.ts'
import { findBinaries } from '#platform/db/embedded-binaries.ts'
import { readHolder } from '#platform/db/embedded-holder.ts'
import { showDatabase, waitForDatabase } from '#platform/db/provide-database.ts'
import { refuseBusyPort } from '#platform/process/listen-problem.ts'
import { StartProblem } from '#platform/process/start-problem.ts'

let problems = 0

/** `look` returns the fact to show, or throws the problem. */
async function examine(name: string, look: () => string | Promise<string>): Promise<void> {
  let word = 'ok     '
  let said: string
  try {
    said = await look()
  } catch (error) {
    if (!(error instanceof StartProblem)) throw error
    problems += 1
    word = 'problem'
    said = error.message
  }
  process.stdout.write(`  ${word}  ${name.padEnd(12)} ${said}\n`)
}

function settings(): Config | null {
  try {
    return readConfig()
  } catch (error) {
    if (!(error instanceof ConfigProblems)) throw error
    for (const problem of error.problems) process.stdout.write(`  problem  setting      ${problem}\n`)
    return null
  }
}

const accounts = {
  direct: 'PostgreSQL runs as this user',
  namespace: 'PostgreSQL runs in a user namespace (unshare), because it refuses to be root',
  uid: 'PostgreSQL runs as another user (uid 65534 or the owner of its files), because it refuses to be root',
  copy: 'PostgreSQL runs from a copy in /var/lib/rangoli, because it refuses to be root and others cannot enter here',
}

async function examineAll(config: Config): Promise<void> {
  const { dataDir, databaseUrl } = config
  await examine('settings', () => `${config.defaulted.length} by default, mode ${config.mode}`)
  await examine('data folder', () => prepareDataFolder(dataDir))
  const holder = problems === 0 ? readHolder(prepareDataFolder(dataDir)) : null
  const running = holder === null ? '' : `Rangoli runs already (${holder.purpose}, process ${holder.pid})`
  await examine('port', async () => {
    if (holder === null && config.roles.includes('web')) await refuseBusyPort(config.host, config.port)
    return running || `${config.port} is free`
  })
  await examine('database', async () => {
    if (databaseUrl === undefined) return running || 'embedded PostgreSQL, started with Rangoli'
    await waitForDatabase(databaseUrl, { limitMs: 0 })
    return showDatabase(databaseUrl)
  })
  if (databaseUrl !== undefined || problems > 0) return
  await examine(
    'account',
    () => accounts[chooseAccount({ binaries: findBinaries(), dataDir: prepareDataFolder(dataDir) }).kind],
  )
}

const config = settings()
if (config === null) problems += 1
else await examineAll(config)
process.exit(problems === 0 ? 0 : 1)
