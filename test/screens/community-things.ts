// A community in small: posts of several kinds and scripts, with likes, comments, a follower, remixes that were rewarded, and a report. Done by
// the doors everybody uses.
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { BrowserContext } from 'playwright-core'
import { createComment } from '#contract/comments.ts'
import { listCreations } from '#contract/creations.ts'
import { reportPost } from '#contract/moderation.ts'
import { followPerson } from '#contract/people.ts'
import { getPost, likePost, publishPost, type RemixPermission } from '#contract/posts.ts'
import { openRemix } from '#contract/remix.ts'
import { generate, getJob } from '#contract/studio.ts'
import { ask } from './caller.ts'

/** Shown ids, by what the post is for. */
export interface CommunityThings {
  /** Liked, commented, remixed. */
  busy: string
  /** Its prompt is nobody's but its author's. */
  sealed: string
  /** A title of eighty letters, nothing else. */
  quiet: string
  /** Somebody reported it. */
  reported: string
  /** Came of the busy one. */
  remix: string
  /** Of whose posts these are. */
  handle: string
}

const titles: readonly [string, string, RemixPermission, string[]][] = [
  ['Lamps on the terrace', 'festivals-events', 'open', ['lamps', 'diwali']],
  ['Fresh laddoos, secret recipe', 'food-restaurants', 'sealed', ['laddoo', 'sweets']],
  [
    'The longest title that anybody may give to a picture of theirs is of 80 letters.',
    'festivals-events',
    'closed',
    [],
  ],
  ['Plots at half price, only today', 'real-estate', 'open', ['plots', 'offer']],
  ['दिवाली की शुभकामनाएँ, सबको', 'festivals-events', 'open', ['दिवाली', 'diwali']],
  ['సంక్రాంతి శుభాకాంక్షలు', 'festivals-events', 'open', ['సంక్రాంతి']],
  ['பொங்கல் வாழ்த்துக்கள்', 'festivals-events', 'open', ['பொங்கல்']],
  ['Evening at the ghat', 'festivals-events', 'open', ['ghat', 'evening']],
  ['Grand opening on Station Road', 'food-restaurants', 'open', ['opening']],
  ['Monsoon chai', 'food-restaurants', 'sealed', ['chai', 'monsoon']],
  ['Lamps on the terrace, in blue', 'festivals-events', 'open', ['lamps', 'blue']],
]

const comments = [
  'The light on the steps is lovely. Which words did you use for the reflection?',
  'बहुत सुंदर! हमारी दुकान के लिए भी ऐसा ही चाहिए।',
  'దీపాలు చాలా బాగున్నాయి',
]

interface Caller {
  context: BrowserContext
  address: string
}

const mostSeconds = 120

async function until(what: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let seconds = 0; seconds < mostSeconds; seconds += 1) {
    if (await isThere()) return
    await delay(1_000)
  }
  throw new Error(`${what} took more than ${mostSeconds} s`)
}

async function publish({ context, address }: Caller, imageId: string, at: number): Promise<string> {
  const [title, categoryId, remix, tags] = titles[at] ?? ['', '', 'open', []]
  const body = { imageId, title, categoryId, tags, visibility: 'public', remix }
  const { postId } = await ask(context, address, publishPost, { body })
  return postId
}

const untilLive = ({ context, address }: Caller, postId: string) =>
  until('a post that goes live', async () => {
    const { state } = await ask(context, address, getPost, { params: { postId } })
    return state === 'live'
  })

/** A picture made from this post, published. */
async function remix({ context, address }: Caller, postId: string): Promise<string> {
  const { templatePrompt, enhancedPrompt } = await ask(context, address, openRemix, { params: { postId } })
  const prompt = `${enhancedPrompt || templatePrompt || 'Lamps on a terrace'}, with blue lamps`
  const { jobId } = await ask(context, address, generate, { body: { prompt, remixOf: postId }, key: randomUUID() })
  await until('a remix', async () => {
    const { status } = await ask(context, address, getJob, { params: { jobId } })
    return status === 'succeeded'
  })
  const { items } = await ask(context, address, listCreations)
  const [made] = items
  if (!made) throw new Error('the remix is not among the pictures')
  return publish({ context, address }, made.id, titles.length - 1)
}

/** `author` has pictures enough; `reader` has credits for one picture. */
export async function furnishCommunity(author: Caller, reader: Caller, handle: string): Promise<CommunityThings> {
  const { items } = await ask(author.context, author.address, listCreations, {
    query: { limit: String(titles.length - 1) },
  })
  const ids: string[] = []
  for (const [at, { id }] of items.entries()) ids.push(await publish(author, id, at))
  for (const id of ids) await untilLive(author, id)
  const [busy = '', sealed = '', quiet = '', reported = ''] = ids
  const { context, address } = reader
  for (const postId of ids.slice(0, 5)) await ask(context, address, likePost, { params: { postId } })
  for (const text of comments) await ask(context, address, createComment, { params: { postId: busy }, body: { text } })
  await ask(author.context, address, createComment, { params: { postId: busy }, body: { text: 'Thank you all!' } })
  await ask(context, address, followPerson, { params: { handle } })
  const made = await remix(reader, busy)
  await untilLive(reader, made)
  const report = { reason: 'misleading', details: 'The price was never real.' }
  await ask(context, address, reportPost, { params: { postId: reported }, body: report })
  return { busy, sealed, quiet, reported, remix: made, handle }
}
