// Gets the picture of one job from its engine: a new try, or the one that another worker left behind. Must never pay for a job twice.
import type { JobFailure } from '#contract/studio.ts'
import { must } from '#platform/assert.ts'
import { type Attempt, type AttemptEnd, insertAttempt, listAttempts } from './attempts.sql.ts'
import { backOffMs } from './back-off.ts'
import { judgeEngineError } from './failures.ts'
import { LeaseLost } from './lease.ts'
import { loggableError } from './loggable-error.ts'
import { orAbort, pauseOrAbort, persist } from './persist.ts'
import type { EngineError, EngineHandle, EnginePicture, ResumeOutcome, StartOutcome } from './providers/port.ts'
import { type Bench, recordStep } from './workshop.ts'

/** `later`: the job goes back and is taken up again after that time. */
export type Obtained =
  | { type: 'picture'; picture: EnginePicture }
  | { type: 'failed'; failure: JobFailure; attemptEnd: AttemptEnd }
  | { type: 'later'; afterMs: number }

/** Throws LeaseLost, TimedOut and Stopping. */
export async function obtainPicture(bench: Bench): Promise<Obtained> {
  const attempts = await persist(bench.signal, () => listAttempts(bench.services.db, bench.job.id))
  const last = attempts.at(-1)
  const failedTries = attempts.filter(({ state }) => state === 'failed').length
  const number = (last?.number ?? 0) + 1
  if (!last || last.ended_at !== null) return await submit(bench, { number, failedTries })
  if (last.handle !== null) return await awaitPicture(bench, { attempt: last, failedTries })
  if (!bench.engine.isRepeatable) return await findLost(bench, { attempt: last, failedTries })
  // The worker before us died over it. Free to do again, but it counts: it may be what kills workers.
  await recordStep(bench, { attemptId: last.id, state: 'failed', failure: 'lost' })
  return await submit(bench, { number, failedTries: failedTries + 1 })
}

interface Tries {
  number: number
  failedTries: number
}

interface Trying {
  attempt: Attempt
  failedTries: number
}

async function submit(bench: Bench, { number, failedTries }: Tries): Promise<Obtained> {
  const { services, job, engine, settings } = bench
  const ended: AttemptEnd = { state: 'failed', failure: 'tries used up' }
  if (failedTries >= settings.maxTries) {
    return { type: 'failed', failure: 'provider_unavailable', attemptEnd: ended }
  }
  const intent = { number, provider: engine.name, now: services.clock.now() }
  // Not repeated when its answer is lost: the next worker finds the intent and knows that nothing was sent.
  const attempt = await insertAttempt(services.db, job, intent)
  if (!attempt) throw new LeaseLost()
  // Stopped for long between the commit and here? Then somebody else may be at it already.
  bench.lease.assertHeld()
  const trying = { attempt, failedTries }
  const outcome = await start(bench, attempt.id)
  switch (outcome.type) {
    case 'done':
      return await received(bench, attempt.id, outcome.picture)
    case 'accepted':
      await recordStep(bench, { attemptId: attempt.id, state: 'accepted', handle: outcome.handle })
      return await awaitPicture(bench, {
        ...trying,
        attempt: { ...attempt, state: 'accepted', handle: outcome.handle },
      })
    case 'rejected':
      return await rejected(bench, trying, outcome.error)
  }
}

async function start(bench: Bench, attemptId: string): Promise<StartOutcome> {
  const { job, engine, progress, signal } = bench
  const request = {
    prompt: job.prompt,
    imageType: job.image_type,
    tier: job.tier,
    seed: job.seed,
    width: job.width,
    height: job.height,
  }
  const onProgress = (percent: number) => progress.report(5 + percent * 0.75)
  try {
    return await orAbort(engine.start({ attemptId, request, signal, onProgress }), signal)
  } catch (error) {
    signal.throwIfAborted()
    bench.services.log.warn(
      { err: loggableError(job, error), generationId: job.id, engine: engine.name },
      'engine threw',
    )
    return { type: 'rejected', error: { kind: engine.isRepeatable ? 'unavailable' : 'lost' } }
  }
}

async function received(bench: Bench, attemptId: string, picture: EnginePicture): Promise<Obtained> {
  await recordStep(bench, { attemptId, state: 'downloading' })
  return { type: 'picture', picture }
}

/** Asks for an accepted job until it ends; the signal bounds it. */
async function awaitPicture(bench: Bench, trying: Trying): Promise<Obtained> {
  const { attempt } = trying
  for (;;) {
    const outcome = await ask(bench, attempt)
    switch (outcome.type) {
      case 'pending':
        if (outcome.progress !== undefined) bench.progress.report(5 + outcome.progress * 0.75)
        await pauseOrAbort(Math.min(Math.max(outcome.nextPollMs, 10), 30_000), bench.signal)
        break
      case 'done':
        return await received(bench, attempt.id, outcome.picture)
      case 'failed':
        return await rejected(bench, trying, outcome.error)
      case 'gone':
        return unknown('gone')
    }
  }
}

const askAgainMs = 1_000

async function ask({ engine, job, services, signal }: Bench, attempt: Attempt): Promise<ResumeOutcome> {
  const resume = must(engine.resume, 'an engine that accepts jobs must be able to resume them')
  try {
    // The handle is what this engine gave us, read back from our own column.
    return await orAbort(resume.call(engine, attempt.handle as EngineHandle, signal), signal)
  } catch (error) {
    signal.throwIfAborted()
    services.log.warn(
      { err: loggableError(job, error), generationId: attempt.generation_id },
      'engine could not be asked',
    )
    return { type: 'pending', nextPollMs: askAgainMs }
  }
}

/** Somebody may have paid for this try: it is looked for by our id, and given up after a while, but never sent again. */
async function findLost(bench: Bench, trying: Trying): Promise<Obtained> {
  const { engine, services, settings, signal } = bench
  const { attempt } = trying
  if (!engine.find || attempt.state !== 'submitting') return unknown('lost')
  const question = { attemptId: attempt.id, submittedAt: attempt.submitted_at, signal }
  const handle = await orAbort(engine.find(question), signal).catch((error) => {
    signal.throwIfAborted()
    services.log.warn({ err: loggableError(bench.job, error), attemptId: attempt.id }, 'engine could not be searched')
    return null
  })
  if (handle) {
    await recordStep(bench, { attemptId: attempt.id, state: 'accepted', handle })
    return await awaitPicture(bench, { ...trying, attempt: { ...attempt, state: 'accepted', handle } })
  }
  const waitedMs = services.clock.now().getTime() - attempt.submitted_at.getTime()
  return waitedMs < settings.findForMs ? { type: 'later', afterMs: settings.findEveryMs } : unknown('not found')
}

function unknown(failure: string): Obtained {
  return { type: 'failed', failure: 'outcome_unknown', attemptEnd: { state: 'unknown', failure } }
}

async function rejected(bench: Bench, trying: Trying, error: EngineError): Promise<Obtained> {
  const { services, engine, settings } = bench
  const judgement = judgeEngineError(error.kind, engine.isRepeatable)
  switch (judgement.type) {
    case 'final':
      return { type: 'failed', failure: judgement.failure, attemptEnd: { state: 'failed', failure: error.kind } }
    case 'uncertain':
      return await findLost(bench, trying)
    case 'again': {
      const failedTries = trying.failedTries + 1
      const attemptEnd: AttemptEnd = { state: 'failed', failure: error.kind }
      if (failedTries >= settings.maxTries) return { type: 'failed', failure: 'provider_unavailable', attemptEnd }
      await recordStep(bench, { attemptId: trying.attempt.id, ...attemptEnd, failure: error.kind })
      const backOff = { baseMs: settings.backOffBaseMs, longestMs: settings.longestBackOffMs }
      const afterMs = backOffMs(failedTries, { ...backOff, retryAfterMs: error.retryAfterMs }, bench.random())
      const leftMs = bench.job.deadline_at.getTime() - services.clock.now().getTime()
      return afterMs < leftMs
        ? { type: 'later', afterMs }
        : { type: 'failed', failure: 'provider_unavailable', attemptEnd }
    }
  }
}
