// Asks the server by the contract, as somebody or as nobody; for what must be there before a page is looked at.
import type { Browser, BrowserContext } from 'playwright-core'
import type { z } from 'zod'

export type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

interface Asked<Reply> {
  method: string
  path: string
  status: number
  reply: z.ZodType<Reply>
}

interface What {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: object
  /** For what may be done once only. */
  key?: string
}

/** With the cookies of the context, which keep what the answer sets. Throws on any other answer than the good one. */
export async function ask<Reply>(
  context: BrowserContext,
  address: string,
  { method, path, status, reply }: Asked<Reply>,
  { params = {}, query = {}, body, key }: What = {},
): Promise<Reply> {
  const url = Object.entries(params).reduce((filled, [name, value]) => filled.replace(`:${name}`, value), path)
  const answer = await context.request.fetch(`${address}${url}`, {
    method,
    params: query,
    headers: { origin: address, ...(key !== undefined && { 'idempotency-key': key }) },
    ...(body !== undefined && { data: body }),
  })
  if (answer.status() !== status)
    throw new Error(`${method} ${url} answered ${answer.status()}: ${await answer.text()}`)
  return reply.parse(status === 204 ? undefined : await answer.json())
}

/** Does something in a browser of its own, signed in as whoever the state says. */
export async function during<Result>(
  browser: Browser,
  state: StorageState,
  work: (context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ storageState: state })
  try {
    return await work(context)
  } finally {
    await context.close()
  }
}
