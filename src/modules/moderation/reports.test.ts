// Reports over HTTP: who may report what, what counts, and what enough trusted people do.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, showId } from '#platform/ids.ts'
import { type Member, type ModerationTest, openModeration } from '../../../test/moderation.ts'

let test: ModerationTest
let moderator: Member
let author: Member
beforeAll(async () => {
  test = await openModeration()
  moderator = await test.member({ role: 'moderator' })
  author = await test.member()
})
afterAll(() => test?.close())

describe('a report', () => {
  it('of a post, a comment and a person opens a case each, which says why [CO-7]', async () => {
    const reporter = await test.member()
    const post = await test.newPost(author)
    const comment = await test.newComment(author, post.postId, 'Buy my lamps')
    const ids = [post.postId, test.uuid('comment', comment), author.userId]
    const answers = [
      await test.report('post', post.id, reporter, { reason: 'copyright', details: 'It is my picture.' }),
      await test.report('comment', comment, reporter),
      await test.report('person', author.handle, reporter, { reason: 'harassment' }),
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202])
    const cases = await Promise.all(ids.map((id) => test.caseOf(id, moderator)))
    expect(
      cases.map(({ subject, title, reports, trustedReports, reasons }) => [
        subject,
        title,
        reports,
        trustedReports,
        reasons,
      ]),
    ).toEqual([
      ['post', 'A blue boat', 1, 1, [{ reason: 'copyright', count: 1 }]],
      ['comment', 'Buy my lamps', 1, 1, [{ reason: 'spam', count: 1 }]],
      [
        'person',
        (await test.owner('SELECT name FROM users WHERE id = $1', [author.userId])).rows[0].name,
        1,
        1,
        [{ reason: 'harassment', count: 1 }],
      ],
    ])
    expect(cases[0]?.reportList).toMatchObject([
      { by: { handle: reporter.handle }, isTrusted: true, details: 'It is my picture.' },
    ])
    expect(cases[1]?.context).toMatchObject({ postId: post.id, title: 'A blue boat' })
    expect(await test.events('post_reported')).toMatchObject([
      { user_id: reporter.userId, data: { subject: 'post', postId: post.postId } },
      { data: { subject: 'comment' } },
      { data: { subject: 'person' } },
    ])
  })

  it('repeated a hundred times is one report with one answer [CO-7]', async () => {
    const reporter = await test.member()
    const { id, postId } = await test.newPost(author)
    const answers = await Promise.all(Array.from({ length: 100 }, () => test.report('post', id, reporter)))
    expect(new Set(answers.map((answer) => `${answer.statusCode} ${answer.body}`)).size).toBe(1)
    expect(await test.caseOf(postId, moderator)).toMatchObject({ reports: 1, state: 'open' })
  })

  it('of many people at once lands in one case [CO-7]', async () => {
    const { id, postId } = await test.newPost(author)
    const reporters = await Promise.all(Array.from({ length: 12 }, () => test.member({ ageDays: 1 })))
    await Promise.all(reporters.map((reporter) => test.report('post', id, reporter)))
    const { rows } = await test.owner('SELECT reports FROM moderation_cases WHERE subject_id = $1', [postId])
    expect(rows).toEqual([{ reports: 12 }])
  })

  it('of one’s own things is refused [CO-7]', async () => {
    const { id, postId } = await test.newPost(author)
    const comment = await test.newComment(author, postId)
    const answers = [
      await test.report('post', id, author),
      await test.report('comment', comment, author),
      await test.report('person', author.handle, author),
    ]
    expect(answers.map((answer) => [answer.statusCode, answer.json().code])).toEqual(Array(3).fill([403, 'forbidden']))
  })

  it('of what one cannot see is answered like one of nothing [CO-7]', async () => {
    const reporter = await test.member()
    const hidden = await test.newPost(author)
    const below = await test.newComment(author, hidden.postId)
    await test.owner('UPDATE posts SET hidden_at = $2 WHERE id = $1', [hidden.postId, test.clock.now()])
    const secret = await test.newPost(author, { visibility: 'private' })
    const apart = await test.member()
    const ofApart = await test.newPost(apart)
    const belowApart = await test.newComment(author, ofApart.postId)
    await test.owner('INSERT INTO blocks (blocker_id, blocked_id, created_at) VALUES ($1, $2, $3)', [
      apart.userId,
      reporter.userId,
      test.clock.now(),
    ])
    const answers = [
      await test.report('post', hidden.id, reporter),
      await test.report('post', secret.id, reporter),
      await test.report('post', ofApart.id, reporter),
      await test.report('post', showId('post', newId()), reporter),
      await test.report('post', 'pst_nonsense', reporter),
      await test.report('comment', below, reporter),
      await test.report('comment', belowApart, reporter),
      await test.report('comment', showId('comment', newId()), reporter),
      await test.report('person', 'nobody_here', reporter),
    ]
    expect(answers.map((answer) => [answer.statusCode, answer.json().code])).toEqual(Array(9).fill([404, 'not_found']))
  })

  it('needs a session, a reason of the list and details that are text [CO-7]', async () => {
    const reporter = await test.member()
    const { id, postId } = await test.newPost(author)
    expect((await test.post(`/api/community/${id}/report`, null, { reason: 'spam' })).statusCode).toBe(401)
    const wrong = [
      { reason: 'dislike' },
      {},
      { reason: 'spam', details: 'x'.repeat(1001) },
      { reason: 'spam', details: '\u0000' },
    ]
    for (const body of wrong) expect((await test.report('post', id, reporter, body)).statusCode).toBe(400)
    const details = '<img src=x onerror=alert(1)> "quoted" & {{braces}}'
    await test.report('post', id, reporter, { reason: 'other', details })
    expect((await test.caseOf(postId, moderator)).reportList[0]?.details).toBe(details)
  })
})

describe('three trusted reports', () => {
  it('at the same moment on eight connections hide a post once, and the log tells it [CO-7]', async () => {
    const reporters = await Promise.all(Array.from({ length: 8 }, () => test.member()))
    const { id, postId } = await test.newPost(author)
    const answers = await Promise.all(reporters.map((reporter) => test.report('post', id, reporter)))
    // Whoever comes when it is hidden already may not see it any more.
    const codes = answers.map(({ statusCode }) => statusCode)
    expect(codes.filter((code) => code === 202).length).toBeGreaterThanOrEqual(3)
    expect(codes.every((code) => code === 202 || code === 404)).toBe(true)
    expect(await test.isListed(postId)).toBe(false)
    const hidden = (await test.events('post_hidden')).filter(({ data }) => data.postId === postId)
    expect(hidden).toEqual([{ user_id: null, data: { postId, authorId: author.userId, by: 'reports' } }])
    const found = await test.caseOf(postId, moderator)
    expect(found).toMatchObject({ isHidden: true, state: 'open', decisions: [{ by: null, act: 'hide', reason: '' }] })
    expect((await test.told()).filter(({ subject_id }) => subject_id === id)).toMatchObject([
      { action: 'moderation.hide_by_reports', actor_id: null },
    ])
  })

  it('two are not enough, and neither is a crowd of new accounts: it only fills the queue [CO-7]', async () => {
    const { id, postId } = await test.newPost(author)
    const crowd = await Promise.all(Array.from({ length: 20 }, () => test.member({ ageDays: 29 })))
    const idle = await Promise.all(Array.from({ length: 5 }, () => test.member({ hasDelivered: false })))
    const trusted = await Promise.all(Array.from({ length: 2 }, () => test.member()))
    for (const reporter of [...crowd, ...idle, ...trusted]) {
      expect((await test.report('post', id, reporter)).statusCode).toBe(202)
    }
    expect(await test.isListed(postId)).toBe(true)
    expect(await test.caseOf(postId, moderator)).toMatchObject({ reports: 27, trustedReports: 2, isHidden: false })
  })

  it('do not hide again in the same case what a moderator has yet to judge, nor comments or people [CO-7]', async () => {
    const { id, postId } = await test.newPost(author)
    const comment = await test.newComment(author, postId)
    for (let count = 0; count < 4; count++) {
      const reporter = await test.member()
      await test.report('comment', comment, reporter)
      await test.report('post', id, reporter)
    }
    const hidden = (await test.events('post_hidden')).filter(({ data }) => data.postId === postId)
    expect(hidden).toHaveLength(1)
    const found = await test.caseOf(test.uuid('comment', comment), moderator)
    expect(found).toMatchObject({ trustedReports: 3, isHidden: false })
  })
})
