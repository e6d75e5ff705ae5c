// What hiding means everywhere else: a hidden post is nowhere to be found, at once, and back where it was when it is shown again.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Member, type ModerationTest, openModeration } from '../../../test/moderation.ts'

let test: ModerationTest
let moderator: Member
beforeAll(async () => {
  test = await openModeration()
  moderator = await test.member({ role: 'moderator' })
})
afterAll(() => test?.close())

it('a hidden post leaves feed, search, profile, its page and remixing at once, and comes back to them [CO-7, CO-2, CO-5]', async () => {
  const author = await test.member()
  const visitor = await test.member()
  const { id, postId } = await test.newPost(author, { title: 'Kingfisher over marigolds' })
  await test.report('post', id, visitor)
  const isThere = async () => {
    const lists = [
      '/api/community/feed?sort=latest',
      '/api/community/feed?sort=latest&categoryId=festivals',
      '/api/community/feed?q=kingfisher',
      `/api/users/${author.handle}/posts`,
    ]
    const answers = await Promise.all(lists.map((path) => test.get(path, visitor)))
    const inLists = answers.map((answer) => answer.json().items.some((item: { id: string }) => item.id === id))
    const page = (await test.get(`/api/community/${id}`, visitor)).statusCode === 200
    const remix = (await test.post(`/api/community/${id}/remix/open`, visitor)).statusCode === 200
    return [...inLists, page, remix]
  }
  const everywhere = Array(6).fill(true)
  const nowhere = Array(6).fill(false)
  expect(await isThere()).toEqual(everywhere)
  const hidden = (await test.decide(await test.caseOf(postId, moderator), moderator, { act: 'hide' })).json()
  expect(await isThere()).toEqual(nowhere)
  const own = (await test.get(`/api/community/${id}`, author)).json()
  expect(own).toMatchObject({ state: 'hidden', moderation: { reason: 'It breaks our rules.', appeal: 'possible' } })
  expect(JSON.stringify(own)).not.toContain(visitor.handle)
  expect((await test.decide(hidden, moderator, { act: 'restore' })).statusCode).toBe(200)
  expect(await isThere()).toEqual(everywhere)
})
