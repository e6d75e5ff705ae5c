// What the runtime needs of an application: data to prepare and the two roles it can play. Knows no business word.
import type { Config } from '../config.ts'
import type { Secrets } from '../secrets.ts'

export interface AppContext {
  config: Config
  /** As the owner of the database: for migrations, seeds and maintenance. */
  ownerUrl: string
  /** For the application, which acts as rangoli_app. */
  databaseUrl: string
  secrets: Secrets
}

export interface RunningWeb {
  /** Address it listens on. */
  url: string
  /** Stops accepting and resolves when the requests at work are answered. */
  stop(): Promise<void>
}

export interface RunningWorker {
  /** Takes no new job and resolves when the jobs at work are settled or handed back. */
  stop(): Promise<void>
}

export interface App {
  /** Puts starting data into a migrated database; runs at every start and must not mind. */
  prepareData(context: AppContext): Promise<void>
  startWeb(context: AppContext): Promise<RunningWeb>
  startWorker(context: AppContext): Promise<RunningWorker>
}
