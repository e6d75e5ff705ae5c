// What changes reach: the search at once, the picture of a post never.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeFlags, defaultFlags } from '#platform/flags/index.ts'
import { eventually } from '../../../../test/eventually.ts'
import { people } from '../../../../test/http.ts'
import { startPublishing, type TestPublishing } from '../../../../test/publishing.ts'
import { sampleWords } from '../../studio/designs/sample-words.fixture.ts'
import { creationPosts } from './creation-posts.ts'

let site: TestPublishing
beforeAll(async () => {
  site = await startPublishing()
})
afterAll(() => site.close())
beforeEach(() => site.clear())

const change = (shown: string, body: object) => site.send('PATCH', `/api/community/${shown}`, 'asha', body)
const find = async (words: string) =>
  (await site.send('GET', `/api/community/feed?q=${encodeURIComponent(words)}`, null))
    .json()
    .items.map(({ id }: { id: string }) => id)

describe('the search', () => {
  it('finds a post by its prompt while that is open, and not from the moment it is sealed or closed [CO-2 CO-4]', async () => {
    const { shown } = await site.live(await site.create(), { title: 'A quiet evening' })
    for (const remix of ['sealed', 'closed']) {
      expect(await find('terrace')).toEqual([shown])
      await change(shown, { remix })
      expect([await find('terrace'), await find('quiet')]).toEqual([[], [shown]])
      await change(shown, { remix: 'open' })
    }
  })

  it('loses a post that becomes private and has it again when it is public [CO-2]', async () => {
    const { shown } = await site.live(await site.create(), { title: 'A quiet evening' })
    await change(shown, { visibility: 'private' })
    expect(await find('quiet')).toEqual([])
    await change(shown, { visibility: 'public', title: 'A loud evening' })
    await site.prepare()
    expect([await find('quiet'), await find('loud')]).toEqual([[], [shown]])
  })
})

describe('a change', () => {
  it('of the title never takes back a seal that is set in another window at the same moment [CO-4]', async () => {
    const { shown } = await site.live(await site.create(), { title: 'A quiet evening' })
    const other = await site.database.owner.pool.connect()
    try {
      await other.query('BEGIN')
      await other.query("UPDATE posts SET remix = 'sealed'")
      const renamed = change(shown, { title: 'A loud evening' })
      const waits = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
      await eventually(async () => (await site.database.owner.pool.query(waits)).rowCount === 1)
      await other.query('COMMIT')
      expect((await renamed).json()).toMatchObject({ title: 'A loud evening', remix: 'sealed' })
    } finally {
      other.release()
    }
  })
})

describe('new words on a published picture', () => {
  it('leave the post what it was; publishing again shows them, and every reference is given back [CO-1 ST-11]', async () => {
    const picture = await site.create({ width: 1024, height: 576 })
    const first = await site.live(picture)
    const { imageUrl } = (await site.get(first.shown, null)).json()
    const put = (design: object | null) =>
      site.send('PUT', `/api/studio/my-creations/${picture.imageId}/design`, 'asha', { design })
    expect((await put(sampleWords())).json()).toMatchObject({ postId: first.shown })
    expect((await site.get(first.shown, null)).json().imageUrl).toBe(imageUrl)
    expect((await site.send('GET', imageUrl, null)).statusCode).toBe(200)
    // The picture without words: the creation's and the post's; the one with words: the creation's.
    expect((await site.references()).images).toEqual([1, 2])
    await site.send('DELETE', `/api/community/${first.shown}`)
    const second = await site.live(picture)
    expect((await site.get(second.shown, null)).json().imageUrl).not.toBe(imageUrl)
    expect((await site.references()).images).toEqual([1, 2])
    await put(null)
    expect((await site.references()).images).toEqual([1, 1])
    await site.send('DELETE', `/api/community/${second.shown}`)
    expect((await site.references()).images).toEqual([0, 1])
  })

  it('that go against today’s policy keep a picture from being published [ST-13]', async () => {
    const picture = await site.create()
    // As a list of earlier days let it pass.
    await site.database.owner.call(
      'test_words',
      `UPDATE creations SET design = $1, clean_hash = content_hash, clean_size_bytes = 1, clean_placeholder = '' WHERE id = $2`,
      [JSON.stringify(sampleWords('A nude portrait')), picture.id],
    )
    const answer = await site.publish(picture)
    expect([answer.statusCode, answer.json().phrase]).toEqual([422, 'nude'])
  })
})

describe('a transaction that deletes a picture', () => {
  it('and then fails leaves its post as it was: one fact or none [CO-1]', async () => {
    const picture = await site.create()
    const { shown, id } = await site.live(picture)
    const failing = site.database.app.transaction(async (tx) => {
      await creationPosts.withdraw(tx, [{ creationId: picture.id, postId: id }], site.clock.now())
      throw new Error('the disk is full')
    })
    await expect(failing).rejects.toThrow('the disk is full')
    expect((await site.get(shown, null)).json()).toMatchObject({ state: 'live', author: { handle: 'asha' } })
    expect(await site.references()).toEqual({ images: [2], open: 1 })
  })
})

// The last one: no version of the switches goes away.
describe('a visitor', () => {
  it('reads posts while the community is open to visitors, and is asked to sign in while it is not [CO-9]', async () => {
    const { shown } = await site.live(await site.create())
    expect((await site.get(shown, null)).statusCode).toBe(200)
    const now = site.clock.now()
    const flags = { ...defaultFlags, 'feed.visibleToVisitors': false }
    const change = { flags, changedBy: people.kabir.userId, reason: 'test', basedOn: 0, effectiveAt: now, now }
    await site.database.app.transaction((tx) => changeFlags(tx, change))
    site.clock.advance(5_000)
    const answer = await site.get(shown, null)
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'unauthenticated'])
    expect((await site.get(shown, 'ravi')).statusCode).toBe(200)
  })
})
