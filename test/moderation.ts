// Moderation for tests: the real routes, people of any age and record, and posts and comments as they stand in the database.

import type { ModerationCaseDetail } from '#contract/moderation.ts'
import { communityModule } from '#modules/community/module.ts'
import { moderationModule, postModeration } from '#modules/moderation/module.ts'
import { verifyAudit } from '#platform/audit/index.ts'
import { newId, parseId, showId } from '#platform/ids.ts'
import { indexPost } from '../src/modules/community/feed/index-post.ts'
import { readSessions } from '../src/modules/identity/module.ts'
import { startSession } from '../src/modules/identity/start-session.ts'
import { sealAudit } from '../src/platform/audit/seal-audit.ts'
import { cookieName } from './accounts.ts'
import { testClock } from './clock.ts'
import { testDatabase } from './database.ts'
import { testHttp, testServices } from './http.ts'

const dayMs = 86_400_000

export interface Member {
  userId: string
  handle: string
  cookie: string
}

interface MemberOptions {
  role?: 'user' | 'moderator' | 'admin'
  ageDays?: number
  hasDelivered?: boolean
}

export type ModerationTest = Awaited<ReturnType<typeof openModeration>>

export async function openModeration() {
  const database = await testDatabase()
  const clock = testClock('2026-11-21T06:00:00.000Z')
  const services = testServices({
    db: database.app,
    clock,
    config: { rateLimitsEnabled: false },
    enqueue: async () => {},
  })
  const http = await testHttp({
    services,
    sessions: readSessions(services),
    modules: [moderationModule, communityModule({ moderation: postModeration })],
  })
  const owner = (text: string, values: unknown[] = []) => database.owner.pool.query(text, values)
  // Whose first picture it was is all that matters here.
  await owner('ALTER TABLE first_deliveries DROP CONSTRAINT first_deliveries_generation_id_fkey')
  let counter = 0

  const call = async (method: 'GET' | 'POST', url: string, as: Member | null, body?: object) =>
    http.app.inject({
      method,
      url,
      headers: as ? { cookie: as.cookie } : {},
      ...(body === undefined ? {} : { payload: body }),
    })

  /** Thirty-one days old with one delivered picture unless said otherwise: somebody whose reports are trusted. */
  const member = async ({ role = 'user', ageDays = 31, hasDelivered = true }: MemberOptions = {}): Promise<Member> => {
    counter += 1
    const userId = newId()
    const handle = `member_${counter}`
    const now = clock.now()
    await owner(
      `INSERT INTO users (id, email, email_verified_at, name, handle, role, referral_code, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $5, $7)`,
      [
        userId,
        `${handle}@example.com`,
        now,
        `Member ${counter}`,
        handle,
        role,
        new Date(now.getTime() - ageDays * dayMs),
      ],
    )
    if (hasDelivered) {
      await owner('INSERT INTO first_deliveries (user_id, generation_id, delivered_at) VALUES ($1, $2, $3)', [
        userId,
        newId(),
        now,
      ])
    }
    const session = await database.app.transaction((tx) => startSession(tx, { userId, userAgent: '', now }))
    return { userId, handle, cookie: `${cookieName}=${session.sessionToken}` }
  }

  return {
    ...{ database, clock, services, http, owner, call, member },
    get: (url: string, as: Member | null) => call('GET', url, as),
    post: (url: string, as: Member | null, body: object = {}) => call('POST', url, as, body),

    /** A live public post with its public picture. Returns its shown id and its uuid. */
    async newPost(
      author: Member,
      given: { title?: string; remix?: string; visibility?: string; parentId?: string } = {},
    ) {
      const postId = newId()
      const generationId = newId()
      const { title = 'A blue boat', remix = 'open', visibility = 'public', parentId = null } = given
      const hash = Buffer.from(postId.replaceAll('-', '').repeat(2), 'hex')
      const now = clock.now()
      await owner(
        `INSERT INTO images (content_hash, width, height, size_bytes, storage_tag, placeholder, reference_count, created_at)
         VALUES ($1, 64, 64, 100, 'abcdef01', 'aaaa', 1, $2)`,
        [hash, now],
      )
      await owner(
        `INSERT INTO posts (id, author_id, creation_id, generation_id, state, visibility, title, category_id, tags, remix,
           content_hash, width, height, placeholder, watermark, prompt, shown_prompt, image_type, tier, aspect_ratio, label,
           parent_id, lineage, created_at, published_at)
         VALUES ($1, $2, $3, $4, 'live', $5, $6, 'festivals', '{boat,lake}', $7, $8, 64, 64, 'aaaa', '', 'a secret recipe',
           'a secret recipe', 'poster', 'standard', '1:1', 'AI generated', $9, $10, $11, $11)`,
        [
          postId,
          author.userId,
          newId(),
          generationId,
          visibility,
          title,
          remix,
          hash,
          parentId,
          parentId && 'remixed',
          now,
        ],
      )
      await owner('INSERT INTO post_counters (post_id) VALUES ($1)', [postId])
      await database.app.transaction((tx) => indexPost(tx, postId))
      await owner(
        "INSERT INTO public_pictures (content_hash, mark, reason, published_at) VALUES ($1, $2, 'post', $3)",
        [hash, showId('generation', generationId), now],
      )
      return { id: showId('post', postId), postId }
    },
    async newComment(author: Member, postId: string, text = 'Lovely colours') {
      const id = newId()
      await database.app.pool.query('SELECT community_add_comment($1, $2, $3, NULL, $4, $5, $5)', [
        id,
        postId,
        author.userId,
        text,
        clock.now(),
      ])
      return showId('comment', id)
    },
    report: (kind: 'post' | 'comment' | 'person', id: string, as: Member, body: object = { reason: 'spam' }) => {
      const paths = {
        post: `/api/community/${id}`,
        comment: `/api/community/comments/${id}`,
        person: `/api/users/${id}`,
      }
      return call('POST', `${paths[kind]}/report`, as, body)
    },
    /** The newest case on a thing, as a moderator reads it. */
    async caseOf(subjectId: string, as: Member): Promise<ModerationCaseDetail> {
      const { rows } = await owner(
        'SELECT id FROM moderation_cases WHERE subject_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
        [subjectId],
      )
      return (await call('GET', `/api/admin/moderation/${showId('moderationCase', rows[0].id)}`, as)).json()
    },
    decide: (found: { id: string; version: number }, as: Member, body: object) =>
      call('POST', `/api/admin/moderation/${found.id}/decide`, as, {
        reason: 'It breaks our rules.',
        version: found.version,
        ...body,
      }),
    /** Facts of one name, oldest first. */
    async events(name: string) {
      const { rows } = await owner('SELECT user_id, data FROM events WHERE name = $1 ORDER BY id', [name])
      return rows
    },
    async isListed(postId: string): Promise<boolean> {
      return (await owner('SELECT is_listed FROM posts WHERE id = $1', [postId])).rows[0].is_listed
    },
    uuid: (kind: 'comment' | 'moderationCase', shown: string) => parseId(kind, shown),
    /** What the log says was done, and that its chain holds with it. */
    async told(): Promise<{ action: string; actor_id: string | null; subject_id: string; reason: string | null }[]> {
      await sealAudit(services)
      const proof = await verifyAudit(database.app, { secrets: services.secrets })
      if (!proof.isRight || proof.waiting > 0) throw new Error(`the chain is broken: ${proof.breaks.join(' ')}`)
      return (await owner('SELECT action, actor_id, subject_id, reason FROM audit_entries ORDER BY id')).rows
    },
    async close() {
      await http.app.close()
      await database.close()
    },
  }
}
