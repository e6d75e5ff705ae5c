// The console for tests: the real routes, and the fixed people of test/http.ts as accounts with wallets.
import { adminModule } from '#modules/admin/module.ts'
import { communityModule } from '#modules/community/module.ts'
import { moderationModule } from '#modules/moderation/module.ts'
import type { Module, Services } from '#platform/module.ts'
import { operationsRoutes } from '#platform/operations/routes.ts'
import { type TestClock, testClock } from './clock.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { people, testHttp, testServices } from './http.ts'

export type Who = keyof typeof people

// One address of the console is the platform's.
const operations: Module = { name: 'operations', routes: operationsRoutes }

export async function openConsole() {
  const database: TestDatabase = await testDatabase()
  const clock: TestClock = testClock('2026-11-21T06:00:00.000Z')
  const ordered: string[] = []
  const services: Services = testServices({
    db: database.app,
    clock,
    enqueue: async (_tx, name) => void ordered.push(name),
  })
  const http = await testHttp({ services, modules: [adminModule, moderationModule, communityModule(), operations] })
  for (const [name, { userId, role }] of Object.entries(people))
    await addPerson(database, { userId, name, role, clock })
  const call = async (method: 'GET' | 'POST' | 'PATCH', url: string, options: CallOptions = {}) => {
    const { as = 'kabir', body, key } = options
    return http.app.inject({
      method,
      url,
      headers: {
        ...(as === 'visitor' ? {} : { authorization: `Bearer ${as}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { payload: body }),
    })
  }
  return {
    database,
    clock,
    services,
    http,
    /** Names of the background jobs that were ordered. */
    ordered,
    get: (url: string, options?: CallOptions) => call('GET', url, options),
    post: (url: string, body: object, options: CallOptions = {}) => call('POST', url, { ...options, body }),
    patch: (url: string, body: object, options: CallOptions = {}) => call('PATCH', url, { ...options, body }),
    /** What the log says was done, newest first. */
    async told(action: string) {
      const { rows } = await database.owner.pool.query(
        'SELECT actor_id, subject_id, reason, before, after FROM audit_entries WHERE action = $1 ORDER BY id DESC',
        [action],
      )
      return rows
    },
    async close() {
      await http.app.close()
      await database.close()
    },
  }
}
export type Console = Awaited<ReturnType<typeof openConsole>>

interface CallOptions {
  as?: Who | 'visitor'
  body?: object
  key?: string
}

async function addPerson(
  { owner }: TestDatabase,
  { userId, name, role, clock }: { userId: string; name: string; role: string; clock: TestClock },
): Promise<void> {
  await owner.pool.query(
    `INSERT INTO users (id, email, name, handle, password_hash, role, referral_code, created_at)
     VALUES ($1, $2 || '@example.com', initcap($2), $2 || '_h', 'x', $3, $2, $4)`,
    [userId, name, role, clock.now()],
  )
  await owner.pool.query('SELECT credits_open_wallet($1, $2)', [userId, clock.now()])
}
