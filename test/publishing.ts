// Publishing over HTTP for tests: real routes, real pictures in a store in memory, jobs that run when the test says so.
import type { BodyInput } from '../src/contract/endpoint.ts'
import type { publishPost } from '../src/contract/posts.ts'
import { communityModule, creationPosts } from '../src/modules/community/module.ts'
import type { PostModeration } from '../src/modules/community/ports.ts'
import { prepareJob, preparePost } from '../src/modules/community/posts/prepare-post.ts'
import { creationRoutes } from '../src/modules/studio/creation-routes.ts'
import type { DeliveredJob } from '../src/modules/studio/creations.sql.ts'
import { createLetterer } from '../src/modules/studio/designs/letterer.ts'
import { parseId } from '../src/platform/ids.ts'
import { mediaRoutes, prepareImage } from '../src/platform/images/index.ts'
import { testClock } from './clock.ts'
import { type DeliveredCreation, deliverCreation } from './creations.ts'
import { testDatabase } from './database.ts'
import { memoryStorage, people, testHttp, testServices } from './http.ts'
import { ledgerOf } from './ledger.ts'
import { testPixels } from './pictures.ts'

export type Who = 'asha' | 'ravi'
type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

export interface PictureOptions {
  who?: Who
  /** Two seeds are two pictures. */
  seed?: number
  width?: number
  height?: number
  job?: Partial<DeliveredJob>
}

export type TestPublishing = Awaited<ReturnType<typeof startPublishing>>

export async function startPublishing({ moderation }: { moderation?: PostModeration } = {}) {
  const database = await testDatabase()
  const clock = testClock('2026-11-21T06:00:00.000Z')
  const storage = memoryStorage()
  const letterer = createLetterer(1)
  const jobs: { name: string; data: object }[] = []
  const services = testServices({
    db: database.app,
    clock,
    storage,
    config: { rateLimitsEnabled: false },
    enqueue: async (_tx, name, data) => void jobs.push({ name, data }),
  })
  const http = await testHttp({
    services,
    modules: [communityModule(moderation && { moderation: () => moderation })],
    routes(app) {
      creationRoutes(app, services, { letterer, posts: creationPosts })
      mediaRoutes(app)
    },
  })
  for (const who of ['asha', 'ravi'] as const) {
    await database.owner.call(
      'test_user',
      `INSERT INTO users (id, email, name, handle, password_hash, referral_code, created_at)
       VALUES ($1, $2, $3, $3, 'none', $4, now())`,
      [people[who].userId, `${who}@example.com`, who, `${who}234567`],
    )
    await ledgerOf(database.app).open(people[who].userId, clock.now())
  }
  await database.owner.call(
    'test_categories',
    `INSERT INTO template_categories (id, name, position, is_active, origin, created_at)
     VALUES ('festivals', 'Festivals', 0, true, 'admin', now()), ('food', 'Food', 1, true, 'admin', now()),
       ('old-times', 'Old', 2, false, 'admin', now())`,
    [],
  )

  const send = (method: Method, url: string, who: Who | null = 'asha', payload?: object) =>
    http.app.inject({
      method,
      url,
      headers: who ? { authorization: `Bearer ${who}` } : {},
      ...(payload && { payload }),
    })

  const create = async ({ who = 'asha', seed = 1, width = 400, height = 300, job = {} }: PictureOptions = {}) => {
    const provenance = { kind: 'drawn', provider: 'builtin' } as const
    const image = await prepareImage(services, { pixels: testPixels(width, height, seed), provenance })
    return deliverCreation(database, { image, now: clock.now(), job: { user_id: people[who].userId, ...job } })
  }

  const publish = (
    picture: Pick<DeliveredCreation, 'imageId'>,
    body: Partial<BodyInput<typeof publishPost>> = {},
    who: Who | null = 'asha',
  ) =>
    send('POST', '/api/community/publish', who, {
      imageId: picture.imageId,
      title: 'Lamps on a terrace',
      categoryId: 'festivals',
      visibility: 'public',
      ...body,
    })

  /** Runs what was ordered of making posts public. */
  const prepare = async () => {
    for (const { data } of jobs.splice(0).filter(({ name }) => name === prepareJob)) await preparePost(services, data)
  }

  return {
    database,
    clock,
    services,
    http,
    jobs,
    send,
    create,
    publish,
    prepare,
    /** Published and live. */
    async live(
      picture: Pick<DeliveredCreation, 'imageId'>,
      body: Parameters<typeof publish>[1] = {},
      who: Who = 'asha',
    ) {
      const answer = await publish(picture, body, who)
      if (answer.statusCode !== 201) throw new Error(answer.body)
      await prepare()
      const shown: string = answer.json().postId
      return { shown, id: parseId('post', shown) }
    },
    get: (shown: string, who: Who | null = 'asha') => send('GET', `/api/community/${shown}`, who),
    /** How many refer to each picture that is there, and how many posts are not ended. */
    async references(): Promise<{ images: number[]; open: number }> {
      const images = await database.owner.pool.query<{ reference_count: number }>(
        'SELECT reference_count FROM images ORDER BY reference_count',
      )
      const posts = await database.owner.pool.query(`SELECT id FROM posts WHERE state IN ('preparing', 'live')`)
      return { images: images.rows.map((row) => row.reference_count), open: posts.rows.length }
    },
    async events(): Promise<{ name: string; data: Record<string, unknown> }[]> {
      return (await database.owner.pool.query('SELECT name, data FROM events ORDER BY occurred_at, id')).rows
    },
    async clear(): Promise<void> {
      jobs.length = 0
      await database.owner.pool.query(
        'TRUNCATE posts, post_counters, creations, public_pictures, image_files, images, events, event_deliveries CASCADE',
      )
    },
    async close(): Promise<void> {
      await http.app.close()
      await letterer.close()
      await database.close()
    },
  }
}
