// The state of one job, for its owner only: a foreign id is answered like one that does not exist.
import type { Job } from '#contract/studio.ts'
import { must } from '#platform/assert.ts'
import type { Database } from '#platform/db/database.ts'
import { parseId } from '#platform/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { findJobs, type JobRow } from './generations.sql.ts'
import { type DeliveredPicture, showJob } from './show-job.ts'

/** The pictures of delivered generations (uuid -> picture); one its owner deleted is missing. */
export type FindDelivered = (generationIds: string[]) => Promise<Map<string, DeliveredPicture>>

export interface JobParts {
  db: Database
  findDelivered: FindDelivered
}

/** Throws not_found. `jobId` as shown: `gen_...` */
export async function getJob(parts: JobParts, { userId, jobId }: { userId: string; jobId: string }): Promise<Job> {
  const [row] = await findJobs(parts.db, userId, [parseId('generation', jobId)])
  if (!row) throw new Refusal('not_found', 'There is no such job.')
  return must((await showJobs(parts, [row]))[0], 'a job was not shown')
}

export async function showJobs(parts: JobParts, rows: JobRow[]): Promise<Job[]> {
  const succeeded = rows.filter(({ status }) => status === 'succeeded').map(({ id }) => id)
  const delivered = succeeded.length === 0 ? new Map() : await parts.findDelivered(succeeded)
  return rows.map((row) => showJob(row, delivered.get(row.id) ?? null))
}
