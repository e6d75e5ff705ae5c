// What the community tells search engines: what everybody may see, newest first, and nothing else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changeFlags, defaultFlags } from '#platform/flags/index.ts'
import { newId } from '#platform/ids.ts'
import { type Member, startSocial, type TestPost, type TestSocial } from '../../../../test/social.ts'
import { communitySitemap } from './community-sitemap.ts'

let social: TestSocial
let sitemap: ReturnType<typeof communitySitemap>
let author: Member
let suspended: Member
const posts: Record<string, TestPost> = {}
const at = (time: string) => new Date(`${time}Z`)

beforeAll(async () => {
  social = await startSocial()
  sitemap = communitySitemap(social.services)
  author = await social.member()
  suspended = await social.member()
  const only = await social.member()
  const lay = async (name: string, by: Member, options: Parameters<TestSocial['post']>[1]) => {
    posts[name] = await social.post(by, options)
  }
  await lay('old', author, { publishedAt: at('2026-10-01T12:00:00') })
  await lay('lastOfDay', author, { publishedAt: at('2026-11-20T23:59:59.999') })
  await lay('firstOfDay', author, { publishedAt: at('2026-11-21T00:00:00') })
  await lay('newest', suspended, { publishedAt: at('2026-11-21T05:00:00') })
  await lay('hidden', only, { isHidden: true, publishedAt: at('2026-11-21T04:00:00') })
  await lay('private', only, { visibility: 'private', publishedAt: at('2026-11-21T03:00:00') })
  await lay('withdrawn', only, { state: 'withdrawn', publishedAt: at('2026-11-19T03:00:00') })
  await social.rows('UPDATE users SET suspended_at = now() WHERE id = $1', [suspended.id])
})
afterAll(() => social.close())

const pathsOf = async (name: string) => (await sitemap.readPart(name))?.map(({ path }) => path)
const pathOf = (name: string) => `/post/${posts[name]?.shown}`

describe('the sitemap of the community [CO-2]', () => {
  it('has a part for each day that has a post everybody may see, newest first', async () => {
    const parts = await sitemap.listParts()
    expect(parts.map(({ name }) => name)).toEqual([
      'explore',
      'people',
      'posts-2026-11-21',
      'posts-2026-11-20',
      'posts-2026-10-01',
    ])
    expect(parts[2]?.changedAt).toEqual(at('2026-11-21T05:00:00'))
  })

  it('has in each part the posts of that day, and none that is hidden, private or withdrawn [CO-7]', async () => {
    expect(await pathsOf('posts-2026-11-21')).toEqual([pathOf('newest'), pathOf('firstOfDay')])
    expect(await pathsOf('posts-2026-11-20')).toEqual([pathOf('lastOfDay')])
    expect(await pathsOf('posts-2026-10-01')).toEqual([pathOf('old')])
  })

  it('names the profiles of those who published lately, but not of suspended people', async () => {
    expect(await pathsOf('people')).toEqual([`/u/${author.handle}`])
  })

  it('names the feed, its newest and each category by the addresses that the pages call their own', async () => {
    const paths = await pathsOf('explore')
    expect(paths?.slice(0, 2)).toEqual(['/explore', '/explore?sort=latest'])
    expect(paths?.slice(2).every((path) => path.startsWith('/explore?category='))).toBe(true)
  })

  it('has no part for days without posts, for days that are none, and for other names', async () => {
    for (const name of [
      'posts-2026-11-19',
      'posts-2026-02-30',
      'posts-2026-13-01',
      'posts-0000-00-00',
      'posts',
      'pages',
    ])
      expect([name, await sitemap.readPart(name)]).toEqual([name, null])
  })

  it('is empty while visitors are not let in [CO-9]', async () => {
    const now = social.clock.now()
    const flags = { ...defaultFlags, 'feed.visibleToVisitors': false }
    const change = { basedOn: 0, effectiveAt: now, changedBy: newId(), reason: 'a test', now, flags }
    await social.services.db.transaction((tx) => changeFlags(tx, change))
    social.clock.advance(5_000)
    expect(await sitemap.listParts()).toEqual([])
    for (const name of ['explore', 'people', 'posts-2026-11-21']) expect(await sitemap.readPart(name)).toBeNull()
  })
})
