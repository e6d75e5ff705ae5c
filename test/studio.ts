// A studio for tests: real database, real use cases, people with credits, engines made of a few lines, and a worker to run them.
import { createCanvas } from '@napi-rs/canvas'
import type { GenerationOrder, Job } from '#contract/studio.ts'
import type { Config } from '#platform/config.ts'
import { newId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import type { Storage } from '#platform/storage/port.ts'
import { createLetterer, type Letterer } from '../src/modules/studio/designs/letterer.ts'
import { createEngines } from '../src/modules/studio/engines.ts'
import { findDelivered } from '../src/modules/studio/find-delivered.ts'
import { getJob } from '../src/modules/studio/get-job.ts'
import { createOrderWriter } from '../src/modules/studio/order-writer.ts'
import { type PlacedOrder, placeOrder } from '../src/modules/studio/place-order.ts'
import type { EnginePicture, PictureEngine } from '../src/modules/studio/providers/port.ts'
import { runGenerationWorker } from '../src/modules/studio/run-generation-worker.ts'
import { noSourcePosts, type OpenSourcePosts } from '../src/modules/studio/source-posts.ts'
import type { WorkSettings } from '../src/modules/studio/work-settings.ts'
import { type TestClock, testClock } from './clock.ts'
import type { TestDatabase } from './database.ts'
import { eventually } from './eventually.ts'
import { testServices } from './http.ts'

export { eventually } from './eventually.ts'

/** A small real picture of the ordered proportion, as raw pixels. */
export function smallPicture({ width, height }: { width: number; height: number }): EnginePicture {
  const canvas = createCanvas(width / 8, height / 8)
  const context = canvas.getContext('2d')
  context.fillStyle = '#c2410c'
  context.fillRect(0, 0, canvas.width, canvas.height)
  const data = new Uint8Array(canvas.data())
  return { pixels: { data, width: canvas.width, height: canvas.height, channels: 4, premultiplied: true } }
}

/** An engine of which a test gives only what matters to it; otherwise it delivers a small picture at once. */
export function testEngine(given: Partial<PictureEngine> = {}): PictureEngine {
  return {
    name: 'test',
    provenance: 'generated',
    isRepeatable: true,
    maxRunning: null,
    start: async ({ request }) => ({ type: 'done', picture: smallPicture(request) }),
    ...given,
  }
}

export interface StudioOptions {
  engines?: readonly PictureEngine[]
  storage?: Storage
  config?: Partial<Config>
  letterer?: Letterer
  sourcePosts?: OpenSourcePosts
  log?: Services['log']
  enqueue?: Services['enqueue']
}

export type StudioTest = ReturnType<typeof createStudioTest>

export function createStudioTest(db: TestDatabase, options: StudioOptions = {}) {
  const clock: TestClock = testClock()
  const { storage, config, log, enqueue } = options
  const services: Services = testServices({
    db: db.app,
    clock,
    ...(storage && { storage }),
    ...(config && { config }),
    ...(log && { log }),
    ...(enqueue && { enqueue }),
  })
  const engines = createEngines(options.engines ?? [testEngine()])
  const writeOrder = createOrderWriter(db.app)
  const sourcePosts = options.sourcePosts?.(services) ?? noSourcePosts

  return {
    clock,
    services,
    engines,
    /** A user with a wallet that holds exactly so many hundredths. */
    async newUser(hundredths = 10_000): Promise<string> {
      const userId = newId()
      const now = clock.now()
      await db.owner.call('t_open', 'SELECT credits_open_wallet($1, $2)', [userId, now])
      const [wallet] = await db.owner.call<{ available: number }>(
        't_available',
        'SELECT available FROM wallets WHERE user_id = $1',
        [userId],
      )
      const difference = hundredths - (wallet?.available ?? 0)
      if (difference !== 0) {
        const adjust = "SELECT credits_adjust($1, $2, 'paid', $3, 'test', $4)"
        await db.owner.call('t_adjust', adjust, [userId, difference, `test:${userId}`, now])
      }
      return userId
    },
    /** Places an order; the key is new unless given. */
    place(
      userId: string,
      order: Partial<GenerationOrder> = {},
      idempotencyKey: string = newId(),
    ): Promise<PlacedOrder> {
      const parts = { ...services, engines, sourcePosts, writeOrder, onPlaced() {} }
      return placeOrder(parts, { userId, idempotencyKey, order: orderOf(order) })
    },
    /** Places an order of one picture and returns the job's shown id. */
    async placeOne(userId: string, order: Partial<GenerationOrder> = {}): Promise<string> {
      return receiptOf(await this.place(userId, order)).jobId
    },
    job(userId: string, jobId: string): Promise<Job> {
      return getJob({ db: db.app, findDelivered: findDelivered(services) }, { userId, jobId })
    },
    /** Runs a worker, whose back-offs are nothing on a clock that stands still, until `until` says so, then stops it and waits for it. */
    async work(until: () => Promise<boolean>, settings: Partial<WorkSettings> = {}): Promise<void> {
      const stop = new AbortController()
      const fast = { pollMs: 20, backOffBaseMs: 1, storePausesMs: [1, 1, 1], graceMs: 2_000, ...settings }
      const letterer = options.letterer ?? createLetterer(1)
      const running = runGenerationWorker({
        services,
        engines,
        letterer,
        stop: stop.signal,
        settings: fast,
        random: () => 0,
      })
      try {
        await eventually(until)
      } finally {
        stop.abort()
        await running
        await letterer.close()
      }
    },
    /** Works until none of the jobs of its engines is queued or running. */
    async workOff(settings: Partial<WorkSettings> = {}): Promise<void> {
      await this.work(async () => (await this.countOpen()) === 0, settings)
    },
    async countOpen(): Promise<number> {
      const text =
        "SELECT count(*) AS open FROM generations WHERE status IN ('queued', 'running') AND provider = ANY ($1)"
      const names = engines.all.map(({ name }) => name)
      const [row] = await db.owner.call<{ open: number }>('t_open_jobs', text, [names])
      return row?.open ?? 0
    },
    async wallet(userId: string): Promise<{ available: number; held: number }> {
      const text = 'SELECT available, held FROM wallets WHERE user_id = $1'
      const [row] = await db.owner.call<{ available: number; held: number }>('t_wallet', text, [userId])
      return row ?? { available: 0, held: 0 }
    },
  }
}

export function orderOf(given: Partial<GenerationOrder>): GenerationOrder {
  return { prompt: 'a blue boat on a calm lake', tier: 'standard', variants: 1, aspectRatio: '16:9', ...given }
}

export function receiptOf(placed: PlacedOrder): { jobId: string; jobIds?: string[]; creditDebited: number } {
  return JSON.parse(placed.bytes.toString())
}
