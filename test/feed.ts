// Posts for tests of the feed: as publishing leaves them, put there in one statement each, and findable.
import { createHash } from 'node:crypto'
import type { Post } from '../src/contract/posts.ts'
import { indexPost } from '../src/modules/community/feed/index-post.ts'
import { newId, showId } from '../src/platform/ids.ts'
import { type Member, startSocial, type TestPost, type TestSocial } from './social.ts'

export interface FeedPostOptions {
  title?: string
  tags?: string[]
  prompt?: string
  remix?: 'open' | 'sealed' | 'closed'
  categoryId?: string
  publishedAt?: Date | string
  likes?: number
  reuses?: number
  visibility?: 'public' | 'private'
}

const postText = `WITH made AS (
    INSERT INTO posts (id, author_id, creation_id, generation_id, state, visibility, title, category_id, tags, remix, content_hash,
      width, height, placeholder, watermark, prompt, shown_prompt, image_type, tier, aspect_ratio, label, created_at, published_at)
    VALUES ($1, $2, gen_random_uuid(), gen_random_uuid(), 'live', $3, $4, $5, $6, $7, $8, 1024, 1024, 'AAAA', '', $9, $9,
      'digital_art', 'standard', '1:1', 'Drawn by Rangoli', $10, $10))
  SELECT`

export interface TestFeed extends TestSocial {
  add(author: Member, options?: FeedPostOptions): Promise<TestPost>
  hide(post: TestPost): Promise<void>
  unhide(post: TestPost): Promise<void>
  /** The items and the cursor of one page; fails on any other answer than 200. */
  page(query: string, by?: Member | null): Promise<{ items: Post[]; nextCursor?: string }>
  /** Every id from the first page to the last, in order. `between` runs after each page. */
  scroll(query: string, between?: (page: Post[]) => Promise<void>, by?: Member | null): Promise<string[]>
}

/** More pages than any test has. */
const mostPages = 200

export async function startFeed(options: Parameters<typeof startSocial>[0] = {}): Promise<TestFeed> {
  const social = await startSocial(options)
  const { database, clock } = social
  const setHidden = (post: TestPost, at: Date | null) =>
    database.owner.call('feed_hide', 'UPDATE posts SET hidden_at = $2 WHERE id = $1', [post.id, at]).then(() => {})

  async function add(author: Member, given: FeedPostOptions = {}): Promise<TestPost> {
    const id = newId()
    const { title = 'A lamp', tags = [], prompt = 'clay lamps', remix = 'open', categoryId = 'festivals' } = given
    const hash = createHash('sha256').update(id).digest()
    const at = given.publishedAt ?? clock.now()
    const visibility = given.visibility ?? 'public'
    await database.owner.call('feed_post', postText, [
      ...[id, author.id, visibility, title, categoryId, tags, remix, hash, prompt, at],
    ])
    const counters = 'INSERT INTO post_counters (post_id, likes, reuses) VALUES ($1, $2, $3)'
    await database.owner.call('feed_counters', counters, [id, given.likes ?? 0, given.reuses ?? 0])
    await database.app.transaction((tx) => indexPost(tx, id))
    return { id, shown: showId('post', id) }
  }

  async function page(query: string, by: Member | null = null) {
    const answer = await social.send('GET', `/api/community/feed?${query}`, by)
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`)
    return answer.json<{ items: Post[]; nextCursor?: string }>()
  }

  return {
    ...social,
    add,
    page,
    hide: (post) => setHidden(post, clock.now()),
    unhide: (post) => setHidden(post, null),
    async scroll(query, between = async () => {}, by = null) {
      const seen: string[] = []
      let cursor: string | undefined
      for (let pages = 0; pages < mostPages; pages++) {
        const { items, nextCursor } = await page(cursor === undefined ? query : `${query}&cursor=${cursor}`, by)
        seen.push(...items.map(({ id }) => id))
        if (nextCursor === undefined) return seen
        cursor = nextCursor
        await between(items)
      }
      throw new Error('the feed never ends')
    },
  }
}
