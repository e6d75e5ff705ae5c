import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyLedger } from '../../src/modules/credits/verify-ledger.ts'
import { studioLedgerChecks } from '../../src/modules/studio/ledger-checks.sql.ts'
import { type TestDatabase, testDatabase } from '../database.ts'
import { type CountingServer, startCountingServer } from '../fakes/counting-engine.ts'
import { eventually } from '../studio.ts'
import { createInstallation, type Installation } from './installation.ts'
import { orderUntilAnswered, registerPeople } from './people.ts'

const leaseMs = 1_000
/** Long enough to stop the worker while its engine is at work. */
const engineDelayMs = 1_500
const patienceMs = 60_000

let db: TestDatabase
let engine: CountingServer
let installation: Installation
beforeAll(async () => {
  db = await testDatabase()
  engine = await startCountingServer(engineDelayMs)
  installation = createInstallation({ databaseUrl: db.url, engineUrl: engine.url, canFind: true, leaseMs })
})
afterAll(async () => {
  await installation?.close()
  await engine?.close()
  await db?.close()
})

const one = async (name: string, text: string): Promise<string> => JSON.stringify(await db.owner.call(name, text, []))

/** Every row that a worker could write, with the transaction that wrote it last. */
const everything = async () =>
  Promise.all([
    one('g', 'SELECT xmin::text, * FROM generations'),
    one('a', 'SELECT xmin::text, * FROM generation_attempts ORDER BY id'),
    one('c', 'SELECT xmin::text, * FROM creations'),
    one('t', 'SELECT xmin::text, * FROM transfers ORDER BY user_id, user_version'),
    one('e', 'SELECT xmin::text, * FROM events ORDER BY id'),
  ])

it('a worker stopped beyond its lease and continued writes nothing and pays nothing [NF-8] [PR-3]', {
  timeout: 180_000,
}, async () => {
  const web = await installation.start('web')
  const sleeper = await installation.start('worker')
  const [person] = await registerPeople(web.url, 1)
  if (!person) throw new Error('nobody to order')
  await orderUntilAnswered(person, [web.url])
  const attempts = () => one('states', 'SELECT state FROM generation_attempts')
  const status = () => one('status', 'SELECT status FROM generations')
  await eventually(async () => (await attempts()) === '[{"state":"accepted"}]', patienceMs)
  sleeper.signal('SIGSTOP')

  await installation.start('worker')
  await eventually(async () => (await status()) === '[{"status":"succeeded"}]', patienceMs)
  const before = await everything()
  sleeper.signal('SIGCONT')
  // Time enough for whatever it had in mind: its timers are due at once, its engine has long been done.
  await new Promise((resolve) => setTimeout(resolve, 3 * leaseMs))

  expect(await everything()).toEqual(before)
  expect([...engine.calls.values()]).toEqual([1])
  const proof = await verifyLedger(db.owner, studioLedgerChecks)
  expect(proof.checks.filter(({ differences }) => differences !== 0)).toEqual([])

  // It is well again: it works on under new leases.
  await orderUntilAnswered(person, [web.url])
  await eventually(async () => (await status()) === '[{"status":"succeeded"},{"status":"succeeded"}]', patienceMs)
})
