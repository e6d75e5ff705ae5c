// Publishing: what is checked, what is kept, and what it leaves when it is refused.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { people } from '../../../../test/http.ts'
import { ledgerOf } from '../../../../test/ledger.ts'
import { startPublishing, type TestPublishing } from '../../../../test/publishing.ts'
import { preparePost } from './prepare-post.ts'

let site: TestPublishing
beforeAll(async () => {
  site = await startPublishing()
})
afterAll(() => site.close())
beforeEach(() => site.clear())

const refused = async (answer: Awaited<ReturnType<TestPublishing['publish']>>) => ({
  status: answer.statusCode,
  code: answer.json().code,
  field: answer.json().fields?.[0]?.field,
})

/** What was ordered, as the orders of paid pictures leave it; `changes` not null: of a sealed text. */
async function orderRow(prompt: string, changes: string | null): Promise<string> {
  const id = newId()
  await site.database.owner.call(
    'test_generation',
    `INSERT INTO generations (id, user_id, status, prompt, changes, tier, image_type, aspect_ratio, width, height, seed,
       price_hundredths, provider, turn, created_at, started_at, ended_at)
     VALUES ($1, $2, 'succeeded', $3, $4, 'standard', 'poster', '4:3', 400, 300, 7, 100, 'builtin', 0, now(), now(), now())`,
    [id, people.asha.userId, prompt, changes],
  )
  return id
}

describe('publishing', () => {
  it('answers the post, which is live for everybody once its files are made [CO-1]', async () => {
    const picture = await site.create()
    const answer = await site.publish(picture, { tags: ['Diwali'] })
    expect(answer.statusCode).toBe(201)
    const { postId } = answer.json()
    expect((await site.get(postId, null)).statusCode).toBe(404)
    expect((await site.get(postId)).json()).toMatchObject({ state: 'preparing', isOwn: true, imageId: picture.imageId })
    await site.prepare()
    const seen = await site.get(postId, null)
    expect(seen.json()).toMatchObject({
      id: postId,
      title: 'Lamps on a terrace',
      state: 'live',
      visibility: 'public',
      isOwn: false,
      author: { handle: 'asha' },
      category: { id: 'festivals', name: 'Festivals' },
      tags: ['diwali'],
      remix: 'open',
      prompt: 'Diwali lamps on a terrace',
      label: 'Drawn by Rangoli',
      likes: 0,
      liked: false,
      remixes: 0,
      ancestors: [],
    })
    expect(seen.json()).not.toHaveProperty('imageId')
    const events = await site.events()
    expect(events.map(({ name }) => name)).toEqual(['image_published'])
  })

  it('keeps tags composed, lower-case, without # and each once [CO-1 ST-12]', async () => {
    const tags = ['  #Diwali ', 'DIWALI', 'தீபாவளி', 'Cafe\u0301', '#', 'festive   lights']
    const { shown } = await site.live(await site.create(), { tags })
    expect((await site.get(shown)).json().tags).toEqual(['diwali', 'தீபாவளி', 'caf\u00e9', 'festive lights'])
  })

  it('puts the post beside the picture in My Creations, which is found as published [ST-10]', async () => {
    const [one, other] = [await site.create({ seed: 1 }), await site.create({ seed: 2 })]
    const { shown } = await site.live(one)
    const list = async (query: string) =>
      (await site.send('GET', `/api/studio/my-creations${query}`))
        .json()
        .items.map(({ id, postId }: { id: string; postId?: string }) => [id, postId])
    expect(await list('?published=true')).toEqual([[one.imageId, shown]])
    expect(await list('?published=false')).toEqual([[other.imageId, undefined]])
  })

  it('of a title that grows when it is composed is a 400 that names it [CO-1]', async () => {
    // U+0958 becomes two characters.
    const answer = await site.publish(await site.create(), { title: '\u0958'.repeat(60) })
    expect(await refused(answer)).toEqual({ status: 400, code: 'validation_failed', field: 'title' })
  })

  it('of a title that nobody can see is a 400, and marks that turn the direction are not kept [CO-1]', async () => {
    const picture = await site.create()
    for (const title of ['\u200b\u200b\u200b', '\u200d\u200d\u200d', '\u202ea\u202c']) {
      const answer = await site.publish(picture, { title })
      expect(await refused(answer)).toEqual({ status: 400, code: 'validation_failed', field: 'title' })
    }
    const { shown } = await site.live(picture, { title: 'A lamp \u202egnp.exe', tags: ['\u202elamp', '\u200b'] })
    expect((await site.get(shown)).json()).toMatchObject({ title: 'A lamp gnp.exe', tags: ['lamp'] })
  })
})

describe('publishing is refused', () => {
  it('of what is not one’s own, deleted or unknown: 404 [CO-1]', async () => {
    const [theirs, deleted] = [await site.create({ who: 'ravi' }), await site.create({ seed: 2 })]
    await site.send('DELETE', `/api/studio/my-creations/${deleted.imageId}`)
    for (const imageId of [theirs.imageId, deleted.imageId, 'img_unknown']) {
      expect(await refused(await site.publish({ imageId }))).toMatchObject({ status: 404, code: 'not_found' })
    }
    expect((await site.references()).open).toBe(0)
  })

  it('without a session: 401 [CO-1]', async () => {
    expect(await refused(await site.publish(await site.create(), {}, null))).toMatchObject({ status: 401 })
  })

  it('in a category that is closed or unknown, with a short title or too many tags: 400 naming the field [CO-1]', async () => {
    const picture = await site.create()
    for (const [body, field] of [
      [{ categoryId: 'old-times' }, 'categoryId'],
      [{ categoryId: 'none' }, 'categoryId'],
      [{ title: '  a ' }, 'title'],
      [{ tags: Array.from({ length: 9 }, (_, place) => `tag ${place}`) }, 'tags'],
    ] as const) {
      const answer = await site.publish(picture, { ...body, ...('tags' in body && { tags: [...body.tags] }) })
      expect(await refused(answer)).toEqual({ status: 400, code: 'validation_failed', field })
    }
  })

  it('with words in title, tags or both together that the policy forbids: 422 naming phrase and field [CO-1 ST-13]', async () => {
    const picture = await site.create()
    const title = await site.publish(picture, { title: 'A nude portrait' })
    expect(await refused(title)).toEqual({ status: 422, code: 'content_policy_violation', field: 'title' })
    expect(title.json().phrase).toBeTruthy()
    expect(title.json()).not.toHaveProperty('rewrite')
    const tag = await site.publish(picture, { tags: ['lamp', 'nude'] })
    expect(await refused(tag)).toMatchObject({ status: 422, field: 'tags.1' })
  })

  it('when what was drawn is forbidden today: 422, and of a sealed text without a word of it [ST-13 CO-4]', async () => {
    const open = await site.create({
      seed: 1,
      job: { id: await orderRow('a nude dancer', null), prompt: 'a nude dancer' },
    })
    const answer = await site.publish(open)
    expect(await refused(answer)).toMatchObject({ status: 422, code: 'content_policy_violation' })
    expect(answer.json().phrase).toBe('nude')
    const id = await orderRow('a nude dancer in red', 'in red')
    const sealed = await site.create({ seed: 2, job: { id, prompt: 'a nude dancer in red', changes: 'in red' } })
    const secret = await site.publish(sealed, { remix: 'sealed' })
    expect(await refused(secret)).toMatchObject({ status: 422, code: 'content_policy_violation' })
    expect(secret.body).not.toMatch(/nude|dancer/)
  })

  it('without the watermark before a first purchase: 403; after it, it is a choice [BR-3]', async () => {
    const picture = await site.create()
    expect(await refused(await site.publish(picture, { watermark: false }))).toMatchObject({
      status: 403,
      code: 'forbidden',
    })
    await ledgerOf(site.database.app).purchase(people.asha.userId, 'order 1', 1000, site.clock.now())
    expect((await site.publish(picture, { watermark: false })).statusCode).toBe(201)
  })

  it('a second time while the post lives: 409; of twenty at once one succeeds [CO-1]', async () => {
    const picture = await site.create()
    const answers = await Promise.all(Array.from({ length: 20 }, () => site.publish(picture)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)])
    expect(await refused(await site.publish(picture))).toMatchObject({ status: 409, code: 'conflict' })
    expect(await site.references()).toEqual({ images: [2], open: 1 })
    expect(site.jobs).toHaveLength(1)
  })
})

describe('a picture made from a sealed post', () => {
  const secret = 'a lamp drawn in liquid gold, in red'
  const create = async () =>
    site.create({ job: { id: await orderRow(secret, 'in red'), prompt: secret, changes: 'in red' } })

  it('is never open: 403, at publishing and later [CO-4]', async () => {
    const picture = await create()
    const answer = await site.publish(picture, { remix: 'open' })
    expect(await refused(answer)).toMatchObject({ status: 403, code: 'forbidden' })
    const { shown } = await site.live(picture, { remix: 'closed' })
    const opened = await site.send('PATCH', `/api/community/${shown}`, 'asha', { remix: 'open' })
    expect(await refused(opened)).toMatchObject({ status: 403, code: 'forbidden' })
  })

  it('keeps the whole text for remixes and shows its owner what they wrote, everybody else nothing [CO-4]', async () => {
    const { shown } = await site.live(await create(), { remix: 'sealed' })
    const [own, others] = [await site.get(shown), await site.get(shown, 'ravi')]
    expect(own.json().prompt).toBe('in red')
    expect(others.json()).not.toHaveProperty('prompt')
    for (const { body } of [own, others]) expect(body).not.toContain('gold')
    const { rows } = await site.database.owner.pool.query('SELECT prompt, shown_prompt FROM posts')
    expect(rows).toEqual([{ prompt: secret, shown_prompt: 'in red' }])
  })
})

describe('the job that makes a post public', () => {
  it('killed before its commit goes on when it runs again, and run twice makes one publication [CO-1]', async () => {
    await site.publish(await site.create())
    const { data } = site.jobs[0] ?? {}
    const { storage } = site.services
    let puts = 0
    const dying = {
      ...storage,
      async put(key: string, bytes: Buffer) {
        puts += 1
        if (puts === 3) throw new Error('killed')
        await storage.put(key, bytes)
      },
    }
    await expect(preparePost({ ...site.services, storage: dying }, data)).rejects.toThrow('killed')
    expect(await site.events()).toEqual([])
    await Promise.all([preparePost(site.services, data), preparePost(site.services, data)])
    await preparePost(site.services, data)
    expect((await site.events()).map(({ name }) => name)).toEqual(['image_published'])
    const { rows } = await site.database.owner.pool.query('SELECT state FROM posts')
    expect(rows).toEqual([{ state: 'live' }])
  })

  it('of a post that was withdrawn meanwhile makes nothing public [CO-1]', async () => {
    const { postId } = (await site.publish(await site.create())).json()
    await site.send('DELETE', `/api/community/${postId}`)
    await site.prepare()
    expect((await site.events()).map(({ name }) => name)).toEqual(['post_withdrawn'])
    const { rows } = await site.database.owner.pool.query('SELECT mark FROM public_pictures')
    expect(rows).toEqual([])
  })
})
