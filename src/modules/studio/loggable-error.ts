// What of an error on a job may stand in a log. An engine may quote the text it was given in what it throws: of a sealed text no
// message, no stack and nothing that hangs on the error is written.
import type { GenerationsTable } from './tables.ts'

export function loggableError(job: Pick<GenerationsTable, 'changes'>, error: unknown): unknown {
  if (job.changes === null || !(error instanceof Error)) return job.changes === null ? error : 'cut: sealed'
  const code = 'code' in error && typeof error.code === 'string' && /^[\w-]{1,40}$/.test(error.code) ? error.code : null
  return { type: error.constructor.name, message: 'cut: sealed', ...(code !== null && { code }) }
}
