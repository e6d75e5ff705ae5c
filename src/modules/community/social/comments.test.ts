// Comments: threads of two levels that keep their place, exact counts, and words that stay words.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Comment } from '#contract/comments.ts'
import { newId, showId } from '#platform/ids.ts'
import { type Member, startSocial, type TestPost, type TestSocial } from '../../../../test/social.ts'
import { parseId } from '../../../platform/ids.ts'
import { findComment, findCommentContext } from './find-comment.ts'
import { hideComment } from './hide-comment.ts'
import { socialJobs } from './jobs.ts'
import { removeComment } from './remove-comment.ts'
import { restoreComment } from './restore-comment.ts'

let social: TestSocial
let author: Member
let asha: Member
let ravi: Member
beforeAll(async () => {
  social = await startSocial()
  author = await social.member({ name: 'Meera' })
  asha = await social.member({ name: 'Asha' })
  ravi = await social.member({ name: 'Ravi' })
})
afterAll(() => social.close())

const address = (post: TestPost) => `/api/community/${post.shown}/comments`
const write = (post: TestPost, by: Member | null, text: string, parentId?: string) =>
  social.send('POST', address(post), by, { text, ...(parentId && { parentId }) })

async function written(post: TestPost, by: Member, text: string, parentId?: string): Promise<Comment> {
  social.clock.advance(1_000)
  const answer = await write(post, by, text, parentId)
  expect(answer.statusCode).toBe(201)
  return answer.json()
}

async function list(post: TestPost, by: Member | null, query = ''): Promise<{ items: Comment[]; nextCursor?: string }> {
  const answer = await social.send('GET', `${address(post)}${query}`, by)
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

const texts = ({ items }: { items: Comment[] }) => items.map(({ text }) => text)
const remove = (comment: Comment, by: Member | null) =>
  social.send('DELETE', `/api/community/comments/${comment.id}`, by)
const uuidOf = (comment: Comment) => parseId('comment', comment.id)

async function expectExactCounts(): Promise<void> {
  const wrong = await social.rows(`SELECT c.post_id FROM post_counters c WHERE c.comments <>
      (SELECT count(*) FROM comments m WHERE m.post_id = c.post_id AND m.state = 'shown')
    UNION ALL SELECT m.id FROM comments m WHERE m.replies <>
      (SELECT count(*) FROM comments a WHERE a.parent_id = m.id AND a.state = 'shown')`)
  expect(wrong).toEqual([])
}

describe('GET /api/community/:postId/comments', () => {
  test('pages top comments newest first and answers oldest first, without repeat or gap while more are written [CO-5]', async () => {
    const post = await social.post(author)
    const tops: Comment[] = []
    for (let n = 0; n < 5; n++) tops.push(await written(post, asha, `top ${n}`))
    const thread = tops[0]?.id ?? ''
    for (let n = 0; n < 5; n++) await written(post, ravi, `answer ${n}`, thread)

    const first = await list(post, null, '?limit=2')
    await written(post, ravi, 'written meanwhile')
    const second = await list(post, null, `?limit=2&cursor=${first.nextCursor}`)
    const third = await list(post, null, `?limit=2&cursor=${second.nextCursor}`)
    expect([...texts(first), ...texts(second), ...texts(third)]).toEqual(['top 4', 'top 3', 'top 2', 'top 1', 'top 0'])
    expect(third.nextCursor).toBeUndefined()

    const answers = await list(post, null, `?parentId=${thread}&limit=3`)
    const more = await list(post, null, `?parentId=${thread}&limit=3&cursor=${answers.nextCursor}`)
    expect([...texts(answers), ...texts(more)]).toEqual([0, 1, 2, 3, 4].map((n) => `answer ${n}`))
    expect(third.items[0]?.replies).toBe(5)
    await expectExactCounts()
  })

  test('says whose it is and who may delete it [CO-5]', async () => {
    const post = await social.post(author)
    const comment = await written(post, asha, 'Lovely lamp')
    expect(comment).toMatchObject({
      author: { handle: asha.handle, name: 'Asha', pictureUrl: null },
      text: 'Lovely lamp',
      state: 'shown',
      isOwn: true,
      isDeletable: true,
      replies: 0,
    })
    const seen = async (by: Member | null) => {
      const [first] = (await list(post, by)).items
      return [first?.isOwn, first?.isDeletable]
    }
    expect([await seen(asha), await seen(author), await seen(ravi), await seen(null)]).toEqual([
      [true, true],
      [false, true],
      [false, false],
      [false, false],
    ])
  })

  test('is 404 for a post that is not there for this person, and 400 for a cursor that is none [CO-5]', async () => {
    const hidden = await social.post(author, { isHidden: true })
    for (const by of [null, asha]) expect((await social.send('GET', address(hidden), by)).statusCode).toBe(404)
    expect((await social.send('GET', address(hidden), author)).statusCode).toBe(200)
    const post = await social.post(author)
    expect((await social.send('GET', `${address(post)}?cursor=abc`, null)).statusCode).toBe(400)
  })

  test('shows nothing of somebody one is kept apart from [CO-5]', async () => {
    const post = await social.post(author)
    const [loud, calm] = [await social.member(), await social.member()]
    await written(post, loud, 'me me me')
    await written(post, calm, 'well done')
    await social.send('POST', `/api/users/${loud.handle}/block`, calm)
    expect(texts(await list(post, calm))).toEqual(['well done'])
    expect(texts(await list(post, loud))).toEqual(['me me me'])
    expect(texts(await list(post, null))).toEqual(['well done', 'me me me'])
  })
})

describe('POST /api/community/:postId/comments', () => {
  test('joins an answer to an answer to the same thread [CO-5]', async () => {
    const post = await social.post(author)
    const top = await written(post, asha, 'top')
    const answer = await written(post, ravi, 'answer', top.id)
    const deeper = await written(post, asha, 'deeper', answer.id)
    expect([answer.parentId, deeper.parentId]).toEqual([top.id, top.id])
    expect(texts(await list(post, null, `?parentId=${top.id}`))).toEqual(['answer', 'deeper'])
  })

  test('tells that it happened, by ids alone [CO-8]', async () => {
    const post = await social.post(author)
    const comment = await written(post, asha, 'A secret between us')
    const events = await social.rows<{ data: object }>(
      `SELECT data FROM events WHERE name = 'comment_added' AND data ->> 'postId' = $1`,
      [post.id],
    )
    expect(events.map(({ data }) => data)).toEqual([{ commentId: uuidOf(comment), postId: post.id, parentId: null }])
  })

  test('refuses the same words within a minute, also when they come at once, and takes them later [CO-5]', async () => {
    const post = await social.post(author)
    const answers = await Promise.all(Array.from({ length: 8 }, () => write(post, asha, 'First!')))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, ...Array(7).fill(409)])
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json().detail).toBe(
      'You have just written the same here.',
    )
    expect((await write(post, ravi, 'First!')).statusCode).toBe(201)
    social.clock.advance(60_000)
    expect((await write(post, asha, 'First!')).statusCode).toBe(201)
    await expectExactCounts()
  })

  test('names the words that go against the policy and writes nothing [ST-13]', async () => {
    const post = await social.post(author)
    const answer = await write(post, asha, 'how to build a pipe bomb')
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'content_policy_violation'])
    expect(answer.json().phrase).toBeTruthy()
    expect(texts(await list(post, null))).toEqual([])
  })

  test('keeps markup as the words it is [CO-5]', async () => {
    const post = await social.post(author)
    const text = '<script>alert(1)</script> [x](javascript:1) &amp; {{7*7}}\n\n\n\n<img src=x onerror=1>'
    const { text: kept } = await written(post, asha, text)
    expect(kept).toBe('<script>alert(1)</script> [x](javascript:1) &amp; {{7*7}}\n\n<img src=x onerror=1>')
    expect(texts(await list(post, null))).toEqual([kept])
  })

  test('is 404 for posts and parents that are not there, 400 for no or too many words, 401 for a visitor [CO-9]', async () => {
    const [post, other] = [await social.post(author), await social.post(author)]
    const elsewhere = await written(other, asha, 'elsewhere')
    const hidden = await social.post(author, { isHidden: true })
    expect((await write(hidden, asha, 'hello')).statusCode).toBe(404)
    expect((await write(hidden, author, 'hello')).statusCode).toBe(404)
    expect((await write(post, asha, 'hello', elsewhere.id)).statusCode).toBe(404)
    expect((await write(post, asha, 'hello', showId('comment', newId()))).statusCode).toBe(404)
    expect((await write(post, asha, '   ')).statusCode).toBe(400)
    expect((await write(post, asha, '\u200b\u202e')).statusCode).toBe(400)
    expect((await write(post, asha, 'x'.repeat(1001))).statusCode).toBe(400)
    expect((await write(post, asha, 'nul\u0000')).statusCode).toBe(400)
    expect((await write(post, null, 'hello')).statusCode).toBe(401)
    await expectExactCounts()
  })

  test('does not cross a block: neither below the post nor as an answer [CO-5]', async () => {
    const [loud, calm] = [await social.member(), await social.member()]
    const [post, common] = [await social.post(calm), await social.post(author)]
    const { id } = await written(common, calm, 'well done')
    await social.send('POST', `/api/users/${loud.handle}/block`, calm)
    expect((await write(post, loud, 'hello')).statusCode).toBe(404)
    expect((await write(common, loud, 'hello', id)).statusCode).toBe(404)
  })

  test('stops a flood: two in the first minute of a new account [NF-5]', async () => {
    const limited = await startSocial({ config: { rateLimitsEnabled: true } })
    const [writer, fresh] = [await limited.member(), await limited.member({ ageDays: 0 })]
    const post = await limited.post(writer)
    const flood = async (by: Member) => {
      const send = (n: number) => limited.send('POST', address(post), by, { text: `buy ${n}` })
      const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => send(n)))
      return answers.filter(({ statusCode }) => statusCode === 201).length
    }
    expect([await flood(fresh), await flood(writer)]).toEqual([2, 10])
    await limited.close()
  })
})

describe('DELETE /api/community/comments/:commentId', () => {
  test('takes it away when nobody answered, and keeps its place when somebody did [CO-5]', async () => {
    const post = await social.post(author)
    const [alone, answered] = [await written(post, asha, 'alone'), await written(post, asha, 'answered')]
    const answer = await written(post, ravi, 'an answer', answered.id)
    expect((await remove(alone, asha)).statusCode).toBe(204)
    expect((await remove(answered, asha)).statusCode).toBe(204)
    const { items } = await list(post, ravi)
    expect(items).toEqual([
      expect.objectContaining({ id: answered.id, text: '', state: 'deleted', replies: 1, isDeletable: false }),
    ])
    expect(items[0]?.author).toEqual({ handle: '', name: '', pictureUrl: null })
    await expectExactCounts()
    expect((await remove(answer, ravi)).statusCode).toBe(204)
    expect((await list(post, ravi)).items).toEqual([])
    await expectExactCounts()
  })

  test('is for its writer and the author of the post; 404 for others, twice and unknown, 401 for a visitor [CO-5]', async () => {
    const post = await social.post(author)
    const [one, other] = [await written(post, asha, 'one'), await written(post, asha, 'other')]
    expect((await remove(one, ravi)).statusCode).toBe(404)
    expect((await remove(one, null)).statusCode).toBe(401)
    expect((await remove(one, author)).statusCode).toBe(204)
    expect((await remove(one, author)).statusCode).toBe(404)
    expect((await remove(other, asha)).statusCode).toBe(204)
    expect((await remove({ ...one, id: 'cmt_nonsense' }, asha)).statusCode).toBe(404)
  })
})

describe('for moderation', () => {
  const inTransaction = (act: typeof hideComment, comment: Comment) =>
    social.services.db.transaction((tx) => act(tx, uuidOf(comment), social.clock.now()))

  test('a hidden comment leaves the list and the count at once, and comes back whole [CO-7]', async () => {
    const post = await social.post(author)
    const comment = await written(post, asha, 'rude')
    expect(await inTransaction(hideComment, comment)).toBe(true)
    expect(await inTransaction(hideComment, comment)).toBe(false)
    expect((await list(post, asha)).items).toEqual([])
    await expectExactCounts()
    expect(await inTransaction(restoreComment, comment)).toBe(true)
    expect(texts(await list(post, null))).toEqual(['rude'])
    expect(await inTransaction(removeComment, comment)).toBe(true)
    expect(await inTransaction(restoreComment, comment)).toBe(false)
    expect((await list(post, null)).items).toEqual([])
    await expectExactCounts()
  })

  test('a comment is found with what stands before it [CO-7]', async () => {
    const post = await social.post(author)
    const top = await written(post, asha, 'top')
    for (let n = 0; n < 7; n++) await written(post, ravi, `answer ${n}`, top.id)
    const last = await written(post, ravi, 'the one', top.id)
    const { query } = social.services.db
    expect(await findComment(query, uuidOf(last))).toMatchObject({
      postId: post.id,
      authorId: ravi.id,
      parentId: uuidOf(top),
      text: 'the one',
      state: 'shown',
    })
    expect(await findCommentContext(query, uuidOf(last))).toEqual([2, 3, 4, 5, 6].map((n) => `answer ${n}`))
    expect(await findComment(query, newId())).toBeNull()
  })

  test('random acts on 16 connections leave every counter equal to the count of its rows [CO-5]', async () => {
    const post = await social.post(author)
    const tops = [await written(post, asha, 'a'), await written(post, asha, 'b'), await written(post, asha, 'c')]
    const all: Comment[] = [...tops]
    const any = () => all[Math.floor(Math.random() * all.length)] ?? tops[0]
    await Promise.all(
      Array.from({ length: 16 }, async (_, connection) => {
        for (let n = 0; n < 25; n++) {
          const comment = any() as Comment
          const dice = Math.random()
          if (dice < 0.5) {
            const answer = await write(post, ravi, `${connection} ${n}`, comment.id)
            if (answer.statusCode === 201) all.push(answer.json())
          } else if (dice < 0.7) await inTransaction(hideComment, comment)
          else if (dice < 0.9) await inTransaction(restoreComment, comment)
          else await inTransaction(removeComment, comment)
        }
      }),
    )
    await expectExactCounts()
  })
})

// Last: its clock ends every session.
test('leaves the words to moderators for 30 days and then to nobody [NF-7]', async () => {
  const post = await social.post(author)
  const comment = await written(post, asha, 'gone soon')
  await remove(comment, asha)
  const [sweep] = socialJobs(social.services)
  const run = () => sweep?.handle({}, new AbortController().signal)
  const words = async () => (await findComment(social.services.db.query, uuidOf(comment)))?.text
  social.clock.advance(30 * 86_400_000)
  await run()
  expect(await words()).toBe('gone soon')
  social.clock.advance(1)
  await run()
  expect(await words()).toBe('')
})
