// What this process needs to be of use. Says the names of what is wrong and nothing more.
import { migrationsFolder as ourMigrations, readMigrations } from '../db/migrate.ts'
import type { Services } from '../module.ts'
import { appliedMigrations, pingDatabase } from './readiness.sql.ts'

export type Check = () => Promise<void>

/** Longest time a check may take before it counts as failed. */
const checkTimeoutMs = 1_000
/** Checks write a file and ask the database: however often one asks, they run once in this time. */
const answerLastsMs = 1_000

export interface Readiness {
  isReady: boolean
  /** Names of the checks that failed. */
  failed: string[]
}

/** Fails while the database has not run every migration of this build. */
export function readinessChecks({ db, storage }: Services, migrationsFolder = ourMigrations): Record<string, Check> {
  return {
    database: () => pingDatabase(db),
    storage: () => storage.probe(),
    migrations: async () => {
      const applied = new Set(await appliedMigrations(db))
      const missing = readMigrations(migrationsFolder).filter(({ name }) => !applied.has(name))
      if (missing.length > 0) throw new Error(`missing: ${missing.map(({ name }) => name).join(', ')}`)
    },
  }
}

async function within(check: Check, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('took too long')), timeoutMs)
  })
  try {
    await Promise.race([check(), late])
  } finally {
    clearTimeout(timer)
  }
}

/** Runs all checks side by side; answers of the last second are given again. */
export function createReadiness(
  checks: Record<string, Check>,
  tell: (name: string, error: unknown) => void,
): () => Promise<Readiness> {
  let last: { at: number; answer: Promise<Readiness> } | undefined

  const run = async (): Promise<Readiness> => {
    const outcomes = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          await within(check, checkTimeoutMs)
          return []
        } catch (error) {
          tell(name, error)
          return [name]
        }
      }),
    )
    const failed = outcomes.flat()
    return { isReady: failed.length === 0, failed }
  }

  return () => {
    // Monotonic time of the machine: this bounds work, it is no business time.
    const at = performance.now()
    if (last === undefined || at - last.at > answerLastsMs) last = { at, answer: run() }
    return last.answer
  }
}
