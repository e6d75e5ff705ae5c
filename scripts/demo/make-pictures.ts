// A day's pictures: ordered together, so that both cores draw, then published one after the other through the day.
import type { z } from 'zod'
import { getPost, publishPost } from '#contract/posts.ts'
import { openRemix } from '#contract/remix.ts'
import { generate, getJob, type Template } from '#contract/studio.ts'
import { until } from './api.ts'
import type { Chance } from './chance.ts'
import type { DemoPicture } from './picture.ts'
import type { DemoDay } from './plan.ts'
import type { DemoRemix } from './remixes.ts'
import { type DemoPost, type Place, type Village, type Villager, villager } from './village.ts'

type Order = z.input<typeof generate.body>
type Publication = Omit<z.input<typeof publishPost.body>, 'imageId'>

/** On its way to be a picture. */
interface Ordered {
  maker: Villager
  jobId: string
  publication: Publication | null
}

export interface Making {
  place: Place
  village: Village
  templates: readonly Template[]
  chance: Chance
}

function orderOf(picture: DemoPicture, { templates, chance }: Making): Order {
  const seed = chance.whole(2 ** 31)
  if (picture.templateId === undefined) {
    const { prompt, imageType, aspectRatio } = picture
    return { prompt: prompt ?? '', imageType, aspectRatio, seed }
  }
  const template = templates.find(({ id }) => id === picture.templateId)
  if (template === undefined) throw new Error(`there is no template ${picture.templateId}`)
  const samples = Object.fromEntries(template.slots.map((slot) => [slot.key, slot.sample]))
  const known = Object.entries(picture.slots ?? {}).filter(([key]) => Object.hasOwn(samples, key))
  return { templateId: template.id, slots: { ...samples, ...Object.fromEntries(known) }, seed }
}

async function orderPicture(making: Making, picture: DemoPicture): Promise<Ordered> {
  const maker = villager(making.village, picture.by)
  const { jobId } = await maker.browser.call(generate, { body: orderOf(picture, making) })
  const { title, category, tags, remix } = picture
  return { maker, jobId, publication: { title, categoryId: category, tags: [...tags], visibility: 'public', remix } }
}

async function orderRemix(making: Making, remix: DemoRemix): Promise<Ordered | null> {
  const source = making.village.posts.find(({ title }) => title === remix.of)
  if (source === undefined) return null
  const maker = villager(making.village, remix.by)
  const params = { postId: source.id }
  const opened = await maker.browser.call(openRemix, { params })
  const { settings } = opened
  const { jobId } = await maker.browser.call(generate, {
    body: {
      imageType: settings.imageType,
      aspectRatio: settings.aspectRatio,
      seed: making.chance.whole(2 ** 31),
      remixOf: opened.sourcePostId,
      ...(opened.remix === 'sealed'
        ? { changes: remix.change }
        : { prompt: `${opened.enhancedPrompt || opened.templatePrompt}, ${remix.change}` }),
    },
  })
  const { category, tags } = await maker.browser.call(getPost, { params })
  const publication: Publication | null =
    remix.title === null
      ? null
      : {
          title: remix.title,
          categoryId: category.id,
          tags: [...tags.slice(0, 2), 'remix'],
          visibility: 'public',
          remix: opened.remix === 'sealed' ? 'sealed' : 'open',
        }
  return { maker, jobId, publication }
}

/** The picture's id, once it is there. */
async function drawnImage({ maker, jobId }: Ordered): Promise<string> {
  let imageId: string | undefined
  await until(`picture ${jobId}`, async () => {
    const job = await maker.browser.call(getJob, { params: { jobId } })
    if (job.status === 'failed') throw new Error(`a picture of ${maker.name} failed: ${job.error?.message}`)
    imageId = job.imageId
    return job.status === 'succeeded'
  })
  if (imageId === undefined) throw new Error(`${jobId} ended without a picture`)
  return imageId
}

/** Posts of the day, live. Pictures that are not published stay with their makers. Returns how many were drawn. */
export async function makeDay(making: Making, day: DemoDay): Promise<{ posts: DemoPost[]; drawn: number }> {
  const { clock } = making.place
  const ordered: Ordered[] = []
  for (const picture of day.pictures) ordered.push(await orderPicture(making, picture))
  for (const remix of day.remixes) {
    const order = await orderRemix(making, remix)
    if (order) ordered.push(order)
  }
  // All of them first: the clock must not move while any is being drawn.
  const images = await Promise.all(ordered.map(drawnImage))
  const posts: DemoPost[] = []
  for (const [index, { maker, publication }] of ordered.entries()) {
    const imageId = images[index]
    if (publication === null || imageId === undefined) continue
    clock.pass(20 + making.chance.whole(40))
    const { postId } = await maker.browser.call(publishPost, { body: { ...publication, imageId } })
    // Few are loved by everybody, most by some.
    const appeal = 0.08 + 0.9 * making.chance.next() ** 2.2
    posts.push({ id: postId, title: publication.title, author: maker, appeal })
  }
  await Promise.all(posts.map(untilLive))
  making.village.posts.push(...posts)
  return { posts, drawn: ordered.length }
}

async function untilLive({ id, author }: DemoPost): Promise<void> {
  await until(`the public files of ${id}`, async () => {
    const post = await author.browser.call(getPost, { params: { postId: id } })
    return post.state === 'live'
  })
}
