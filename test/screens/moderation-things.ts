// What moderators find after some days, and what an author is told: several remixers of whom the last meets a limit, reports about posts, a
// comment and a person, a case that was closed, two hidden posts of which one is appealed, and people one keeps away.
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Browser, BrowserContext } from 'playwright-core'
import { createComment, listComments } from '#contract/comments.ts'
import {
  appealPost,
  decideCase,
  getCase,
  listCases,
  openCase,
  reportComment,
  reportPerson,
  reportPost,
} from '#contract/moderation.ts'
import { blockPerson, listPersonPosts, mutePerson } from '#contract/people.ts'
import { likePost } from '#contract/posts.ts'
import { openRemix } from '#contract/remix.ts'
import { generate, getJob } from '#contract/studio.ts'
import { ask, during, type StorageState } from './caller.ts'
import type { CommunityThings } from './community-things.ts'

/** Shown ids of posts and cases, by what they are for. */
export interface ModerationThings {
  /** Hidden; its author may ask for another look. */
  hidden: string
  /** Hidden; its author has asked. */
  appealed: string
  cases: Record<'post' | 'comment' | 'person' | 'appealed' | 'closed', string>
}

interface Scene {
  browser: Browser
  address: string
  author: StorageState
  reader: StorageState
  admin: StorageState
  community: CommunityThings
  /** Signs somebody up in this context. */
  join: (context: BrowserContext) => Promise<unknown>
}

// Half a credit each; a day's pictures that were paid with bonus credits bring two at most, so the last ones meet the limit.
const remixers = 5
const mostSeconds = 400
const reason = 'It claims something that is not true.'

async function makeRemix(context: BrowserContext, address: string, postId: string): Promise<void> {
  await ask(context, address, openRemix, { params: { postId } })
  const body = { prompt: 'A row of clay lamps on a red step', remixOf: postId }
  const { jobId } = await ask(context, address, generate, { body, key: randomUUID() })
  for (let seconds = 0; seconds < mostSeconds; seconds += 1) {
    const { status } = await ask(context, address, getJob, { params: { jobId } })
    if (status === 'succeeded') return
    await delay(1_000)
  }
  throw new Error(`a remix took more than ${mostSeconds} s`)
}

/** Somebody new likes, asks, remixes and reports. */
async function visit({ browser, address, community, join }: Scene, posts: readonly string[], place: number) {
  const nobody = { cookies: [], origins: [] }
  await during(browser, nobody, async (context) => {
    await join(context)
    await ask(context, address, likePost, { params: { postId: community.busy } })
    const text = `Which colours did you use here? I am asking for ${place + 2} friends.`
    if (place < 2) await ask(context, address, createComment, { params: { postId: community.busy }, body: { text } })
    await makeRemix(context, address, place < 3 ? community.busy : (posts[place] ?? community.busy))
    const report = { reason: place === 0 ? 'spam' : 'misleading' }
    if (place < 3) await ask(context, address, reportPost, { params: { postId: community.reported }, body: report })
  })
}

async function reportMore(context: BrowserContext, { address, community }: Scene): Promise<void> {
  const { items } = await ask(context, address, listComments, { params: { postId: community.busy } })
  const stranger = items.find(({ isOwn, author }) => !isOwn && author.handle !== community.handle)
  const body = { reason: 'harassment', details: 'The same words below each post, again and again.' }
  if (stranger) await ask(context, address, reportComment, { params: { commentId: stranger.id }, body })
  const about = { reason: 'copyright', details: 'Their profile picture is the logo of our shop.' }
  await ask(context, address, reportPerson, { params: { handle: community.handle }, body: about })
}

interface Judged {
  act: 'hide' | 'dismiss'
  postId: string
}

async function judge(context: BrowserContext, address: string, { act, postId }: Judged): Promise<string> {
  const { caseId } = await ask(context, address, openCase, { params: { postId } })
  const { version } = await ask(context, address, getCase, { params: { caseId } })
  const body = { act, reason, version, note: 'Seen together with Meera.' }
  await ask(context, address, decideCase, { params: { caseId }, body })
  return caseId
}

/** Behind `furnishCommunity`, by an admin who has the role already. */
export async function furnishModeration(scene: Scene): Promise<ModerationThings> {
  const { browser, address, author, reader, admin, community } = scene
  const { items } = await during(browser, author, (context) =>
    ask(context, address, listPersonPosts, { params: { handle: community.handle } }),
  )
  const named: readonly string[] = Object.values(community)
  // Oldest first. Those that other views look at stay as they are.
  const posts = items.filter(({ id }) => !named.includes(id)).map(({ id }) => id)
  const [hidden = '', appealed = '', closed = ''] = posts
  await Promise.all(Array.from({ length: remixers }, (_, place) => visit(scene, posts, place)))
  await during(browser, reader, (context) => reportMore(context, scene))
  const made = await during(browser, admin, async (context) => ({
    hidden: await judge(context, address, { act: 'hide', postId: hidden }),
    appealed: await judge(context, address, { act: 'hide', postId: appealed }),
    closed: await judge(context, address, { act: 'dismiss', postId: closed }),
  }))
  const text = 'The price was real for one day. Here is the bill of the shop, dated last Tuesday; please look again.'
  await during(browser, author, (context) =>
    ask(context, address, appealPost, { params: { postId: appealed }, body: { text } }),
  )
  await during(browser, reader, async (context) => {
    const { items: strangers } = await ask(context, address, listComments, { params: { postId: community.busy } })
    const others = strangers.filter(({ isOwn }) => !isOwn)
    const handles = new Set(others.map(({ author: { handle } }) => handle))
    const away = [...handles].filter((handle) => handle !== '' && handle !== community.handle).slice(-2)
    for (const [place, handle] of away.entries()) {
      await ask(context, address, place === 0 ? blockPerson : mutePerson, { params: { handle } })
    }
  })
  const open = await during(browser, admin, (context) =>
    ask(context, address, listCases, { query: { limit: '50', state: 'open' } }),
  )
  const caseOf = (subject: string) => open.items.find((one) => one.subject === subject)?.id ?? ''
  return {
    hidden,
    appealed,
    cases: {
      post: caseOf('post'),
      comment: caseOf('comment'),
      person: caseOf('person'),
      appealed: made.appealed,
      closed: made.closed,
    },
  }
}
