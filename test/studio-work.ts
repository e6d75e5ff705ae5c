// Studios with one engine of their own each, so that many tests share a database and each works off only its own jobs.
import { expect } from 'vitest'
import type { Job } from '#contract/studio.ts'
import { studioLedgerChecks } from '../src/modules/studio/ledger-checks.sql.ts'
import type { PictureEngine } from '../src/modules/studio/providers/port.ts'
import type { WorkSettings } from '../src/modules/studio/work-settings.ts'
import type { TestDatabase } from './database.ts'
import { createStudioTest, type StudioOptions, type StudioTest, testEngine } from './studio.ts'

export interface OneEngineStudio extends StudioTest {
  engineName: string
  /** Tries at this engine, in order. */
  attempts(): Promise<{ number: number; state: string; failure: string | null }[]>
}

let engines = 0

export function studioWith(
  db: TestDatabase,
  engine: Partial<PictureEngine>,
  options: Omit<StudioOptions, 'engines'> = {},
): OneEngineStudio {
  engines += 1
  const engineName = `test-${engines}`
  const text = `SELECT number, state, failure FROM generation_attempts
    WHERE provider = $1 ORDER BY generation_id, number`
  return {
    ...createStudioTest(db, { ...options, engines: [testEngine({ ...engine, name: engineName })] }),
    engineName,
    attempts: () => db.owner.call('t_attempts', text, [engineName]),
  }
}

export interface WorkedOff {
  userId: string
  job: Job
  wallet: { available: number; held: number }
}

/** One picture of a user with 300 hundredths, worked on until it ended. */
export async function orderAndWorkOff(studio: StudioTest, settings: Partial<WorkSettings> = {}): Promise<WorkedOff> {
  const userId = await studio.newUser(300)
  const jobId = await studio.placeOne(userId)
  await studio.work(async () => ['succeeded', 'failed'].includes((await studio.job(userId, jobId)).status), settings)
  return { userId, job: await studio.job(userId, jobId), wallet: await studio.wallet(userId) }
}

/** The studio's part of the books, after everything a test file did. */
export async function expectBooksRight(db: TestDatabase): Promise<void> {
  for (const [index, check] of studioLedgerChecks.entries()) {
    const [row] = await db.app.call<{ differences: number }>(`check_${index}`, check.sql, [])
    expect({ [check.name]: row?.differences }).toEqual({ [check.name]: 0 })
  }
}
