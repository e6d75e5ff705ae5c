// What search engines are told of the community: the feed by category, posts by the day they were published, and who published lately.
import { setImmediate as othersFirst } from 'node:timers/promises'
import { findAccounts } from '#modules/identity/index.ts'
import { categoryNames } from '#modules/templates/index.ts'
import { mostEntries, type Sitemap, type SitemapEntry, type SitemapPart } from '#platform/http/sitemap.ts'
import { showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { isOpenToVisitors } from './is-open-to-visitors.ts'
import { type DayPostRow, listNewestAuthors, listPostDays, listPostsOfDay } from './sitemap.sql.ts'

/** Some years; what is older is found from post to post. */
const mostDays = 1_500
/** Whose profiles are named: the authors of so many of the newest posts. */
const newestPosts = 5_000
const accountsAtOnce = 500
/** Some milliseconds: then whoever waits for the API has their turn. */
const writtenAtOnce = 500

const ofFeed = 'explore'
const ofPeople = 'people'
const postsOf = (day: string) => `posts-${day}`
const dayName = /^posts-(\d{4}-\d{2}-\d{2})$/

async function feedEntries({ db }: Services): Promise<SitemapEntry[]> {
  const categories = [...(await categoryNames(db)).keys()]
  return ['', '?sort=latest', ...categories.map((id) => `?${new URLSearchParams({ category: id })}`)].map((query) => ({
    path: `/explore${query}`,
  }))
}

async function postEntries({ db }: Services, day: string): Promise<SitemapEntry[] | null> {
  // A day that no calendar has: 2026-02-30.
  if (Number.isNaN(Date.parse(day)) || new Date(day).toISOString().slice(0, 10) !== day) return null
  const posts = await listPostsOfDay(db, day, mostEntries)
  if (posts.length === 0) return null
  const entries: SitemapEntry[] = []
  for (const { id, publishedAt } of posts) {
    if (entries.length % writtenAtOnce === 0) await othersFirst()
    entries.push({ path: `/post/${showId('post', id)}`, changedAt: publishedAt })
  }
  return entries
}

/** Suspended and erased people have no profile. */
async function peopleEntries({ db }: Services): Promise<SitemapEntry[]> {
  const authors = await listNewestAuthors(db, newestPosts)
  const handles = new Map<string, string>()
  for (let from = 0; from < authors.length; from += accountsAtOnce) {
    const ids = authors.slice(from, from + accountsAtOnce).map(({ id }) => id)
    for (const account of await findAccounts(db, ids)) {
      if (account.suspendedAt === null) handles.set(account.id, account.handle)
    }
  }
  const entryOf = ({ id, publishedAt }: DayPostRow): SitemapEntry[] => {
    const handle = handles.get(id)
    return handle === undefined ? [] : [{ path: `/u/${handle}`, changedAt: publishedAt }]
  }
  return authors.flatMap(entryOf)
}

export function communitySitemap(services: Services): Sitemap {
  return {
    async listParts() {
      if (!(await isOpenToVisitors(services))) return []
      const days = await listPostDays(services.db, mostDays)
      const ofDays = days.map(({ day, newestAt }): SitemapPart => ({ name: postsOf(day), changedAt: newestAt }))
      return [{ name: ofFeed }, { name: ofPeople }, ...ofDays]
    },

    async readPart(name) {
      const [, day] = dayName.exec(name) ?? []
      if (name !== ofFeed && name !== ofPeople && day === undefined) return null
      if (!(await isOpenToVisitors(services))) return null
      if (day !== undefined) return postEntries(services, day)
      return name === ofFeed ? feedEntries(services) : peopleEntries(services)
    },
  }
}
