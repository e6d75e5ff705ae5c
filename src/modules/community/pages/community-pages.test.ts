// What the community hands to its pages: what is there for visitors, for how long it may be shown, and that it holds nothing of anybody
// who looks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ExplorePageData, PersonPageData, PostPageData, StripData } from '#contract/community-pages.ts'
import { findLivePage, type LivePages } from '#platform/http/live-page.ts'
import { type Member, startSocial, type TestPost, type TestSocial } from '../../../../test/social.ts'
import { forgetFeedPages } from '../feed/index.ts'
import { communityPages } from './community-pages.ts'

let social: TestSocial
let pages: LivePages
let author: Member
let fan: Member
let post: TestPost
beforeAll(async () => {
  social = await startSocial()
  pages = communityPages(social.services)
  author = await social.member({ name: 'Asha <script>' })
  fan = await social.member()
  post = await social.post(author, { title: '</script><b>lamps</b>' })
  await social.send('POST', `/api/community/${post.shown}/like`, fan)
  await social.send('POST', `/api/users/${author.handle}/follow`, fan)
})
afterAll(() => social.close())

const matchOf = (url: string) => findLivePage(pages, url)?.match
async function load(url: string) {
  const content = await matchOf(url)?.load()
  if (!content) throw new Error(`nothing at ${url}`)
  return content
}

describe('what a page shows visitors [CO-2]', () => {
  it('is the feed by its order and category, and nothing of anybody who looks', async () => {
    const { items } = ExplorePageData.parse((await load('/explore?sort=latest')).data).page
    expect(items.map(({ id, liked, likes }) => [id, liked, likes])).toEqual([[post.shown, false, 1]])
  })

  it('is a post as a visitor may see it', async () => {
    const { post: shown } = PostPageData.parse((await load(`/post/${post.shown}`)).data)
    expect([shown.liked, shown.isOwn, shown.isFollowing, shown.moderation]).toEqual([false, false, false, undefined])
    expect(shown.title).toBe('</script><b>lamps</b>')
    expect(shown.previewUrl).toMatch(/^\/media\//)
  })

  it('is a profile with its posts, and what trends for the front page', async () => {
    const { person, page } = PersonPageData.parse((await load(`/u/${author.handle}`)).data)
    expect([person.handle, person.isFollowing, page.items.length]).toEqual([author.handle, false, 1])
    const [part] = pages.parts
    expect(StripData.parse((await part?.load())?.data).posts.map(({ id }) => id)).toEqual([post.shown])
  })

  it('is nothing for posts, people and categories that are not there', async () => {
    for (const url of ['/post/pst_nothing', '/u/nobody', '/explore?category=nothing'])
      expect([url, await matchOf(url)?.load()]).toEqual([url, null])
    expect(matchOf('/explore/more') ?? matchOf('/post/a/b') ?? matchOf('/posts')).toBeUndefined()
  })
})

describe('a rendering', () => {
  it('has one name for every way to write its address', () => {
    const names = ['/explore', '/explore?utm_source=x', '/explore?sort=trending', '/explore?category='].map(
      (url) => matchOf(url)?.address,
    )
    expect(new Set(names)).toEqual(new Set(['/explore']))
    expect(matchOf('/explore?x=1&sort=latest&category=food')?.address).toBe('/explore?category=food&sort=latest')
  })

  it('of a search is the page that asks for itself, the same for every search', async () => {
    const [one, other] = ['/explore?q=diwali', '/explore?q=holi&sort=latest'].map(matchOf)
    expect(one?.address).toBe(other?.address)
    expect((await one?.load())?.data).toBeNull()
  })

  it('may be sent until one of its posts is hidden, private or withdrawn [CO-7]', async () => {
    const other = await social.post(author)
    forgetFeedPages(social.services.db)
    const shown = [
      await load('/explore?sort=latest'),
      await load(`/post/${other.shown}`),
      await load(`/u/${author.handle}`),
    ]
    const isShown = () => Promise.all(shown.map((content) => content.isStillShown()))
    expect(await isShown()).toEqual([true, true, true])
    await social.rows('UPDATE posts SET hidden_at = now() WHERE id = $1', [other.id])
    expect(await isShown()).toEqual([false, false, false])
    expect(await matchOf(`/post/${other.shown}`)?.load()).toBeNull()
    const { items } = ExplorePageData.parse((await load('/explore?sort=latest')).data).page
    expect(items.map(({ id }) => id)).not.toContain(other.shown)
    await social.rows('UPDATE posts SET hidden_at = NULL, visibility = $2 WHERE id = $1', [other.id, 'private'])
    expect(await isShown()).toEqual([false, false, false])
  })
})

describe('a person who is signed in', () => {
  it('is told what is there for them: their own hidden post is, to others it is not [CO-7]', async () => {
    const hidden = await social.post(author, { isHidden: true })
    const match = matchOf(`/post/${hidden.shown}`)
    expect([await match?.isThereFor(author.id), await match?.isThereFor(fan.id)]).toEqual([true, false])
    expect(await matchOf(`/u/${author.handle}`)?.isThereFor(fan.id)).toBe(true)
  })
})

it('visitors are let in as the switch says [CO-9]', async () => {
  expect(await pages.isOpenToVisitors()).toBe(true)
})
