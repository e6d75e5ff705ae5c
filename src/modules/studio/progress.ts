// Progress of one job, written now and then and told to its owner. A figure that cannot be written is dropped: the next one comes.
import type { Database } from '#platform/db/database.ts'
import { notifyLive } from '#platform/events/live.ts'
import { type ClaimedGeneration, writeProgress } from './queue.sql.ts'

export interface Progress {
  /** 0 to 100 of the whole job. Returns at once. */
  report(percent: number): void
  end(): void
}

/** Writes at most one figure at a time and at most one every `everyMs`, always the newest. */
export function createProgress(db: Database, job: ClaimedGeneration, everyMs: number): Progress {
  let newest = 0
  let written = 0
  let timer: NodeJS.Timeout | undefined
  let isWriting = false
  let lastMs = Number.NEGATIVE_INFINITY

  async function write(): Promise<void> {
    timer = undefined
    isWriting = true
    written = newest
    lastMs = performance.now()
    try {
      if (await writeProgress(db, job, written)) {
        await notifyLive(db.query, job.user_id, { type: 'job', generationId: job.id })
      }
    } catch {
      // Progress is a courtesy; a database that is away has louder ways to say so.
    }
    isWriting = false
    schedule()
  }

  function schedule(): void {
    if (timer || isWriting || newest <= written) return
    timer = setTimeout(() => void write(), Math.max(0, lastMs + everyMs - performance.now()))
  }

  return {
    report(percent) {
      newest = Math.max(newest, Math.min(99, Math.round(percent)))
      schedule()
    },
    end() {
      clearTimeout(timer)
      newest = 0
    },
  }
}
