// A whole installation in which somebody has published a sealed post whose prompt has words that stand nowhere else, and two ways to look
// for those words: in everything that was ever answered, and in everything that is stored.
import { Writable } from 'node:stream'
import { endpoints } from '#contract/index.ts'
import { declareSubscriptions, deliverEvents } from '#platform/events/subscriptions.ts'
import { newId } from '#platform/ids.ts'
import { mediaRoutes } from '#platform/images/index.ts'
import { createLog } from '#platform/log.ts'
import type { Storage } from '#platform/storage/port.ts'
import { adminModule } from '../src/modules/admin/module.ts'
import { communityModule, creationPosts, remixData, sourcePosts } from '../src/modules/community/module.ts'
import { prepareJob, preparePost } from '../src/modules/community/posts/prepare-post.ts'
import { creditsData, creditsModule } from '../src/modules/credits/module.ts'
import { identityData, identityModule, identityPeople } from '../src/modules/identity/module.ts'
import { moderationModule } from '../src/modules/moderation/module.ts'
import { notificationsModule } from '../src/modules/notifications/module.ts'
import { privacyModule } from '../src/modules/privacy/module.ts'
import { rewardsData, rewardsModule } from '../src/modules/rewards/module.ts'
import { countCreations, studioData, studioModule } from '../src/modules/studio/module.ts'
import type { PictureEngine } from '../src/modules/studio/providers/port.ts'
import { seedTemplates, templatesModule } from '../src/modules/templates/module.ts'
import { testDatabase } from './database.ts'
import { memoryStorage, people, testHttp } from './http.ts'
import { createStudioTest, smallPicture, testEngine } from './studio.ts'

export type Who = keyof typeof people

/** Words of the sealed prompt: no other text of the test has them, and no list of words knows them. */
export const markers = ['zephyrquartz', 'vermillionox', 'kesarmandap'] as const
export const sealedPrompt = `a zephyrquartz lamp on vermillionox cloth under a kesarmandap arch, soft light`

/** A store that lets a test look into every file. */
function openStorage(): Storage & { contents(): Promise<Buffer[]> } {
  const storage = memoryStorage()
  const keys = new Set<string>()
  return {
    ...storage,
    async put(key, bytes, ...rest) {
      keys.add(key)
      await storage.put(key, bytes, ...rest)
    },
    async contents() {
      const files = await Promise.all([...keys].map((key) => storage.get(key)))
      return files.flatMap((file) => (file ? [file] : []))
    },
  }
}

export async function startSealed() {
  const database = await testDatabase()
  const storage = openStorage()
  const lines: string[] = []
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const jobs: { name: string; data: object }[] = []
  const asked: string[] = []
  let failing: ((prompt: string) => Error) | null = null
  const engine: PictureEngine = testEngine({
    async start({ request }) {
      asked.push(request.prompt)
      // An engine that repeats what it was given, as the worst of them do.
      if (failing) throw failing(request.prompt)
      return { type: 'done', picture: smallPicture(request) }
    },
  })
  const studio = createStudioTest(database, {
    engines: [engine],
    sourcePosts,
    storage,
    log: createLog('trace', {}, destination),
    enqueue: async (_tx, name, data) => void jobs.push({ name, data }),
    config: { rateLimitsEnabled: false, publicUrl: 'https://rangoli.example' },
  })
  const { services, clock } = studio
  const modules = [
    creditsModule,
    templatesModule(async () => new Map()),
    identityModule({ countCreations: (userId) => countCreations(database.app, userId) }),
    studioModule({ engines: [engine], sourcePosts, posts: creationPosts }),
    communityModule(),
    moderationModule,
    rewardsModule,
    notificationsModule,
    privacyModule(() => ({
      people: identityPeople(services),
      parts: [
        studioData(services),
        remixData(services),
        rewardsData(services),
        creditsData(services),
        identityData(services),
      ],
    })),
    adminModule,
  ]
  const subscriptions = modules.flatMap((module) => module.subscriptions?.(services) ?? [])
  await declareSubscriptions(database.app, subscriptions)
  const http = await testHttp({ services, modules, routes: mediaRoutes })
  await seedTemplates(database.owner, clock.now())
  for (const [name, { userId, role }] of Object.entries(people)) {
    await database.owner.pool.query(
      `INSERT INTO users (id, email, email_verified_at, name, handle, referral_code, role, created_at)
       VALUES ($1, $2, $3, $4, $4, $4, $5, $3)`,
      [userId, `${name}@example.com`, clock.now(), name, role],
    )
    await database.owner.pool.query('SELECT credits_open_wallet($1, $2)', [userId, clock.now()])
    await database.owner.pool.query("SELECT credits_adjust($1, 100000, 'paid', $2, 'test', $3)", [
      userId,
      name,
      clock.now(),
    ])
  }
  const answers: { what: string; text: string }[] = []

  async function call(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    who: Who | null,
    body?: object,
    key: string = newId(),
  ) {
    const headers = { ...(who && { authorization: `Bearer ${who}` }), 'idempotency-key': key }
    const answer = await http.app.inject({ method, url, headers, ...(body && { payload: body }) })
    const text = `${JSON.stringify(answer.headers)}\n${answer.rawPayload.toString('latin1')}\n${answer.body}`
    // The author reads their own words.
    if (who !== 'asha') answers.push({ what: `${method} ${url} as ${who ?? 'a visitor'}: ${answer.statusCode}`, text })
    return answer
  }

  /** Everything queued is drawn, every event handled, every post made public. */
  async function workOff(): Promise<void> {
    await studio.workOff()
    for (const { name, data } of jobs.splice(0)) if (name === prepareJob) await preparePost(services, data)
    for (let round = 0; round < 20; round++) if ((await deliverEvents(services, subscriptions)) === 0) break
  }

  return {
    database,
    studio,
    services,
    clock,
    storage,
    asked,
    lines,
    answers,
    call,
    workOff,
    failWith(failure: ((prompt: string) => Error) | null) {
      failing = failure
    },
    /** Orders, draws and publishes; the ids of picture and post. */
    async publish(who: Who, order: object, post: object): Promise<{ imageId: string; postId: string; jobId: string }> {
      const ordered = await call('POST', '/api/studio/generate', who, { aspectRatio: '16:9', ...order })
      if (ordered.statusCode !== 202) throw new Error(ordered.body)
      const { jobId } = ordered.json<{ jobId: string }>()
      await workOff()
      const { imageId = '' } = (await call('GET', `/api/studio/generate/${jobId}`, who)).json<{ imageId?: string }>()
      const shelf = (await call('GET', '/api/studio/categories', who)).json<{ items: { id: string }[] }>()
      const about = { imageId, title: 'A quiet picture', categoryId: shelf.items[0]?.id, visibility: 'public', ...post }
      const published = await call('POST', '/api/community/publish', who, about)
      if (published.statusCode !== 201) throw new Error(published.body)
      await workOff()
      return { imageId, postId: published.json<{ postId: string }>().postId, jobId }
    },
    /** Every address that is read, for every person, with every id there is. */
    async readEverything(ids: readonly string[], readers: readonly (Who | null)[]): Promise<number> {
      let count = 0
      for (const { method, path, answers: kind } of endpoints) {
        // A stream does not end by itself; the same objects are read by their own addresses.
        if (method !== 'GET' || kind === 'stream') continue
        const paths = path.includes(':') ? ids.map((id) => path.replaceAll(/:\w+/g, encodeURIComponent(id))) : [path]
        for (const url of paths) for (const who of readers) await call('GET', url, who)
        count += paths.length * readers.length
      }
      return count
    },
    /** Names of answers that hold a marker. */
    leaksInAnswers: () =>
      answers.filter(({ text }) => markers.some((word) => text.toLowerCase().includes(word))).map(({ what }) => what),
    leaksInLogs: () => lines.filter((line) => markers.some((word) => line.toLowerCase().includes(word))),
    async leaksInFiles(): Promise<number> {
      const files = await storage.contents()
      return files.filter((file) => markers.some((word) => file.includes(word))).length
    },
    /** `table.column` with how many rows of it hold a marker, in every column of every table. */
    async placesInDatabase(): Promise<Record<string, number>> {
      const { rows } = await database.owner.pool.query<{ place: string; table_name: string; column_name: string }>(
        `SELECT format('%I.%I', table_schema, table_name) AS place, table_name, column_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
         WHERE t.table_schema NOT IN ('pg_catalog', 'information_schema') AND t.table_type = 'BASE TABLE'
         AND c.data_type IN ('text', 'jsonb', 'json', 'ARRAY', 'character varying', 'tsvector', 'USER-DEFINED', 'bytea')`,
      )
      const found: Record<string, number> = {}
      for (const { place, table_name: table, column_name: column } of rows) {
        const text = `SELECT count(*)::int AS count FROM ${place} WHERE lower("${column}"::text) ~ $1
          OR lower("${column}"::text) ~ $2`
        const inHex = markers.map((word) => Buffer.from(word).toString('hex')).join('|')
        const counted = await database.owner.pool.query<{ count: number }>(text, [markers.join('|'), inHex])
        const count = counted.rows[0]?.count ?? 0
        if (count > 0) found[`${table}.${column}`] = count
      }
      return found
    },
    async close() {
      await http.app.close()
      await database.close()
    },
  }
}
