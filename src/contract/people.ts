// People to each other: profiles, following, blocking, muting.
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PageQuery, pageOf, Time } from './page.ts'
import { Person, Post, PostState, Visibility } from './posts.ts'

export const Profile = Person.extend({
  createdAt: Time,
  posts: z.int(),
  /** Different people, summed over the posts, whose pictures came of theirs. */
  reuses: z.int(),
  likes: z.int(),
  followers: z.int(),
  following: z.int(),
  isSelf: z.boolean(),
  isFollowing: z.boolean(),
  isMuted: z.boolean(),
  /** The one who asks has blocked this person. */
  isBlocked: z.boolean(),
})
export type Profile = z.infer<typeof Profile>

const params = z.object({ handle: z.string().max(64) })
const Standing = z.object({
  isFollowing: z.boolean(),
  isMuted: z.boolean(),
  isBlocked: z.boolean(),
  followers: z.int(),
})
export type Standing = z.infer<typeof Standing>

const act = { auth: 'user', params, reply: Standing, status: 200 } as const

export const getPerson = endpoint({
  id: 'users.get',
  method: 'GET',
  path: '/api/users/:handle',
  summary: 'A profile. 404 for somebody who has blocked the one who asks',
  auth: 'optional',
  rateLimit: 'read',
  params,
  reply: Profile,
  status: 200,
  refusals: ['not_found'],
})

/** One's own also say how it is with them. */
export const PersonPost = Post.extend({ state: PostState.optional(), visibility: Visibility.optional() })
export type PersonPost = z.infer<typeof PersonPost>

export const listPersonPosts = endpoint({
  id: 'users.list_posts',
  method: 'GET',
  path: '/api/users/:handle/posts',
  summary: 'Their public posts, newest first; one sees all of one’s own',
  auth: 'optional',
  rateLimit: 'read',
  params,
  query: PageQuery,
  reply: pageOf(PersonPost),
  status: 200,
  refusals: ['not_found'],
})

export const followPerson = endpoint({
  id: 'users.follow',
  method: 'POST',
  path: '/api/users/:handle/follow',
  summary: 'Follow; following again changes nothing',
  rateLimit: 'follow',
  ...act,
  /** forbidden: it is oneself or somebody one has blocked, or one follows 5,000 people. */
  refusals: ['not_found', 'forbidden'],
})
export const unfollowPerson = endpoint({
  id: 'users.unfollow',
  method: 'DELETE',
  path: '/api/users/:handle/follow',
  summary: 'Follow no longer',
  rateLimit: 'follow',
  ...act,
  refusals: ['not_found'],
})
export const blockPerson = endpoint({
  id: 'users.block',
  method: 'POST',
  path: '/api/users/:handle/block',
  summary: 'Block: neither sees, follows, remixes or answers the other',
  rateLimit: 'follow',
  ...act,
  refusals: ['not_found', 'forbidden'],
})
export const unblockPerson = endpoint({
  id: 'users.unblock',
  method: 'DELETE',
  path: '/api/users/:handle/block',
  summary: 'Block no longer',
  rateLimit: 'follow',
  ...act,
  refusals: ['not_found'],
})
export const mutePerson = endpoint({
  id: 'users.mute',
  method: 'POST',
  path: '/api/users/:handle/mute',
  summary: 'Mute: their posts leave your feed, and they are not told',
  rateLimit: 'follow',
  ...act,
  refusals: ['not_found', 'forbidden'],
})
export const unmutePerson = endpoint({
  id: 'users.unmute',
  method: 'DELETE',
  path: '/api/users/:handle/mute',
  summary: 'Mute no longer',
  rateLimit: 'follow',
  ...act,
  refusals: ['not_found'],
})

export const listKeptAway = endpoint({
  id: 'users.list_kept_away',
  method: 'GET',
  path: '/api/profile/kept-away',
  summary: 'Whom one has blocked or muted, newest first',
  auth: 'user',
  rateLimit: 'read',
  query: PageQuery,
  reply: pageOf(Person.extend({ createdAt: Time, isBlocked: z.boolean(), isMuted: z.boolean() })),
  status: 200,
  refusals: [],
})
