// What a browser test of the community begins with: a published picture. Made by the API, as the person whose visit it is.
import type { Page } from 'playwright-core'
import { z } from 'zod'

const lookMs = 250
const mostLooks = 480

type Method = 'GET' | 'POST'

/** With the cookies of the page. Throws on any answer that is no success. */
export async function ask<Reply>(
  page: Page,
  { method, path, body, key }: { method: Method; path: string; body?: object; key?: string },
  reply: z.ZodType<Reply>,
): Promise<Reply> {
  const origin = new URL(page.url()).origin
  const answer = await page.context().request.fetch(`${origin}${path}`, {
    method,
    headers: { origin, ...(key !== undefined && { 'idempotency-key': key }) },
    ...(body !== undefined && { data: body }),
  })
  if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`)
  return reply.parse(await answer.json())
}

async function until(page: Page, isDone: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < mostLooks; look++) {
    if (await isDone()) return
    await page.waitForTimeout(lookMs)
  }
  throw new Error('it did not come in two minutes')
}

/** Draws a picture and publishes it; resolves to the post's id when everybody can see it. */
export async function publishPicture(page: Page, title: string): Promise<string> {
  const order = { method: 'POST', path: '/api/studio/generate', key: crypto.randomUUID() } as const
  const prompt = 'a brass lamp on a marigold carpet, festival evening'
  const { jobId } = await ask(
    page,
    { ...order, body: { prompt, imageType: 'poster' } },
    z.object({ jobId: z.string() }),
  )
  const jobPath = `/api/studio/generate/${jobId}`
  const Job = z.object({ imageId: z.string().optional() })
  let imageId: string | undefined
  await until(page, async () => {
    imageId = (await ask(page, { method: 'GET', path: jobPath }, Job)).imageId
    return imageId !== undefined
  })
  const body = { imageId, title, categoryId: 'festivals-events', tags: ['lamp'], visibility: 'public', remix: 'open' }
  const { postId } = await ask(
    page,
    { method: 'POST', path: '/api/community/publish', body },
    z.object({ postId: z.string() }),
  )
  const State = z.object({ state: z.string() })
  await until(page, async () => {
    const { state } = await ask(page, { method: 'GET', path: `/api/community/${postId}` }, State)
    return state === 'live'
  })
  return postId
}
