// What a copy of somebody's data holds of the community, and that an erasure leaves nothing they wrote and every counter right.
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId, showId } from '#platform/ids.ts'
import { people } from '../../../test/http.ts'
import { startPublishing, type TestPublishing } from '../../../test/publishing.ts'
import { communityData } from './personal-data.ts'
import { forgetEnded } from './posts/forget-ended.ts'

let site: TestPublishing
const asha = people.asha.userId
const ravi = people.ravi.userId
const unaborted = new AbortController().signal
beforeAll(async () => {
  site = await startPublishing()
})
afterAll(() => site.close())
beforeEach(async () => {
  await site.clear()
  await site.database.owner.pool.query(
    'TRUNCATE comments, post_likes, post_likes_to_tell, follows, follows_told, blocks, mutes, person_counters CASCADE',
  )
})

const run = async (statement: string, values: unknown[] = []) =>
  (await site.database.owner.pool.query(statement, values)).rows

/** Asha and Ravi each published, commented, liked and followed; Asha blocks one more and mutes Ravi. */
async function fill() {
  const mine = await site.live(await site.create({ seed: 1 }), { title: 'Lamps of Asha', tags: ['lamp'] })
  const theirs = await site.live(await site.create({ who: 'ravi', seed: 2 }), { title: 'Kites of Ravi' }, 'ravi')
  for (const post of [mine.id, theirs.id]) {
    for (const user of [asha, ravi]) {
      await run('SELECT community_toggle_like($1, $2, now())', [post, user])
      await run(`SELECT community_add_comment($1, $2, $3, NULL, 'Words of ' || $4::text, now(), now())`, [
        newId(),
        post,
        user,
        user === asha ? 'Asha' : 'Ravi',
      ])
    }
  }
  await run('SELECT community_follow($1, $2, 10, now())', [asha, ravi])
  await run('SELECT community_follow($1, $2, 10, now())', [ravi, asha])
  await run('SELECT community_block($1, $2, 10, now())', [asha, people.meera.userId])
  await run('INSERT INTO mutes (muter_id, muted_id, created_at) VALUES ($1, $2, now())', [asha, ravi])
  return { mine, theirs }
}

async function copyOf(userId: string): Promise<Record<string, unknown[]>> {
  const files: Record<string, unknown[]> = {}
  for await (const file of communityData(site.services).exportFiles(userId, 'en')) {
    files[file.name] = JSON.parse(await text(await file.open()))
  }
  return files
}

/** Counters that differ from the count of their rows. */
const wrongCounters = () =>
  run(`SELECT c.post_id FROM post_counters c WHERE
      c.likes <> (SELECT count(*) FROM post_likes l WHERE l.post_id = c.post_id AND l.is_liked)
      OR c.comments <> (SELECT count(*) FROM comments m WHERE m.post_id = c.post_id AND m.state = 'shown')
    UNION ALL SELECT p.user_id FROM person_counters p WHERE
      p.followers <> (SELECT count(*) FROM follows f WHERE f.followed_id = p.user_id)
      OR p.following <> (SELECT count(*) FROM follows f WHERE f.follower_id = p.user_id)`)

describe('a copy of somebody’s data', () => {
  it('holds what they published, said, liked and whom they follow, and nothing of others [NF-7]', async () => {
    const { mine, theirs } = await fill()
    const files = await copyOf(asha)
    expect(Object.keys(files)).toEqual(['posts.json', 'comments.json', 'likes.json', 'people.json'])
    expect(files['posts.json']).toMatchObject([
      { id: mine.shown, title: 'Lamps of Asha', tags: ['lamp'], state: 'live' },
    ])
    expect(files['comments.json']).toMatchObject([
      { post: mine.shown, text: 'Words of Asha' },
      { post: theirs.shown, text: 'Words of Asha' },
    ])
    expect(files['likes.json']).toMatchObject([{ post: mine.shown }, { post: theirs.shown }])
    expect(files['people.json']).toHaveLength(2)
    expect(files['people.json']?.[0]).toMatchObject({
      handle: 'ravi',
      follows: expect.any(String),
      mutes: expect.any(String),
    })
    expect(JSON.stringify(files)).not.toContain('Ravi')
  })

  it('of somebody who did nothing is four empty lists [NF-7]', async () => {
    expect(Object.values(await copyOf(people.kabir.userId))).toEqual([[], [], [], []])
  })

  it('shows of a text made from a sealed post only what they wrote [CO-4 NF-7]', async () => {
    const { mine } = await fill()
    await run(
      `UPDATE posts SET prompt = 'a secret', shown_prompt = 'in red', is_prompt_sealed = true, remix = 'sealed'
      WHERE id = $1`,
      [mine.id],
    )
    const files = await copyOf(asha)
    expect(files['posts.json']).toMatchObject([{ prompt: 'in red' }])
    expect(JSON.stringify(files)).not.toContain('secret')
  })
})

describe('a post that ended', () => {
  it('keeps its words for 180 days and its place for ever [NF-7]', async () => {
    const { mine } = await fill()
    await site.send('DELETE', `/api/community/${mine.shown}`)
    const words = () => run('SELECT title, prompt FROM posts WHERE author_id = $1', [asha])
    site.clock.advance(179 * 86_400_000)
    expect(await forgetEnded(site.services)).toBe(0)
    expect(await words()).toMatchObject([{ title: 'Lamps of Asha' }])
    site.clock.advance(2 * 86_400_000)
    expect(await forgetEnded(site.services)).toBe(1)
    expect(await forgetEnded(site.services)).toBe(0)
    expect(await words()).toEqual([{ title: 'Erased', prompt: '' }])
  })
})

describe('an erasure', () => {
  it('ends posts, empties words, takes likes back and leaves every counter right, once or twice [NF-7]', async () => {
    const { mine, theirs } = await fill()
    const data = communityData(site.services)
    expect(await data.erase(asha, unaborted)).toBe('done')
    expect(await data.erase(asha, unaborted)).toBe('done')
    expect((await site.get(mine.shown, 'ravi')).statusCode).toBe(404)
    expect((await site.get(theirs.shown, 'ravi')).json()).toMatchObject({ likes: 1, comments: 1, liked: true })
    expect(await wrongCounters()).toEqual([])
    expect(
      await run('SELECT title, tags, prompt, shown_prompt, state FROM posts WHERE author_id = $1', [asha]),
    ).toEqual([{ title: 'Erased', tags: [], prompt: '', shown_prompt: '', state: 'withdrawn' }])
    expect(await run('SELECT DISTINCT text, state FROM comments WHERE author_id = $1', [asha])).toEqual([
      { text: '', state: 'deleted' },
    ])
    for (const [table, columns] of [
      ['post_likes', ['user_id']],
      ['post_likes_to_tell', ['user_id']],
      ['follows', ['follower_id', 'followed_id']],
      ['follows_told', ['follower_id', 'followed_id']],
      ['blocks', ['blocker_id', 'blocked_id']],
      ['mutes', ['muter_id', 'muted_id']],
      ['person_counters', ['user_id']],
    ] as const) {
      for (const column of columns)
        expect([table, await run(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [asha])]).toEqual([table, []])
    }
    expect(await site.references()).toEqual({ images: [1, 2], open: 1 })
    expect((await site.events()).filter(({ name }) => name === 'post_withdrawn')).toHaveLength(1)
  })

  it('that is interrupted says so and goes on when it is asked again [NF-7]', async () => {
    await fill()
    const data = communityData(site.services)
    expect(await data.erase(asha, AbortSignal.abort())).toBe('later')
    expect(await data.erase(asha, unaborted)).toBe('done')
    expect(await wrongCounters()).toEqual([])
  })

  it('keeps the place of what others made from their posts [CO-4 NF-7]', async () => {
    const { mine, theirs } = await fill()
    await run(`UPDATE posts SET parent_id = $1, lineage = 'remixed' WHERE id = $2`, [mine.id, theirs.id])
    await communityData(site.services).erase(asha, unaborted)
    expect((await site.get(theirs.shown, null)).json().ancestors).toEqual([{ post: null }])
    expect(showId('post', mine.id)).toBe(mine.shown)
  })
})
