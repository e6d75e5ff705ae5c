// A post after its publication: changed, withdrawn, deleted with its picture, hidden by moderators, and who may see it meanwhile.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Tx } from '#platform/db/database.ts'
import { people } from '../../../../test/http.ts'
import { startPublishing, type TestPublishing, type Who } from '../../../../test/publishing.ts'
import { hidePost } from './hide-post.ts'
import { findPost } from './posts.sql.ts'
import { prepareForgotten } from './prepare-forgotten.ts'
import { removePost } from './remove-post.ts'
import { restorePost } from './restore-post.ts'

let site: TestPublishing
beforeAll(async () => {
  site = await startPublishing({
    moderation: { find: async () => ({ reason: 'It shows somebody’s address.', appeal: 'possible' }) },
  })
})
afterAll(() => site.close())
beforeEach(() => site.clear())

const change = (shown: string, body: object, who: Who | null = 'asha') =>
  site.send('PATCH', `/api/community/${shown}`, who, body)
const withdraw = (shown: string, who: Who | null = 'asha') => site.send('DELETE', `/api/community/${shown}`, who)
const inTx = <T>(work: (tx: Tx) => Promise<T>) => site.database.app.transaction(work)
const names = async () => (await site.events()).map(({ name }) => name)
const byMeera = (postId: string) =>
  ({ postId, by: 'moderator', actorId: people.meera.userId, now: site.clock.now() }) as const

async function remove(postId: string) {
  const post = await findPost(site.database.app, postId)
  if (!post) throw new Error('no such post')
  return inTx((tx) => removePost(tx, { ...byMeera(postId), post }))
}

describe('a post', () => {
  it('of somebody else is changed and withdrawn by nobody: 404; without a session 401 [CO-1]', async () => {
    const { shown } = await site.live(await site.create())
    for (const id of [shown, 'pst_unknown']) {
      expect((await change(id, { title: 'Mine now' }, 'ravi')).statusCode).toBe(404)
      expect((await withdraw(id, 'ravi')).statusCode).toBe(404)
    }
    expect((await change(shown, { title: 'Mine now' }, null)).statusCode).toBe(401)
    expect((await withdraw(shown, null)).statusCode).toBe(401)
    expect((await site.get(shown, 'ravi')).json().title).toBe('Lamps on a terrace')
  })

  it('that does not exist is a 404 for everybody [CO-1]', async () => {
    expect((await site.get('pst_unknown')).json().code).toBe('not_found')
    expect((await site.get('pst_01h455vb4pex5vsknk084sn02q', null)).statusCode).toBe(404)
  })
})

describe('changing a post', () => {
  it('answers what it says now, and says when it was changed [CO-1]', async () => {
    const { shown } = await site.live(await site.create(), { tags: ['lamp'] })
    site.clock.advance(60_000)
    const answer = await change(shown, { title: 'Clay  lamps', categoryId: 'food', tags: ['#Clay'], remix: 'closed' })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      title: 'Clay lamps',
      category: { id: 'food' },
      tags: ['clay'],
      remix: 'closed',
      updatedAt: site.clock.now().toISOString(),
    })
    const others = (await site.get(shown, 'ravi')).json()
    expect(others).toMatchObject({ title: 'Clay lamps', remix: 'closed' })
    expect(others).not.toHaveProperty('prompt')
  })

  it('leaves what is not named as it is, also a category that was closed since [CO-1]', async () => {
    const { shown, id } = await site.live(await site.create(), { tags: ['lamp'] })
    await site.database.owner.call('test_old', `UPDATE posts SET category_id = 'old-times' WHERE id = $1`, [id])
    expect((await change(shown, { title: 'Clay lamps' })).json()).toMatchObject({
      tags: ['lamp'],
      category: { id: 'old-times' },
      remix: 'open',
    })
  })

  it('to nothing, to a closed category or to forbidden words is refused as publishing is [CO-1 ST-13]', async () => {
    const { shown } = await site.live(await site.create())
    for (const [body, status, field] of [
      [{}, 400, undefined],
      [{ categoryId: 'old-times' }, 400, 'categoryId'],
      [{ title: 'A nude portrait' }, 422, 'title'],
      [{ tags: ['nude'] }, 422, 'tags.0'],
    ] as const) {
      const answer = await change(shown, body)
      expect(answer.statusCode).toBe(status)
      if (field !== undefined) expect(answer.json().fields[0].field).toBe(field)
    }
  })

  it('from private to public makes its files and keeps the place in the feed it once had [CO-1]', async () => {
    const { shown, id } = await site.live(await site.create(), { visibility: 'private' })
    const publishedAt = async () => (await findPost(site.database.app, id))?.published_at
    expect(await publishedAt()).toBeNull()
    expect((await change(shown, { visibility: 'public' })).json()).toMatchObject({ state: 'preparing' })
    await site.prepare()
    const first = await publishedAt()
    expect(first).toEqual(site.clock.now())
    await change(shown, { visibility: 'private' })
    site.clock.advance(3_600_000)
    await change(shown, { visibility: 'public' })
    await site.prepare()
    expect(await publishedAt()).toEqual(first)
    expect(await names()).toEqual(['image_published'])
  })
})

describe('withdrawing', () => {
  it('ends the post for everybody and gives the picture free to be published again [CO-1]', async () => {
    const picture = await site.create()
    const first = await site.live(picture)
    expect(await site.references()).toEqual({ images: [2], open: 1 })
    expect((await withdraw(first.shown)).statusCode).toBe(204)
    expect((await withdraw(first.shown)).statusCode).toBe(404)
    expect((await site.get(first.shown)).statusCode).toBe(404)
    expect(await site.references()).toEqual({ images: [1], open: 0 })
    const second = await site.live(picture)
    expect(second.shown).not.toBe(first.shown)
    expect(await names()).toEqual(['image_published', 'post_withdrawn', 'image_published'])
  })

  it('ten times at once ends it once: one event, one reference given back [CO-1]', async () => {
    const { shown } = await site.live(await site.create())
    const answers = await Promise.all(Array.from({ length: 10 }, () => withdraw(shown)))
    expect(answers.every(({ statusCode }) => statusCode === 204 || statusCode === 404)).toBe(true)
    expect(await site.references()).toEqual({ images: [1], open: 0 })
    expect(await names()).toEqual(['image_published', 'post_withdrawn'])
  })
})

describe('deleting a picture', () => {
  it('ends its post in the same moment; restoring the picture does not bring it back [CO-1]', async () => {
    const picture = await site.create()
    const { shown } = await site.live(picture)
    expect((await site.send('DELETE', `/api/studio/my-creations/${picture.imageId}`)).statusCode).toBe(204)
    expect((await site.get(shown)).statusCode).toBe(404)
    expect(await site.references()).toEqual({ images: [1], open: 0 })
    const restored = await site.send('POST', `/api/studio/my-creations/${picture.imageId}/restore`)
    expect(restored.statusCode).toBe(200)
    expect(restored.json()).not.toHaveProperty('postId')
    expect((await site.get(shown)).statusCode).toBe(404)
    expect(await names()).toEqual(['image_published', 'post_withdrawn'])
  })

  it('with others ends all their posts, or none when one of them is not there [CO-1]', async () => {
    const pictures = [await site.create({ seed: 1 }), await site.create({ seed: 2 }), await site.create({ seed: 3 })]
    for (const picture of pictures.slice(0, 2)) await site.live(picture)
    const imageIds = pictures.map(({ imageId }) => imageId)
    const remove = (ids: string[]) => site.send('POST', '/api/studio/my-creations/delete', 'asha', { imageIds: ids })
    expect((await remove([...imageIds, 'img_unknown'])).statusCode).toBe(404)
    expect((await site.references()).open).toBe(2)
    expect((await remove(imageIds)).json()).toEqual({ changed: 3 })
    expect(await site.references()).toEqual({ images: [1, 1, 1], open: 0 })
  })

  it('while it is being withdrawn and published waits for nobody for ever [CO-1]', async () => {
    const picture = await site.create()
    for (let round = 0; round < 10; round += 1) {
      const { shown } = await site.live(picture)
      const answers = await Promise.all([
        withdraw(shown),
        site.send('DELETE', `/api/studio/my-creations/${picture.imageId}`),
        site.publish(picture),
        change(shown, { visibility: 'private' }),
      ])
      for (const { statusCode } of answers) expect(statusCode).toBeLessThan(500)
      await site.send('POST', `/api/studio/my-creations/${picture.imageId}/restore`)
      await site.prepare()
      const { rows } = await site.database.owner.pool.query('SELECT post_id FROM creations')
      expect(rows).toEqual([{ post_id: null }])
      expect(await site.references()).toEqual({ images: [1], open: 0 })
    }
  })
})

describe('a hidden post', () => {
  it('is gone for everybody but its owner, who reads why [CO-7]', async () => {
    const { shown, id } = await site.live(await site.create())
    expect(await inTx((tx) => hidePost(tx, byMeera(id)))).toBe(true)
    expect(await inTx((tx) => hidePost(tx, byMeera(id)))).toBe(false)
    expect((await site.get(shown, 'ravi')).statusCode).toBe(404)
    const own = (await site.get(shown)).json()
    expect(own).toMatchObject({
      state: 'hidden',
      moderation: { reason: 'It shows somebody’s address.', appeal: 'possible' },
    })
    expect(own.imageUrl).toMatch(/^\/media\/s\//)
    expect(await inTx((tx) => restorePost(tx, byMeera(id)))).toBe(true)
    expect(await inTx((tx) => restorePost(tx, byMeera(id)))).toBe(false)
    expect((await site.get(shown, 'ravi')).json()).toMatchObject({ state: 'live' })
    expect((await site.get(shown)).json()).not.toHaveProperty('moderation')
    const told = (await site.events()).slice(1)
    const data = { postId: id, authorId: people.asha.userId, by: 'moderator' }
    expect(told).toEqual([
      { name: 'post_hidden', data },
      { name: 'post_restored', data },
    ])
  })

  it('does not come back by withdrawing and publishing again: 403, until it is restored [CO-7]', async () => {
    const picture = await site.create()
    const { shown, id } = await site.live(picture)
    await inTx((tx) => hidePost(tx, byMeera(id)))
    await withdraw(shown)
    const again = await site.publish(picture)
    expect([again.statusCode, again.json().code]).toEqual([403, 'forbidden'])
    await inTx((tx) => restorePost(tx, byMeera(id)))
    expect((await site.publish(picture)).statusCode).toBe(201)
  })

  it('that was hidden while it was being made shows nothing until it is restored [CO-7]', async () => {
    const { postId } = (await site.publish(await site.create())).json()
    const { rows } = await site.database.owner.pool.query<{ id: string }>('SELECT id FROM posts')
    const id = rows[0]?.id ?? ''
    await inTx((tx) => hidePost(tx, byMeera(id)))
    await site.prepare()
    expect((await site.get(postId, null)).statusCode).toBe(404)
    await inTx((tx) => restorePost(tx, byMeera(id)))
    const seen = (await site.get(postId, null)).json()
    expect((await site.send('GET', seen.imageUrl, null)).statusCode).toBe(200)
  })
})

describe('a removed post', () => {
  it('is gone for good, its owner included, and its picture is not published again [CO-7]', async () => {
    const picture = await site.create()
    const { shown, id } = await site.live(picture)
    expect(await remove(id)).toBe(true)
    expect(await remove(id)).toBe(false)
    expect((await site.get(shown)).statusCode).toBe(404)
    expect((await site.publish(picture)).statusCode).toBe(403)
    expect(await inTx((tx) => restorePost(tx, byMeera(id)))).toBe(false)
    expect(await site.references()).toEqual({ images: [1], open: 0 })
    expect(await names()).toEqual(['image_published', 'post_hidden'])
  })

  it('may have been withdrawn before: its reference is given back once [CO-7]', async () => {
    const picture = await site.create()
    const { shown, id } = await site.live(picture)
    await withdraw(shown)
    expect(await remove(id)).toBe(true)
    expect(await site.references()).toEqual({ images: [1], open: 0 })
    expect((await site.publish(picture)).statusCode).toBe(403)
  })
})

describe('a post whose job was lost', () => {
  it('is made after ten minutes [CO-1]', async () => {
    const { postId } = (await site.publish(await site.create())).json()
    site.jobs.length = 0
    expect(await prepareForgotten(site.services)).toBe(0)
    site.clock.advance(11 * 60_000)
    expect(await prepareForgotten(site.services)).toBe(1)
    await site.prepare()
    expect((await site.get(postId, null)).json()).toMatchObject({ state: 'live' })
    expect(await prepareForgotten(site.services)).toBe(0)
  })
})

describe('who may see a post', () => {
  it('is nobody whom a block keeps apart from its author, in either direction [CO-5]', async () => {
    const { shown } = await site.live(await site.create())
    const block = `INSERT INTO blocks (blocker_id, blocked_id, created_at) VALUES ($1, $2, now())`
    const [asha, ravi] = [people.asha.userId, people.ravi.userId]
    for (const pair of [
      [asha, ravi],
      [ravi, asha],
    ]) {
      await site.database.owner.call('test_block', block, pair)
      expect((await site.get(shown, 'ravi')).statusCode).toBe(404)
      expect((await site.get(shown, null)).statusCode).toBe(200)
      await site.database.owner.pool.query('DELETE FROM blocks')
    }
    expect((await site.get(shown, 'ravi')).statusCode).toBe(200)
  })

  it('reads whether they like it and follow its author [CO-3 CO-5]', async () => {
    const { shown, id } = await site.live(await site.create())
    const [asha, ravi] = [people.asha.userId, people.ravi.userId]
    await site.database.owner.call('test_like', 'SELECT community_toggle_like($1, $2, now())', [id, ravi])
    await site.database.owner.call('test_follow', 'SELECT community_follow($1, $2, 10, now())', [ravi, asha])
    expect((await site.get(shown, 'ravi')).json()).toMatchObject({ liked: true, likes: 1, isFollowing: true })
    expect((await site.get(shown, null)).json()).toMatchObject({ liked: false, likes: 1, isFollowing: false })
  })
})
