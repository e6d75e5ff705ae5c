// PostgreSQL goes away in the middle of everything, several times, and comes back.
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { verifyLedger } from '../../src/modules/credits/verify-ledger.ts'
import { studioLedgerChecks } from '../../src/modules/studio/ledger-checks.sql.ts'
import { type TestDatabase, testDatabase } from '../database.ts'
import { type CountingServer, startCountingServer } from '../fakes/counting-engine.ts'
import { onServer } from '../global-setup.ts'
import { eventually } from '../studio.ts'
import { createInstallation, type Installation } from './installation.ts'
import { makeRich, orderUntilAnswered, registerPeople } from './people.ts'

const orders = 60
const outages = 5
const outageMs = 1_200
const patienceMs = 60_000

let db: TestDatabase
let engine: CountingServer
let installation: Installation
beforeAll(async () => {
  db = await testDatabase()
  engine = await startCountingServer(300)
  installation = createInstallation({ databaseUrl: db.url, engineUrl: engine.url, canFind: true, leaseMs: 1_500 })
})
afterAll(async () => {
  await installation?.close()
  await engine?.close()
  await db?.close()
})

/** Nobody gets in, and who is in is thrown out: to the processes the server is gone. What the test itself reads with stays. */
async function setOpen(name: string, isOpen: boolean): Promise<void> {
  await onServer(inject('serverUrl'), async (client) => {
    await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${isOpen}`)
    if (isOpen) return
    const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = $1 AND application_name <> 'rangoli-test'`
    await client.query(end, [name])
  })
}

it(`PostgreSQL gone ${outages} times under ${orders} running orders loses none, pays none twice and stops no process [NF-8] [PR-3]`, {
  timeout: 300_000,
}, async () => {
  const [row] = await db.owner.call<{ name: string }>('name', 'SELECT current_database() AS name', [])
  const name = row?.name ?? ''
  const web = await installation.start('web')
  const worker = await installation.start('worker')
  const pids = [web.pid(), worker.pid()]
  const people = await registerPeople(web.url, 3)
  await makeRich(db, 100_000)

  const placed = Promise.all(
    people.map(async (person) => {
      for (let order = 0; order < orders / people.length; order++) await orderUntilAnswered(person, [web.url])
    }),
  )
  for (let outage = 0; outage < outages; outage++) {
    await new Promise((resolve) => setTimeout(resolve, 800))
    await setOpen(name, false)
    await new Promise((resolve) => setTimeout(resolve, outageMs))
    await setOpen(name, true)
  }
  await placed

  const states = () =>
    db.owner.call<{ status: string; failure: string | null; jobs: number }>(
      'states',
      'SELECT status, failure, count(*)::int AS jobs FROM generations GROUP BY status, failure',
      [],
    )
  const isOver = async () => (await states()).every(({ status }) => status !== 'queued' && status !== 'running')
  await eventually(isOver, patienceMs)
  const ended = await states()
  // Cut off between the commit of a try and the engine, or back: looked for by our id, and after a while given up unpaid.
  expect(ended.filter(({ status, failure }) => status !== 'succeeded' && failure !== 'outcome_unknown')).toEqual([])
  expect(ended.reduce((sum, { jobs }) => sum + jobs, 0)).toBe(orders)
  expect(ended.find(({ status }) => status === 'succeeded')?.jobs).toBeGreaterThan(orders / 2)
  expect([...engine.calls.values()].filter((calls) => calls !== 1)).toEqual([])
  expect(engine.calls.size).toBeLessThanOrEqual(orders)
  const proof = await verifyLedger(db.owner, studioLedgerChecks)
  expect(proof.checks.filter(({ differences }) => differences !== 0)).toEqual([])
  expect([web.pid(), worker.pid()]).toEqual(pids)
  expect([web.isReady(), worker.isReady()]).toEqual([true, true])
})
