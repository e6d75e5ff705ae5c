// The program as it is, with a counting engine before the built-in one and a short lease. Must never be part of an installation.
import { z } from 'zod'
import { run } from '#platform/process/run.ts'
import { createApp } from '../../src/app.ts'
import { countingEngine } from '../fakes/counting-engine.ts'

const Settings = z.object({
  COUNTING_ENGINE_URL: z.url(),
  COUNTING_ENGINE_CAN_FIND: z.enum(['true', 'false']),
  COUNTING_ENGINE_DISTINCT: z.enum(['true', 'false']).default('false'),
  LEASE_MS: z.coerce.number(),
})
const settings = Settings.parse(process.env)

process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))

// A clock that the test moves.
let clockOffsetMs = 0
const Order = z.object({ clockOffsetMs: z.number() })
process.on('message', (message) => {
  const order = Order.safeParse(message)
  if (order.success) clockOffsetMs = order.data.clockOffsetMs
})

const engine = countingEngine({
  url: settings.COUNTING_ENGINE_URL,
  canFind: settings.COUNTING_ENGINE_CAN_FIND === 'true',
  areDistinct: settings.COUNTING_ENGINE_DISTINCT === 'true',
})

await run(async () =>
  createApp({
    studio: {
      engines: [engine],
      settings: { leaseMs: settings.LEASE_MS, reapMs: 1_000, findForMs: 10_000, findEveryMs: 200 },
    },
    clock: { now: () => new Date(Date.now() + clockOffsetMs) },
    pages: null,
  }),
)
