// Decisions and appeals over HTTP: each act, who hears of it, who may not, and what the log holds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, showId } from '#platform/ids.ts'
import { type Member, type ModerationTest, openModeration } from '../../../test/moderation.ts'

let test: ModerationTest
let moderator: Member
let admin: Member
beforeAll(async () => {
  test = await openModeration()
  moderator = await test.member({ role: 'moderator' })
  admin = await test.member({ role: 'admin' })
})
afterAll(() => test?.close())

/** A post that somebody reported, and its case. */
async function reported(author?: Member) {
  const whose = author ?? (await test.member())
  const reporter = await test.member()
  const post = await test.newPost(whose)
  await test.report('post', post.id, reporter)
  return { author: whose, reporter, ...post, found: await test.caseOf(post.postId, moderator) }
}

const decidedAbout = async (postId: string) =>
  (await test.events('moderation_decided')).filter(({ data }) => data.postId === postId).map(({ data }) => data)
const logOf = async (id: string) => (await test.told()).filter(({ subject_id }) => subject_id === id)
const outcomesOf = async (reporter: Member) => {
  const { rows } = await test.owner('SELECT upheld, dismissed FROM moderation_reporters WHERE reporter_id = $1', [
    reporter.userId,
  ])
  return rows[0]
}

describe('a moderator', () => {
  it('hides a post: gone for everybody, a strike, author and reporter hear of it, the log tells it [CO-7]', async () => {
    const { author, reporter, id, postId, found } = await reported()
    expect(found.acts).toEqual(['dismiss', 'hide', 'delete', 'warn', 'suspend'])
    const answer = await test.decide(found, moderator, { act: 'hide', reason: 'Shows a bank logo.', note: 'third one' })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      ...{ state: 'closed', isHidden: true, acts: ['restore'], person: { strikes: 1, hiddenPosts: 1 } },
      decisions: [{ by: { handle: moderator.handle }, act: 'hide', reason: 'Shows a bank logo.', note: 'third one' }],
    })
    expect(await test.isListed(postId)).toBe(false)
    const { rows } = await test.owner(
      'SELECT p.hidden_at FROM public_pictures p JOIN posts USING (content_hash) WHERE posts.id = $1',
      [postId],
    )
    expect(rows[0]?.hidden_at).not.toBeNull()
    expect(await decidedAbout(postId)).toMatchObject([
      {
        ...{ act: 'hide', subject: 'post', authorId: author.userId, reporterIds: [reporter.userId], isUpheld: true },
        ...{ reason: 'Shows a bank logo.', appeal: null },
      },
    ])
    expect(await logOf(id)).toMatchObject([
      { action: 'moderation.hide', actor_id: moderator.userId, reason: 'Shows a bank logo.' },
    ])
    expect(await outcomesOf(reporter)).toEqual({ upheld: 1, dismissed: 0 })
  })

  it('dismisses: nothing happens to the post, and the reporter hears that too [CO-7]', async () => {
    const { reporter, postId, found } = await reported()
    const answer = (await test.decide(found, moderator, { act: 'dismiss' })).json()
    expect(answer).toMatchObject({ state: 'closed', isHidden: false, person: { strikes: 0 }, acts: [] })
    expect(await test.isListed(postId)).toBe(true)
    expect(await decidedAbout(postId)).toMatchObject([
      { act: 'dismiss', isUpheld: false, reporterIds: [reporter.userId] },
    ])
    expect(await outcomesOf(reporter)).toEqual({ upheld: 0, dismissed: 1 })
  })

  it('restores what reports hid: the reports were wrong and count against who made them [CO-7]', async () => {
    const author = await test.member()
    const { id, postId } = await test.newPost(author)
    const reporters = await Promise.all([1, 2, 3].map(() => test.member()))
    for (const reporter of reporters) await test.report('post', id, reporter)
    const found = await test.caseOf(postId, moderator)
    expect(found.acts).toEqual(['restore', 'hide', 'delete', 'suspend'])
    expect((await test.decide(found, moderator, { act: 'restore' })).statusCode).toBe(200)
    expect(await test.isListed(postId)).toBe(true)
    expect((await test.events('post_restored')).some(({ data }) => data.postId === postId)).toBe(true)
    for (const reporter of reporters) expect(await outcomesOf(reporter)).toEqual({ upheld: 0, dismissed: 1 })
    // Three of them once more: they are trusted no longer.
    for (const reporter of reporters) await test.report('post', id, reporter)
    expect(await test.isListed(postId)).toBe(true)
  })

  it('confirms what reports hid: it stays away and the case is closed [CO-7]', async () => {
    const author = await test.member()
    const { id, postId } = await test.newPost(author)
    for (let count = 0; count < 3; count++) await test.report('post', id, await test.member())
    const answer = await test.decide(await test.caseOf(postId, moderator), moderator, { act: 'hide' })
    expect(answer.json()).toMatchObject({ state: 'closed', isHidden: true, person: { strikes: 1 } })
    expect((await test.events('post_hidden')).filter(({ data }) => data.postId === postId)).toHaveLength(1)
  })

  it('deletes a post for good, and a comment [CO-7]', async () => {
    const { author, postId, found } = await reported()
    const comment = await test.newComment(author, postId)
    await test.report('comment', comment, await test.member())
    const ofComment = await test.caseOf(test.uuid('comment', comment), moderator)
    expect((await test.decide(ofComment, moderator, { act: 'delete' })).json()).toMatchObject({
      state: 'closed',
      acts: [],
    })
    expect((await test.decide(found, moderator, { act: 'delete' })).json()).toMatchObject({ state: 'closed', acts: [] })
    const { rows } = await test.owner(
      'SELECT p.state, c.state AS comment FROM posts p JOIN comments c ON c.post_id = p.id WHERE p.id = $1',
      [postId],
    )
    expect(rows).toEqual([{ state: 'removed', comment: 'removed' }])
  })

  it('hides a comment and brings it back, and the strike goes with it [CO-7]', async () => {
    const author = await test.member()
    const { postId } = await test.newPost(author)
    const comment = await test.newComment(author, postId, '<script>alert(1)</script>')
    await test.report('comment', comment, await test.member())
    const found = await test.caseOf(test.uuid('comment', comment), moderator)
    expect(found.title).toBe('<script>alert(1)</script>')
    const hidden = (await test.decide(found, moderator, { act: 'hide' })).json()
    expect(hidden).toMatchObject({ isHidden: true, person: { strikes: 1 }, acts: ['restore'] })
    const back = (await test.decide(hidden, moderator, { act: 'restore' })).json()
    expect(back).toMatchObject({ isHidden: false, state: 'closed', person: { strikes: 0 }, acts: [] })
  })

  it('warns a person, and suspends one: signed out at once, told in the log [CO-7]', async () => {
    const person = await test.member()
    await test.report('person', person.handle, await test.member())
    const first = await test.caseOf(person.userId, moderator)
    expect((await test.decide(first, moderator, { act: 'warn' })).json()).toMatchObject({ person: { strikes: 1 } })
    test.clock.advance(1000)
    await test.report('person', person.handle, await test.member())
    const second = await test.caseOf(person.userId, moderator)
    const answer = await test.decide(second, moderator, { act: 'suspend', reason: 'Again.' })
    expect(answer.json()).toMatchObject({ state: 'closed', person: { isSuspended: true, strikes: 2 } })
    expect((await test.report('post', showId('post', newId()), person)).statusCode).toBe(401)
    expect(await logOf(person.userId)).toMatchObject([
      { action: 'moderation.warn', actor_id: moderator.userId },
      { action: 'moderation.suspend', actor_id: moderator.userId, reason: 'Again.' },
    ])
  })

  it('suspending over a post also hides it [CO-7]', async () => {
    const { postId, found } = await reported()
    expect((await test.decide(found, moderator, { act: 'suspend' })).statusCode).toBe(200)
    expect(await test.isListed(postId)).toBe(false)
  })

  it('decides nothing about themselves, a colleague or an admin; an admin does about a moderator [CO-7]', async () => {
    const colleague = await test.member({ role: 'moderator' })
    for (const author of [moderator, colleague, admin]) {
      const { found, postId } = await reported(author)
      const answer = await test.decide(found, moderator, { act: 'hide' })
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'forbidden'])
      expect(await test.isListed(postId)).toBe(true)
    }
    const { found } = await reported(colleague)
    expect(found.acts).not.toContain('suspend')
    expect((await test.decide(found, admin, { act: 'hide' })).statusCode).toBe(200)
  })

  it('who is slower than a colleague hears so: one act, one line, one fact [CO-7]', async () => {
    const { id, postId, found } = await reported()
    const other = await test.member({ role: 'moderator' })
    const acts = ['hide', 'dismiss', 'delete', 'warn', 'suspend', 'hide', 'dismiss', 'hide']
    const answers = await Promise.all(
      acts.map((act, index) => test.decide(found, index % 2 === 0 ? moderator : other, { act })),
    )
    const codes = answers.map(({ statusCode }) => statusCode)
    expect(codes.filter((code) => code === 200)).toHaveLength(1)
    expect(codes.filter((code) => code === 409)).toHaveLength(acts.length - 1)
    expect(await decidedAbout(postId)).toHaveLength(1)
    expect((await test.told()).filter(({ subject_id }) => subject_id === id)).toHaveLength(1)
    expect((await test.caseOf(postId, moderator)).decisions).toHaveLength(1)
  })

  it('is refused an act that the state does not know, an unknown case, and a call that says too little [CO-7]', async () => {
    const { found } = await reported()
    expect((await test.decide(found, moderator, { act: 'restore' })).json().code).toBe('conflict')
    expect(
      (await test.decide({ id: showId('moderationCase', newId()), version: 1 }, moderator, { act: 'hide' })).statusCode,
    ).toBe(404)
    expect((await test.decide(found, moderator, { act: 'hide', reason: '' })).statusCode).toBe(400)
    expect((await test.decide(found, moderator, { act: 'forgive' })).statusCode).toBe(400)
    expect((await test.call('POST', `/api/admin/moderation/${found.id}/decide`, null, {})).statusCode).toBe(401)
    expect((await test.decide(found, await test.member(), { act: 'hide' })).statusCode).toBe(403)
  })

  it('is told apart from what the author withdrew meanwhile [CO-7]', async () => {
    const { postId } = await reported()
    await test.owner("UPDATE posts SET state = 'withdrawn', ended_at = $2 WHERE id = $1", [postId, test.clock.now()])
    const found = await test.caseOf(postId, moderator)
    expect(found.acts).toEqual(['dismiss', 'warn', 'suspend'])
    expect((await test.decide(found, moderator, { act: 'hide' })).statusCode).toBe(409)
    expect((await test.decide(found, moderator, { act: 'warn' })).statusCode).toBe(200)
  })

  it('closes a case of 250 reporters: each hears once, and the author once [CO-7]', async () => {
    const { postId, found, author } = await reported()
    await test.owner(
      `INSERT INTO moderation_reports (id, case_id, reporter_id, reason, details, is_trusted, created_at)
       SELECT gen_random_uuid(), $1, gen_random_uuid(), 'spam', '', false, $2 FROM generate_series(1, 249)`,
      [test.uuid('moderationCase', found.id), test.clock.now()],
    )
    await test.decide(found, moderator, { act: 'dismiss' })
    const told = await decidedAbout(postId)
    expect(told.map(({ authorId, reporterIds }) => [authorId, reporterIds.length])).toEqual([
      [author.userId, 100],
      [null, 100],
      [null, 50],
    ])
    expect(new Set(told.flatMap(({ reporterIds }) => reporterIds)).size).toBe(250)
  })
})
