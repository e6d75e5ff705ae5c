// kill -9 of a worker in the middle of a copy and of an erasure: the next one brings it to its end, once, and the books are right.
import { BlobReader, ZipReader } from '@zip.js/zip.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyLedger } from '../../src/modules/credits/verify-ledger.ts'
import { studioLedgerChecks } from '../../src/modules/studio/ledger-checks.sql.ts'
import { type TestDatabase, testDatabase } from '../database.ts'
import { type CountingServer, startCountingServer } from '../fakes/counting-engine.ts'
import { eventually } from '../studio.ts'
import { createInstallation, type Installation, type Part } from './installation.ts'
import { orderUntilAnswered, type Person, registerPeople } from './people.ts'

// A dead worker's job is missed after ten seconds and tried again ten later, on a quiet machine.
const patienceMs = 120_000
const limit = { timeout: 300_000 }

let db: TestDatabase
let engine: CountingServer
let installation: Installation
let web: Part
let worker: Part
beforeAll(async () => {
  db = await testDatabase()
  engine = await startCountingServer(0)
  installation = createInstallation({ databaseUrl: db.url, engineUrl: engine.url, canFind: true, leaseMs: 10_000 })
  web = await installation.start('web')
  worker = await installation.start('worker')
})
afterAll(async () => {
  await installation?.close()
  await engine?.close()
  await db?.close()
})

const rows = async (text: string, values: unknown[] = []) =>
  (await db.owner.pool.query<Record<string, unknown>>(text, values)).rows
const as = (person: Person, method: string, path: string, body?: object) =>
  fetch(`${web.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${person.token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })

async function personWithPicture(): Promise<Person> {
  const [person] = await registerPeople(web.url, 1)
  if (!person) throw new Error('nobody')
  const before = (await rows('SELECT 1 FROM creations')).length
  await orderUntilAnswered(person, [web.url])
  await eventually(async () => (await rows('SELECT 1 FROM creations')).length > before, patienceMs)
  return person
}

/** Holds what `lock` takes, lets `begin` happen, kills the worker that runs into it, and lets go. */
async function killAt(lock: string, reached: () => Promise<boolean>, begin: () => Promise<unknown>): Promise<void> {
  const holder = await db.owner.pool.connect()
  try {
    await holder.query('BEGIN')
    await holder.query(lock)
    await begin()
    await eventually(async () => (await isWaiting()) && (await reached()), patienceMs)
    worker.killAndStartAgain()
  } finally {
    await holder.query('ROLLBACK')
    holder.release()
  }
}
const isWaiting = async () =>
  (
    await rows(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database()
      AND application_name = 'rangoli-worker' AND wait_event_type = 'Lock'`)
  ).length > 0

async function expectBooksRight() {
  const { checks, isRight } = await verifyLedger(db.owner, studioLedgerChecks)
  expect(checks.filter(({ differences }) => differences > 0)).toEqual([])
  expect(isRight).toBe(true)
}

it(
  'a copy whose worker is killed in the middle is made by the next one, whole and told once [NF-7, NF-8]',
  limit,
  async () => {
    const person = await personWithPicture()
    const state = async () => (await rows('SELECT state, attempts FROM data_exports'))[0]
    await killAt(
      'LOCK TABLE creations IN ACCESS EXCLUSIVE MODE',
      async () => (await state())?.state === 'running',
      async () => expect((await as(person, 'POST', '/api/privacy/exports')).status).toBe(202),
    )
    expect(await state()).toEqual({ state: 'running', attempts: 1 })
    await eventually(async () => (await state())?.state === 'ready', patienceMs)
    expect(Number((await state())?.attempts)).toBeGreaterThan(1)
    const { export: ready } = (await (await as(person, 'GET', '/api/privacy')).json()) as { export: { id: string } }
    const file = await as(person, 'GET', `/api/privacy/exports/${ready.id}/file`)
    const entries = await new ZipReader(new BlobReader(await file.blob())).getEntries()
    const names = entries.map(({ filename }) => filename)
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(1)
    expect(names).toEqual(expect.arrayContaining(['profile.json', 'ledger.json', 'sessions.json']))
    expect(await rows(`SELECT 1 FROM mails WHERE template = 'privacy.export_ready'`)).toHaveLength(1)
    await expectBooksRight()
  },
)

it('an erasure whose worker is killed in the middle is finished by the next one [NF-7, NF-8]', limit, async () => {
  const person = await personWithPicture()
  const [{ id, hash } = {}] = await rows(
    'SELECT user_id AS id, content_hash AS hash FROM creations ORDER BY created_at DESC LIMIT 1',
  )
  const before = await rows('SELECT * FROM transfers WHERE user_id = $1 ORDER BY user_version', [id])
  const asked = await as(person, 'POST', '/api/privacy/erasure', { password: 'correct horse battery staple' })
  expect(asked.status).toBe(202)
  await rows(`UPDATE erasures SET requested_at = now() - interval '8 days', due_at = now() - interval '1 day'`)
  const left = async () => (await rows('SELECT 1 FROM creations WHERE user_id = $1', [id])).length
  const isDone = async () => (await rows('SELECT 1 FROM erasures WHERE done_at IS NOT NULL')).length === 1
  await killAt(
    `SELECT 1 FROM generations WHERE user_id = '${id}' FOR UPDATE`,
    // The pictures are gone, the words of the orders are not.
    async () => (await left()) === 0,
    // What is due is looked for at each start.
    async () => worker.killAndStartAgain(),
  )
  expect(await isDone()).toBe(false)
  await eventually(isDone, patienceMs)
  expect(await rows('SELECT prompt, slots, design FROM generations WHERE user_id = $1', [id])).toEqual([
    { prompt: '', slots: null, design: null },
  ])
  expect(await rows('SELECT email, name, password_hash FROM users WHERE id = $1', [id])).toEqual([
    { email: null, name: 'Erased account', password_hash: null },
  ])
  for (const table of ['creations', 'sessions', 'mails', 'data_exports']) {
    expect([table, (await rows(`SELECT 1 FROM ${table} WHERE user_id = $1`, [id])).length]).toEqual([table, 0])
  }
  expect(await rows('SELECT * FROM transfers WHERE user_id = $1 ORDER BY user_version', [id])).toEqual(before)
  // Plain pictures of one engine are the same bytes: the first person still has them. Nothing is released twice.
  const references = await rows(
    `SELECT i.reference_count = (SELECT count(*) FROM creations c WHERE c.content_hash = i.content_hash) AS is_right
     FROM images i WHERE i.content_hash = $1`,
    [hash],
  )
  expect(references).toEqual([{ is_right: true }])
  await expectBooksRight()
})
