// Where posts came from and what came of them: the tree one can walk, and the gate between remixed and inspired.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deliverEvents } from '#platform/events/subscriptions.ts'
import { newId, showId } from '#platform/ids.ts'
import { type RemixTest, startRemixing } from '../../../../test/remix.ts'
import { rewardReuses } from '../../rewards/reward-reuse.ts'
import { countReuses } from './count-reuse.ts'
import { countRemixes, findLineageOf, listAncestors } from './lineage.ts'
import { listMeasuredRemixes } from './remixes.sql.ts'

let lab: RemixTest
beforeAll(async () => {
  lab = await startRemixing()
})
afterAll(() => lab.close())

const idsOf = (ancestors: Awaited<ReturnType<typeof listAncestors>>) => ancestors.map(({ post }) => post?.id ?? null)

describe('the ancestors of a post', () => {
  it('stand nearest first, at most eight, and what is gone keeps its place and says nothing [CO-4]', async () => {
    const author = await lab.member()
    const chain = [await lab.post(author)]
    for (let n = 0; n < 10; n++)
      chain.unshift(await lab.post(author, { parentId: chain[0]?.id ?? null, title: `Step ${n}` }))
    const [youngest, ...above] = chain
    const hide = (at: number, text: string) => lab.rows(`UPDATE posts SET ${text} WHERE id = $1`, [above[at]?.id])
    await hide(1, 'hidden_at = now()')
    await hide(3, "state = 'withdrawn', ended_at = now()")
    await hide(4, "visibility = 'private'")
    const shown = above.slice(0, 8).map(({ shown: id }) => id)
    const expected = shown.map((id, at) => ([1, 3, 4].includes(at) ? null : id))
    const found = await listAncestors(lab.db.app, youngest?.id ?? '', null)
    expect(idsOf(found)).toEqual(expected)
    expect(found[1]).toEqual({ post: null })
    expect(await listAncestors(lab.db.app, chain.at(-1)?.id ?? '', null)).toEqual([])
  })

  it('say nothing of somebody who and the viewer are kept apart [CO-4] [CO-5]', async () => {
    const [author, viewer] = [await lab.member(), await lab.member()]
    const parent = await lab.post(author)
    const child = await lab.post(await lab.member(), { parentId: parent.id })
    expect(idsOf(await listAncestors(lab.db.app, child.id, viewer))).toEqual([parent.shown])
    await lab.rows('INSERT INTO blocks (blocker_id, blocked_id, created_at) VALUES ($1, $2, now())', [author, viewer])
    expect(idsOf(await listAncestors(lab.db.app, child.id, viewer))).toEqual([null])
  })

  it('are counted downwards as far as everybody sees them [CO-4]', async () => {
    const author = await lab.member()
    const parent = await lab.post(author)
    const children = [1, 2, 3].map(() => lab.post(author, { parentId: parent.id }))
    const [one] = await Promise.all(children)
    await lab.rows('UPDATE posts SET hidden_at = now() WHERE id = $1', [one?.id])
    expect(await countRemixes(lab.db.app, parent.id)).toBe(2)
  })
})

describe('a delivered remix', () => {
  it('is recorded with what it kept, counted once for a person, and told [CO-4]', async () => {
    const [author, other] = [await lab.member(), await lab.member()]
    const post = await lab.post(author, { prompt: 'a clay lamp on a dark table' })
    await lab.remix(other, post.id, { prompt: 'a brass lamp on a dark table' })
    await lab.remix(other, post.id, { prompt: 'two tigers' })
    await lab.settle()
    const measured = await listMeasuredRemixes(lab.db.app, post.id, 20)
    expect(measured).toHaveLength(2)
    expect(measured.map(({ promptSimilarity }) => promptSimilarity > 0.5).sort()).toEqual([false, true])
    expect(measured.every(({ designSimilarity, lineage }) => designSimilarity === null && lineage === 'remixed')).toBe(
      true,
    )
    expect(await lab.reuses(post.id)).toBe(1)
    const events = await lab.rows<{ is_new: boolean }>(
      "SELECT (data ->> 'isNewReuse')::boolean AS is_new FROM events WHERE name = 'remix_generated' AND data ->> 'postId' = $1",
      [post.id],
    )
    expect(events.map(({ is_new }) => is_new).sort()).toEqual([false, true])
  })

  it('gives what is published of it its parent, also before it was settled [CO-4]', async () => {
    const [author, other] = [await lab.member(), await lab.member()]
    const post = await lab.post(author)
    const generationId = await lab.remix(other, post.id)
    const [creation] = await lab.rows<{ id: string }>('SELECT id FROM creations WHERE generation_id = $1', [
      generationId,
    ])
    const parent = { parentId: post.id, lineage: 'remixed' }
    expect(await findLineageOf(lab.db.app.query, creation?.id ?? '')).toEqual(parent)
    await lab.settle()
    expect(await findLineageOf(lab.db.app.query, creation?.id ?? '')).toEqual(parent)
    await lab.studio.place(other)
    const [plain] = await lab.deliver()
    const [own] = await lab.rows<{ id: string }>('SELECT id FROM creations WHERE generation_id = $1', [plain])
    expect(await findLineageOf(lab.db.app.query, own?.id ?? '')).toBeNull()
    expect(await findLineageOf(lab.db.app.query, newId())).toBeNull()
  })
})

describe('the gate of similarity', () => {
  it('lets only what kept enough count and earn; the rest is inspired by it [CO-4] [CR-5]', async () => {
    const [author, near, far] = [await lab.member(), await lab.member(), await lab.member()]
    const post = await lab.post(author, { prompt: 'a clay lamp on a dark table' })
    await lab.remix(near, post.id, { prompt: 'a brass lamp on a dark table' })
    const inspired = await lab.remix(far, post.id, { prompt: 'two tigers in the snow' })
    // Published within the second in which nothing is settled yet.
    const early = await lab.post(far, { parentId: post.id })
    await lab.rows('UPDATE posts SET generation_id = $2 WHERE id = $1', [early.id, inspired])
    const gated = { ...lab.services, config: { ...lab.services.config, remixMinSimilarity: 0.4 } }
    // Rewards first: whoever comes first decides, and the other reads the same.
    await deliverEvents(gated, [rewardReuses(gated), countReuses(gated)])
    expect([await lab.earned(author), await lab.reuses(post.id)]).toEqual([50, 1])
    expect((await lab.rewards(post.id)).map(({ user_id }) => user_id)).toEqual([near])
    const [creation] = await lab.rows<{ id: string }>('SELECT id FROM creations WHERE generation_id = $1', [inspired])
    expect(await findLineageOf(lab.db.app.query, creation?.id ?? '')).toEqual({
      parentId: post.id,
      lineage: 'inspired',
    })
    expect(await lab.rows('SELECT lineage FROM posts WHERE id = $1', [early.id])).toEqual([{ lineage: 'inspired' }])
    // Off again, and by another picture of theirs: now it is a reuse.
    await lab.remixAndSettle(far, post.id)
    expect([await lab.earned(author), await lab.reuses(post.id)]).toEqual([100, 2])
    expect(showId('post', post.id)).toBe(post.shown)
  })
})
