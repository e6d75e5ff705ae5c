// Carries a trace from the request that orders work to the worker that does it. Must never keep anybody from doing it.
import type { Services } from '../module.ts'
import { currentTracing, inSpan, type SpanOptions, traceparent } from './trace.ts'
import { findContext, insertContexts } from './trace-contexts.sql.ts'

type Parts = Pick<Services, 'db' | 'clock'>

/** Call it before the work can be found by a worker. `subjects`: the ids it will have. */
export async function rememberTrace({ db, clock }: Parts, subjects: readonly string[]): Promise<void> {
  const parent = traceparent()
  if (parent === null) return
  await insertContexts(db, { subjects, traceparent: parent, now: clock.now() }).catch(() => {})
}

/** Runs `work` as part of the trace that ordered it; without traces, or when it belongs to none, just so. */
export async function inTraceOf<T>(
  { db }: Pick<Parts, 'db'>,
  span: { subject: string; name: string } & Pick<SpanOptions, 'attributes'>,
  work: () => Promise<T>,
): Promise<T> {
  if (currentTracing() === null) return work()
  const parent = await findContext(db, span.subject).catch(() => null)
  if (parent === null) return work()
  return inSpan(span.name, { parent, ...(span.attributes && { attributes: span.attributes }) }, work)
}
