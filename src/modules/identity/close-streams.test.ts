// Live streams end with the sessions that opened them, at once and in every process, not with the next heartbeat.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { serveStream } from '#platform/http/events-stream.ts'
import type { Http } from '#platform/http/serve.ts'
import { type Person, startAccounts, type TestAccounts } from '../../../test/accounts.ts'
import { testHttp } from '../../../test/http.ts'
import { grantRole, suspendUser } from './index.ts'
import { identityModule, readSessions } from './module.ts'

const watch = endpoint({
  id: 'fixture.watch',
  method: 'GET',
  path: '/api/fixture/watch',
  summary: 'Waits until it is ended',
  auth: 'user',
  rateLimit: 'read',
  reply: z.object({}),
  status: 200,
  refusals: [],
  answers: 'stream',
})

let accounts: TestAccounts
let http: Http
let address: string

beforeAll(async () => {
  accounts = await startAccounts()
  const { services } = accounts
  http = await testHttp({
    services,
    sessions: readSessions(services),
    modules: [identityModule({ countCreations: async () => 0 })],
    streamBounds: { heartbeatMs: 600_000 },
    routes: (own) =>
      serveStream(own, watch, ({ signal }) =>
        (async function* () {
          yield {}
          await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
        })(),
      ),
  })
  address = await http.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await http.app.close()
  await accounts.close()
})

/** Resolves once the stream is open; `ended` when it is over. */
async function openStream(person: Person) {
  const response = await fetch(`${address}/api/fixture/watch`, { headers: { cookie: person.cookie } })
  expect(response.status).toBe(200)
  const reader = response.body?.getReader()
  await reader?.read()
  const ended = (async () => {
    for (;;) {
      const part = await reader?.read()
      if (part === undefined || part.done) return
    }
  })()
  return { ended }
}

it.each<[string, (person: Person, admin: Person) => Promise<unknown>]>([
  ['a suspension', (person, admin) => suspendUser(accounts.services, { actorId: admin.userId, userId: person.userId })],
  [
    'a change of role',
    (person, admin) =>
      grantRole(accounts.services, { actorId: admin.userId, userId: person.userId, role: 'moderator' }),
  ],
  ['a sign-out', (person) => accounts.post('/api/logout', {}, { cookie: person.cookie })],
])('%s ends the streams of the account, in another process too [CO-7]', async (_name, act) => {
  const [person, bystander, admin] = [
    await accounts.person(),
    await accounts.person(),
    await accounts.person({ role: 'admin' }),
  ]
  // The listening begins beside the first requests: until it does, an act may be missed and the heartbeat finds it.
  await expect
    .poll(
      async () =>
        (
          await accounts.database.owner.call(
            'test_listening',
            `SELECT 1 FROM pg_stat_activity WHERE query = 'LISTEN signed_out' AND datname = current_database()`,
            [],
          )
        ).length,
    )
    .toBe(1)
  const [own, other] = [await openStream(person), await openStream(bystander)]
  await act(person, admin)
  await own.ended
  const first = await Promise.race([
    other.ended.then(() => 'ended'),
    accounts.profile({ cookie: bystander.cookie }).then(() => 'open'),
  ])
  expect(first).toBe('open')
})
