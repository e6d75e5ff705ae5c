// What the server hands to the public pages of the community when it renders them. Nothing of whoever looks is in here: a rendering is
// kept and sent to everybody.
import { z } from 'zod'
import { pageOf } from './page.ts'
import { Profile } from './people.ts'
import { FeedSort, Post, PostDetail } from './posts.ts'

const Posts = pageOf(Post)
export type PostsPage = z.infer<typeof Posts>

export const FeedCategory = z.object({ id: z.string(), name: z.string() })
export type FeedCategory = z.infer<typeof FeedCategory>

/** Origin of the installation, for links that leave it: `https://rangoli.example`. */
const origin = z.url()

export const ExplorePageData = z.object({
  origin,
  sort: FeedSort.exclude(['following']),
  categoryId: z.string().optional(),
  categories: z.array(FeedCategory),
  page: Posts,
})
export type ExplorePageData = z.infer<typeof ExplorePageData>

export const PostPageData = z.object({ origin, post: PostDetail, remixes: Posts })
export type PostPageData = z.infer<typeof PostPageData>

export const PersonPageData = z.object({ origin, person: Profile, page: Posts })
export type PersonPageData = z.infer<typeof PersonPageData>

/** What trends, for the front page. */
export const StripData = z.object({ posts: z.array(Post) })
export type StripData = z.infer<typeof StripData>

/** Under this name of globalThis the server lays what a page is rendered from, by the ticket in this header of the page's request. */
export const pageDataName = 'rangoli.page-data'
export const pageTicketHeader = 'x-rangoli-ticket'
