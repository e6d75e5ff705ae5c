// What a module hands to app.ts: its routes, its background jobs, its event subscriptions. Nothing runs on import.
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import type { Subscription } from './events/subscriptions.ts'
import type { Http } from './http/serve.ts'
import type { Enqueue, JobDefinition } from './jobs/background-jobs.ts'
import type { Logger } from './log.ts'
import type { Secrets } from './secrets.ts'
import type { Storage } from './storage/port.ts'

/** What every module may use. Built once per process by app.ts; tests build the same with their own clock and folder. */
export interface Services {
  config: Config
  db: Database
  clock: Clock
  log: Logger
  secrets: Secrets
  storage: Storage
  /** Puts a background job in the caller's transaction. */
  enqueue: Enqueue
}

export interface Module {
  name: string
  /** Called once in a process with the web role. */
  routes?: (http: Http, services: Services) => void
  /** Background jobs carried by pg-boss, run in processes with the worker role. */
  jobs?: (services: Services) => JobDefinition[]
  /** What it makes of facts that others publish; run in processes with the worker role. */
  subscriptions?: (services: Services) => Subscription[]
  /** A loop of its own in the worker (the generation queue). Resolves when `stop` is aborted and its work is settled. */
  work?: (services: Services, stop: AbortSignal) => Promise<void>
}
