// One claimed job from engine to settlement. Whatever interrupts it, it is settled once, by whoever holds the lease.
import type { JobFailure } from '#contract/studio.ts'
import { must } from '#platform/assert.ts'
import { notifyLive } from '#platform/events/live.ts'
import { inTraceOf } from '#platform/tracing/carry-trace.ts'
import { inSpan } from '#platform/tracing/trace.ts'
import type { AttemptEnd } from './attempts.sql.ts'
import { deliverGeneration } from './deliver-generation.ts'
import { failGeneration } from './fail-generation.ts'
import { interruptGeneration } from './interrupt-generation.ts'
import { holdLease, LeaseLost } from './lease.ts'
import { loggableError } from './loggable-error.ts'
import { obtainPicture } from './obtain-picture.ts'
import { createProgress } from './progress.ts'
import type { EnginePicture } from './providers/port.ts'
import { type ClaimedGeneration, releaseLease } from './queue.sql.ts'
import { storePicture, storeWords } from './store-picture.ts'
import { countWork, type WorkOutcome } from './work-metrics.ts'
import { type Bench, settle, TimedOut, type Workshop } from './workshop.ts'

/** Never rejects: what cannot be settled here is left to its lease. `stop` hands the job back. */
export async function renderGeneration(workshop: Workshop, job: ClaimedGeneration, stop: AbortSignal): Promise<void> {
  const { services, settings } = workshop
  const engine = must(workshop.engines.get(job.provider), 'claimed for an engine that is not here')
  const lease = holdLease({ ...services, leaseMs: settings.leaseMs }, job)
  const progress = createProgress(services.db, job, settings.progressEveryMs)
  const deadline = new AbortController()
  const leftMs = job.deadline_at.getTime() - services.clock.now().getTime()
  const timer = setTimeout(() => deadline.abort(new TimedOut('deadline')), Math.max(0, leftMs))
  const signal = AbortSignal.any([lease.signal, deadline.signal, stop])
  const startedAtMs = performance.now()
  let outcome: WorkOutcome = 'interrupted'
  const bench: Bench = { ...workshop, job, engine, lease, progress, signal }
  try {
    // A courtesy: the first progress tells it, too.
    await notifyLive(services.db.query, job.user_id, { type: 'job', generationId: job.id }).catch(() => {})
    const span = { subject: job.id, name: 'render generation', attributes: { engine: engine.name, tier: job.tier } }
    outcome = await inTraceOf(services, span, () => work(bench))
  } catch (error) {
    await interruptGeneration(bench, error).catch((second) => {
      const level = second instanceof LeaseLost ? 'info' : 'error'
      services.log[level]({ err: loggableError(job, second), generationId: job.id }, 'job left to its lease')
    })
  } finally {
    clearTimeout(timer)
    progress.end()
    lease.end()
    countWork(engine.name, outcome, startedAtMs)
  }
}

async function work(bench: Bench): Promise<WorkOutcome> {
  const obtained = await inSpan('obtain picture', {}, () => obtainPicture(bench))
  switch (obtained.type) {
    case 'picture':
      await deliver(bench, obtained.picture)
      break
    case 'failed':
      await fail(bench, obtained.failure, obtained.attemptEnd)
      break
    case 'later': {
      const availableAt = new Date(bench.services.clock.now().getTime() + obtained.afterMs)
      await releaseLease(bench.services.db, bench.job, availableAt)
    }
  }
  return obtained.type
}

async function deliver(bench: Bench, picture: EnginePicture): Promise<void> {
  bench.progress.report(85)
  const image = await inSpan('store picture', {}, () => storePicture(bench, picture))
  const { job, engine } = bench
  // Never the picture without the words that were ordered: who wants it without may order that.
  const lettered = job.design === null ? null : await storeWords(bench, image, job.design)
  bench.progress.report(95)
  await settle(bench, (tx, now) => deliverGeneration(tx, { job, engine, image, lettered, now }))
}

async function fail(bench: Bench, failure: JobFailure, attemptEnd: AttemptEnd): Promise<void> {
  bench.services.log.warn({ generationId: bench.job.id, failure, engine: bench.engine.name }, 'generation failed')
  await settle(bench, (tx, now) => failGeneration(tx, { job: bench.job, failure, attemptEnd, now }))
}
