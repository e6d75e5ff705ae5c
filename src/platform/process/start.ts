// The start, one step after the other, each said in one line. What was started is noted at once, so that a stop finds it.
import { type Config, describeSettings } from '../config.ts'
import { migrate } from '../db/migrate.ts'
import { provideDatabase } from '../db/provide-database.ts'
import { deriveSecrets } from '../secrets.ts'
import { loadMasterSecret, refuseOpenFolder } from '../secrets-file.ts'
import type { App, AppContext, RunningWeb } from './app.ts'
import { explainListenError, refuseBusyPort } from './listen-problem.ts'
import { type Steps, secondsSince } from './steps.ts'
import { keepWorker } from './worker-parent.ts'

/** A part that runs, with the longest time its stop may take. */
export interface Started {
  name: 'database' | 'web' | 'worker'
  stop(): Promise<void>
  limitMs: number
}

export interface StartPlan {
  config: Config
  loadApp: () => Promise<App>
  /** Program of the worker child. */
  entry: string
  steps: Steps
  /** Filled while parts come up. */
  started: Started[]
  isStopWanted(): boolean
}

/** Resolves when everything runs, or early when a stop is wanted. Throws StartProblem. */
export async function start(plan: StartPlan): Promise<void> {
  const { config, steps, started, isStopWanted } = plan
  const startedAt = performance.now()
  if (config.roles.includes('web')) await refuseBusyPort(config.host, config.port)
  const secret = loadMasterSecret(config)
  if (config.mode === 'production') refuseOpenFolder(config.dataDir)
  steps.done('secrets', secret.file ?? 'SECRET_KEY')
  // Reading the program and starting the database need different things: at the same time.
  const loading = plan.loadApp()
  loading.catch(() => {})
  const ownerUrl = await startDatabase(plan)
  if (isStopWanted()) return
  const app = await loading
  const context: AppContext = { config, ownerUrl, databaseUrl: ownerUrl, secrets: deriveSecrets(secret.value) }
  await app.prepareData(context)
  steps.done('data', 'ready')
  if (isStopWanted()) return
  const working = startWorkerRole(plan, { app, context, masterSecret: secret.value })
  const web = config.roles.includes('web') ? await startWebRole(app, context) : null
  if (web !== null) {
    started.push({ name: 'web', stop: web.stop, limitMs: 15_000 + config.drainDelayMs })
    steps.done('web', web.url)
  }
  await working
  steps.say(`\nRangoli is ready${web === null ? '' : ` at ${addressOf(config, web)}`} (${secondsSince(startedAt)})`)
  steps.say(sayDefaults(config))
}

async function startDatabase({ config, steps, started }: StartPlan): Promise<string> {
  const startedAt = performance.now()
  const database = await provideDatabase(config, { log: steps.warn })
  started.push({ name: 'database', stop: database.stop, limitMs: 35_000 })
  steps.done('database', `${database.description} (${secondsSince(startedAt)})`)
  const applied = await migrate(database.ownerUrl)
  steps.done('migrations', applied.length === 0 ? 'nothing new' : `${applied.length} applied`)
  return database.ownerUrl
}

async function startWebRole(app: App, context: AppContext): Promise<RunningWeb> {
  try {
    return await app.startWeb(context)
  } catch (error) {
    throw explainListenError(error, context.config.port) ?? error
  }
}

interface WorkerPlan {
  app: App
  context: AppContext
  masterSecret: string
}

async function startWorkerRole(plan: StartPlan, { app, context, masterSecret }: WorkerPlan): Promise<void> {
  const { config, started, steps, entry } = plan
  if (!config.roles.includes('worker')) return
  if (!config.roles.includes('web')) {
    const worker = await app.startWorker(context)
    started.push({ name: 'worker', stop: worker.stop, limitMs: 15_000 })
    steps.done('worker', 'in this process')
    return
  }
  const { ownerUrl, databaseUrl } = context
  const order = { ownerUrl, databaseUrl, masterSecret, publicUrl: config.publicUrl }
  const worker = keepWorker({ entry, order, log: steps.warn })
  started.push({ name: 'worker', stop: worker.stop, limitMs: 20_000 })
  // A worker that fails is said and started again; pages and orders do not wait for it.
  await worker.ready.then(
    () => steps.done('worker', `process ${worker.pid()}`),
    () => {},
  )
}

/** The address to open: the public one, unless the system chose the port. */
function addressOf(config: Config, web: RunningWeb): string {
  return config.port === 0 ? web.url : config.publicUrl
}

function sayDefaults(config: Config): string {
  const known = new Set<string>(config.defaulted)
  const chosen = describeSettings()
    .filter(({ key, default: value }) => known.has(key) && value !== '')
    .map(({ key, default: value }) => `${key}=${value}`)
  return chosen.length === 0 ? '' : `Chosen by default: ${chosen.join(' ')} (docs/configuration.md)`
}
