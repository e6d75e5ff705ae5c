// Appeals, the queue, and what an author may know: never who reported.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ModerationCase } from '#contract/moderation.ts'
import { newId, showId } from '#platform/ids.ts'
import { type Member, type ModerationTest, openModeration } from '../../../test/moderation.ts'
import { sweepCases } from './jobs.ts'
import { moderationData } from './personal-data.ts'
import { postModeration } from './post-moderation.ts'
import { closedPage, queuePage } from './queue.sql.ts'

let test: ModerationTest
let moderator: Member
beforeAll(async () => {
  test = await openModeration()
  moderator = await test.member({ role: 'moderator' })
})
beforeEach(() => test.clock.advance(1000))
afterAll(() => test?.close())

async function hidden() {
  const author = await test.member()
  const reporter = await test.member()
  const post = await test.newPost(author)
  await test.report('post', post.id, reporter)
  const found = await test.caseOf(post.postId, moderator)
  await test.decide(found, moderator, { act: 'hide', reason: 'It shows a real person.' })
  return { author, reporter, ...post }
}

const appeal = (id: string, as: Member | null, text = 'It is my own face, I promise.') =>
  test.post(`/api/community/${id}/appeal`, as, { text })
const lastFact = async (postId: string) =>
  (await test.events('moderation_decided')).filter(({ data }) => data.postId === postId).at(-1)?.data

describe('an appeal', () => {
  it('goes before the others in the queue, and granted it brings the post back without the strike [CO-7]', async () => {
    const { author, id, postId, reporter } = await hidden()
    const port = postModeration({ db: test.database.app })
    expect(await port.find(postId)).toEqual({ reason: 'It shows a real person.', appeal: 'possible' })
    expect([(await appeal(id, author)).statusCode, await port.find(postId)]).toEqual([
      202,
      { reason: 'It shows a real person.', appeal: 'open' },
    ])
    const { items, appealed } = (await test.get('/api/admin/moderation', moderator)).json()
    expect([items[0].state, items[0].title, appealed]).toEqual(['appealed', 'A blue boat', 1])
    const found = await test.caseOf(postId, moderator)
    expect(found).toMatchObject({ appeal: { text: 'It is my own face, I promise.', outcome: null } })
    const answer = await test.decide(found, moderator, { act: 'restore', reason: 'You are right, sorry.' })
    expect(answer.json()).toMatchObject({ appeal: { outcome: 'granted' }, person: { strikes: 0 }, state: 'closed' })
    expect(await test.isListed(postId)).toBe(true)
    // The reporter was told before; the author hears now.
    expect(await lastFact(postId)).toMatchObject({
      act: 'restore',
      appeal: 'granted',
      reporterIds: [],
      authorId: author.userId,
    })
    const { rows } = await test.owner('SELECT upheld, dismissed FROM moderation_reporters WHERE reporter_id = $1', [
      reporter.userId,
    ])
    expect(rows).toEqual([{ upheld: 0, dismissed: 1 }])
  })

  it('refused leaves it hidden, and there is no second one [CO-7]', async () => {
    const { author, id, postId } = await hidden()
    await appeal(id, author)
    const found = await test.caseOf(postId, moderator)
    expect(found.acts).toEqual(['restore', 'dismiss', 'delete'])
    const answer = await test.decide(found, moderator, { act: 'dismiss', reason: 'We looked again.' })
    expect(answer.json()).toMatchObject({ appeal: { outcome: 'refused' }, isHidden: true, person: { strikes: 1 } })
    expect(await lastFact(postId)).toMatchObject({ act: 'dismiss', appeal: 'refused', isUpheld: true })
    expect(await postModeration({ db: test.database.app }).find(postId)).toEqual({
      reason: 'We looked again.',
      appeal: 'closed',
    })
    expect((await appeal(id, author)).json().code).toBe('conflict')
  })

  it('is possible while only reports have hidden the post, ten at once are one [CO-7]', async () => {
    const author = await test.member()
    const { id, postId } = await test.newPost(author)
    for (let count = 0; count < 3; count++) await test.report('post', id, await test.member())
    expect(await postModeration({ db: test.database.app }).find(postId)).toEqual({ reason: '', appeal: 'possible' })
    const answers = await Promise.all(Array.from({ length: 10 }, () => appeal(id, author)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([202, ...Array(9).fill(409)])
  })

  it('of what is not hidden, not one’s own, not there, or without words is refused [CO-7]', async () => {
    const author = await test.member()
    const shown = await test.newPost(author)
    const away = await hidden()
    expect((await appeal(shown.id, author)).json().code).toBe('conflict')
    expect((await appeal(away.id, author)).json().code).toBe('not_found')
    expect((await appeal(showId('post', newId()), author)).json().code).toBe('not_found')
    expect((await appeal(away.id, away.author, 'no')).statusCode).toBe(400)
    expect((await appeal(away.id, null)).statusCode).toBe(401)
  })
})

describe('the queue', () => {
  it('shows appeals, then what trusted people reported most, page by page without repeats or gaps [CO-7]', async () => {
    const author = await test.member()
    for (let count = 1; count <= 5; count++) {
      const { id } = await test.newPost(author, { title: `Post ${count}` })
      await test.report('post', id, await test.member({ ageDays: count < 4 ? 5 : 40 }))
      if (count === 2) await test.report('post', id, await test.member({ ageDays: 5 }))
    }
    const seen: ModerationCase[] = []
    let cursor = ''
    do {
      const page = (await test.get(`/api/admin/moderation?limit=2${cursor && `&cursor=${cursor}`}`, moderator)).json()
      seen.push(...page.items)
      cursor = page.nextCursor ?? ''
    } while (cursor !== '')
    const all = (await test.get('/api/admin/moderation?limit=100', moderator)).json()
    expect(seen.map(({ id }) => id)).toEqual(all.items.map(({ id }: ModerationCase) => id))
    expect(seen.map(({ title }) => title).filter((title) => title.startsWith('Post'))).toEqual([
      ...['Post 4', 'Post 5', 'Post 2', 'Post 1', 'Post 3'],
    ])
    expect(seen[0]?.state).toBe('appealed')
    expect(all.open + all.appealed).toBe(seen.length)
  })

  it('is filtered by state and kind, closed ones newest first [CO-7]', async () => {
    const closed = (await test.get('/api/admin/moderation?state=closed&limit=1', moderator)).json()
    expect(closed.items).toMatchObject([{ state: 'closed' }])
    const next = (await test.get(`/api/admin/moderation?state=closed&cursor=${closed.nextCursor}`, moderator)).json()
    expect(next.items.map(({ id }: ModerationCase) => id)).not.toContain(closed.items[0].id)
    for (const state of ['open', 'appealed'] as const) {
      const { items } = (await test.get(`/api/admin/moderation?state=${state}&subject=post`, moderator)).json()
      expect(new Set(items.map((item: ModerationCase) => item.state))).toEqual(new Set([state]))
    }
    const { items } = (await test.get('/api/admin/moderation?subject=comment', moderator)).json()
    expect(items).toEqual([])
  })

  it('answers nobody but moderators and admins, and no cursor that is none [CO-7]', async () => {
    const path = '/api/admin/moderation'
    expect((await test.get(path, null)).statusCode).toBe(401)
    expect((await test.get(path, await test.member())).statusCode).toBe(403)
    expect((await test.get(path, await test.member({ role: 'admin' }))).statusCode).toBe(200)
    for (const cursor of ['x', Buffer.from(`q99999999999 ${newId()}`).toString('base64url')]) {
      expect((await test.get(`${path}?cursor=${cursor}`, moderator)).statusCode).toBe(400)
      expect((await test.get(`${path}?state=closed&cursor=${cursor}`, moderator)).statusCode).toBe(400)
    }
    expect((await test.get(`${path}/${showId('moderationCase', newId())}`, moderator)).statusCode).toBe(404)
    expect((await test.get(`${path}/${showId('moderationCase', newId())}`, null)).statusCode).toBe(401)
  })
})

describe('a case', () => {
  it('shows lineage, never a sealed prompt, and is opened without a report by a moderator [CO-7]', async () => {
    const author = await test.member()
    const root = await test.newPost(author, { title: 'The first' })
    const child = await test.newPost(author, { parentId: root.postId, remix: 'sealed' })
    const open = () => test.post(`/api/admin/moderation/posts/${child.id}`, moderator)
    const { caseId } = (await open()).json()
    await test.owner(
      `INSERT INTO remixes (generation_id, post_id, user_id, creation_id, lineage, prompt_similarity, design_similarity,
         delivered_at) VALUES ($1, $2, $3, $4, 'remixed', 0.75, NULL, $5)`,
      [newId(), child.postId, moderator.userId, newId(), test.clock.now()],
    )
    expect([(await open()).statusCode, (await open()).json().caseId]).toEqual([201, caseId])
    const answer = await test.get(`/api/admin/moderation/${caseId}`, moderator)
    expect(answer.body).not.toContain('secret recipe')
    expect(answer.json()).toMatchObject({
      ...{ reports: 0, reportList: [] },
      post: {
        prompt: '',
        remix: 'sealed',
        ancestors: [{ post: { id: root.id, title: 'The first' } }],
        remixes: [{ postId: null, by: { handle: moderator.handle }, promptSimilarity: 0.75, designSimilarity: null }],
      },
    })
    expect((await test.told()).filter(({ action }) => action === 'moderation.open_case')).toHaveLength(1)
    const secret = await test.newPost(author, { visibility: 'private' })
    for (const id of [secret.id, showId('post', newId())]) {
      expect((await test.post(`/api/admin/moderation/posts/${id}`, moderator)).statusCode).toBe(404)
    }
    expect((await test.post(`/api/admin/moderation/posts/${child.id}`, author)).statusCode).toBe(403)
    expect((await test.post(`/api/admin/moderation/posts/${child.id}`, null)).statusCode).toBe(401)
  })

  it('lists a person’s public posts for moderators, not the private ones [CO-7]', async () => {
    const author = await test.member()
    const first = await test.newPost(author, { title: 'One of two' })
    test.clock.advance(1000)
    const second = await test.newPost(author, { title: 'Two of two' })
    await test.newPost(author, { visibility: 'private' })
    const path = `/api/admin/moderation/people/${showId('user', author.userId)}/posts`
    const page = (await test.get(`${path}?limit=1`, moderator)).json()
    expect(page.items).toMatchObject([{ id: second.id, state: 'live' }])
    const rest = (await test.get(`${path}?cursor=${page.nextCursor}`, moderator)).json()
    expect(rest.items.map(({ id }: { id: string }) => id)).toEqual([first.id])
    expect((await test.get(`${path}?cursor=nonsense`, moderator)).statusCode).toBe(400)
    expect(
      (await test.get(`/api/admin/moderation/people/${showId('user', newId())}/posts`, moderator)).statusCode,
    ).toBe(404)
    expect((await test.get(path, author)).statusCode).toBe(403)
    expect((await test.get(path, null)).statusCode).toBe(401)
  })

  it('is in the copies of those it concerns, the author’s without the reporter, and is emptied at an erasure [NF-7]', async () => {
    const { author, reporter, id, postId } = await hidden()
    await appeal(id, author)
    const data = moderationData(test.services)
    const copyOf = async ({ userId }: Member) => {
      const files: Record<string, unknown> = {}
      for await (const file of data.exportFiles(userId, 'en')) {
        const parts: string[] = []
        for await (const part of await file.open()) parts.push(String(part))
        files[file.name] = JSON.parse(parts.join(''))
      }
      return files
    }
    const copy = await copyOf(author)
    expect(copy).toMatchObject({
      'moderation-decisions.json': [{ about: { kind: 'post', id }, act: 'hide', reason: 'It shows a real person.' }],
      'appeals.json': [{ text: 'It is my own face, I promise.' }],
      'reports.json': [],
    })
    expect(JSON.stringify(copy)).not.toContain(reporter.userId)
    expect(await copyOf(reporter)).toMatchObject({
      'reports.json': [{ about: { id }, reason: 'spam', outcome: 'upheld' }],
    })
    expect(await data.erase(author.userId, new AbortController().signal)).toBe('done')
    expect((await test.caseOf(postId, moderator)).appeal?.text).toBe('')
  })

  it('goes two years after it was closed, with all that belongs to it, and no day earlier [NF-7]', async () => {
    const { postId } = await hidden()
    const count = async () =>
      (await test.owner('SELECT count(*)::int AS n FROM moderation_cases WHERE subject_id = $1', [postId])).rows[0].n
    const closedAt = test.clock.now().getTime()
    test.clock.set(new Date(closedAt + 730 * 86_400_000))
    await sweepCases(test.services, new AbortController().signal)
    expect(await count()).toBe(1)
    test.clock.advance(1)
    await sweepCases(test.services, new AbortController().signal)
    expect(await count()).toBe(0)
    test.clock.set(new Date(closedAt))
  })
})

// The last one here: nobody takes them away again.
it('a queue of 100,000 cases is read by an index, closed ones too [CO-7]', async () => {
  await test.owner(
    `INSERT INTO moderation_cases (id, subject, subject_id, author_id, state, reports, trusted_reports, created_at,
       last_report_at, closed_at)
     SELECT gen_random_uuid(), (ARRAY['post', 'comment', 'person'])[1 + n % 3], gen_random_uuid(), gen_random_uuid(),
       CASE WHEN n % 4 = 0 THEN 'closed' ELSE 'open' END, 10 + n % 7, n % 5, now(), now(),
       CASE WHEN n % 4 = 0 THEN now() - n * interval '1 second' END
     FROM generate_series(1, 100000) n`,
  )
  await test.owner('ANALYZE moderation_cases')
  const past = { place: -20010, id: newId() }
  const pages = [
    queuePage({ state: undefined, subject: undefined, past, limit: 25 }),
    queuePage({ state: 'open', subject: 'comment', past, limit: 25 }),
    closedPage({ subject: undefined, past: { closedAt: new Date(), id: newId() }, limit: 25 }),
    closedPage({ subject: 'person', past: undefined, limit: 25 }),
  ]
  for (const page of pages) {
    const { sql, parameters } = page.compile(test.database.app.query)
    const { rows } = await test.owner(`EXPLAIN (FORMAT JSON) ${sql}`, [...parameters])
    const plan = JSON.stringify(rows)
    expect(plan).toContain('Index Scan')
    expect(plan).not.toMatch(/Seq Scan|"Sort"/)
  }
})
