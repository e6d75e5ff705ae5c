// The worker's loop: takes jobs while it has room, works on them side by side, reaps, and stops with nothing half done.
import { setTimeout as pause } from 'node:timers/promises'
import { type Bell, createBell } from '#platform/bell.ts'
import { listen } from '#platform/events/listen.ts'
import { wakeChannel } from './announce-orders.ts'
import { type ClaimedGeneration, claimGenerations } from './queue.sql.ts'
import { reapOverdue } from './reap-generations.ts'
import { renderGeneration } from './render-generation.ts'
import { defaultWorkSettings, type WorkSettings } from './work-settings.ts'
import { Stopping, type Workshop } from './workshop.ts'

export interface WorkerParts extends Omit<Workshop, 'settings' | 'random'> {
  /** Aborted: no new job is taken; those at work get the grace period, then they are handed back. */
  stop: AbortSignal
  settings?: Partial<WorkSettings>
  random?: () => number
}

/** While the database is away it is asked again after this pause. */
const outagePauseMs = 500

/** Resolves when `stop` is aborted and every job is settled or handed back. Never rejects. */
export async function runGenerationWorker({ stop, settings, ...parts }: WorkerParts): Promise<void> {
  const workshop: Workshop = { random: Math.random, ...parts, settings: { ...defaultWorkSettings, ...settings } }
  const { db, log } = workshop.services
  const bell = createBell()
  const listener = listen(db, { channel: wakeChannel, onNotice: bell.ring, onConnected: bell.ring, log })
  const reaper = setInterval(() => void reap(workshop), workshop.settings.reapMs)
  try {
    await takeJobs(workshop, bell, stop)
  } finally {
    clearInterval(reaper)
    await listener.close()
  }
}

async function takeJobs(workshop: Workshop, bell: Bell, stop: AbortSignal): Promise<void> {
  const { services, settings } = workshop
  const atWork = new Set<Promise<void>>()
  const handBack = new AbortController()
  while (!stop.aborted) {
    const free = services.config.workerConcurrency - atWork.size
    const jobs = free > 0 ? await claim(workshop, free) : []
    for (const job of jobs ?? []) {
      const work = renderGeneration(workshop, job, handBack.signal).finally(() => {
        atWork.delete(work)
        bell.ring()
      })
      atWork.add(work)
    }
    await bell.wait(jobs === null ? outagePauseMs : settings.pollMs, stop)
  }
  const grace = new AbortController()
  const graceOver = pause(settings.graceMs, undefined, { signal: grace.signal }).catch(() => {})
  await Promise.race([Promise.all(atWork), graceOver])
  grace.abort()
  handBack.abort(new Stopping('worker stops'))
  await Promise.all(atWork)
}

/** Null: the database did not answer. */
async function claim({ services, engines, settings }: Workshop, free: number): Promise<ClaimedGeneration[] | null> {
  const now = services.clock.now()
  try {
    return await claimGenerations(services.db, {
      free,
      leaseUntil: new Date(now.getTime() + settings.leaseMs),
      deadline: new Date(now.getTime() + services.config.generationTimeoutSeconds * 1000),
      perUser: settings.maxRunningPerUser,
      engines: engines.all.map(({ name, maxRunning }) => ({ name, maxRunning })),
      now,
    })
  } catch (error) {
    services.log.warn({ err: error }, 'no jobs taken: the database did not answer')
    return null
  }
}

async function reap({ services, engines }: Workshop): Promise<void> {
  try {
    await reapOverdue({ ...services, engines })
  } catch (error) {
    services.log.warn({ err: error }, 'nothing reaped: the database did not answer')
  }
}
