// The community's social part over HTTP for tests: real accounts, real routes, posts put there by hand.
import { createHash } from 'node:crypto'
import { communityModule } from '../src/modules/community/module.ts'
import { identityModule, readSessions } from '../src/modules/identity/module.ts'
import { startSession } from '../src/modules/identity/start-session.ts'
import type { Config } from '../src/platform/config.ts'
import type { Http } from '../src/platform/http/serve.ts'
import { newId, showId } from '../src/platform/ids.ts'
import type { Services } from '../src/platform/module.ts'
import { type TestClock, testClock } from './clock.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { testHttp, testServices } from './http.ts'

export interface Member {
  /** uuid */
  id: string
  handle: string
  name: string
  /** Header of the session. */
  cookie: string
}

export interface TestPost {
  /** uuid */
  id: string
  /** As the API says it. */
  shown: string
}

export interface PostOptions {
  state?: 'preparing' | 'live' | 'withdrawn'
  visibility?: 'public' | 'private'
  isHidden?: boolean
  title?: string
  reuses?: number
  publishedAt?: Date
}

const postText = `WITH made AS (INSERT INTO posts (id, author_id, creation_id, generation_id, state, visibility, hidden_at, title,
    category_id, remix, content_hash, width, height, placeholder, watermark, prompt, shown_prompt, image_type, tier, aspect_ratio,
    label, created_at, published_at, ended_at)
  VALUES ($1::uuid, $2, $3, $4, $5::text, $6, $7, $8, 'cat_festivals', 'open', $11, 1024, 1024, 'AAAA', '', 'a lamp',
    'a lamp', 'poster', 'standard', '1:1', 'Drawn by Rangoli', $9::timestamptz, CASE WHEN $5::text <> 'preparing' THEN $9::timestamptz END,
    CASE WHEN $5::text = 'withdrawn' THEN $9::timestamptz END) RETURNING id)
  INSERT INTO post_counters (post_id, reuses) SELECT $1::uuid, $10`

/** Puts a post there, as publishing would. */
export async function addPost(
  database: TestDatabase,
  { authorId, now }: { authorId: string; now: Date },
  options: PostOptions = {},
): Promise<TestPost> {
  const id = newId()
  const { state = 'live', visibility = 'public', isHidden = false, title = 'A lamp', reuses = 0 } = options
  const at = options.publishedAt ?? now
  await database.owner.call('test_post', postText, [
    id,
    authorId,
    newId(),
    newId(),
    state,
    visibility,
    isHidden ? at : null,
    title,
    at,
    reuses,
    createHash('sha256').update(id).digest(),
  ])
  return { id, shown: showId('post', id) }
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

async function inject(http: Http, method: Method, url: string, by: Member | null, payload?: object) {
  const headers = by === null ? {} : { cookie: by.cookie }
  return http.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
}

export interface TestSocial {
  http: Http
  database: TestDatabase
  services: Services
  clock: TestClock
  /** An account that is a month old unless said, with an open session. */
  member(options?: { ageDays?: number; name?: string }): Promise<Member>
  post(author: Member, options?: PostOptions): Promise<TestPost>
  /** Null: a visitor. */
  send(method: Method, url: string, by: Member | null, payload?: object): ReturnType<typeof inject>
  rows<Row extends Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

export async function startSocial(options: { config?: Partial<Config>; poolSize?: number } = {}): Promise<TestSocial> {
  const database = await testDatabase({ poolSize: options.poolSize ?? 16 })
  const clock = testClock('2026-11-21T06:00:00.000Z')
  const services = testServices({
    db: database.app,
    clock,
    config: { rateLimitsEnabled: false, ...options.config },
    enqueue: async () => {},
  })
  const http = await testHttp({
    services,
    sessions: readSessions(services),
    modules: [identityModule({ countCreations: async () => 0 }), communityModule()],
  })
  let counter = 0
  return {
    http,
    database,
    services,
    clock,
    async member({ ageDays = 30, name = 'Asha Rao' } = {}) {
      counter += 1
      const id = newId()
      const now = clock.now()
      const handle = `member_${counter}`
      await database.owner.call(
        'test_member',
        `INSERT INTO users (id, email, email_verified_at, name, handle, referral_code, created_at)
         VALUES ($1, $2, $3, $4, $5, $5, $6)`,
        [id, `${handle}@example.com`, now, name, handle, new Date(now.getTime() - ageDays * 86_400_000)],
      )
      const { sessionToken } = await database.app.transaction((tx) =>
        startSession(tx, { userId: id, userAgent: '', now }),
      )
      return { id, handle, name, cookie: `rangoli_session=${sessionToken}` }
    },
    post: (author, post) => addPost(database, { authorId: author.id, now: clock.now() }, post),
    send: (method, url, by, payload) => inject(http, method, url, by, payload),
    async rows<Row extends Record<string, unknown>>(text: string, values: unknown[] = []) {
      return (await database.owner.pool.query<Row>(text, values)).rows
    },
    async close() {
      await http.app.close()
      await database.close()
    },
  }
}
