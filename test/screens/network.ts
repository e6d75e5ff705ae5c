// The browser's network in a bad hour: answers that do not come, fail, or are cut off. Must never invent a good answer.
import type { Page } from 'playwright-core'

export interface Network {
  /** Never answered while the page is looked at. */
  hold?: RegExp
  /** Answered with status 500 as the server itself would. */
  fail?: RegExp
  /** The connection breaks. */
  drop?: RegExp
}

const problem = JSON.stringify({
  type: 'about:blank',
  title: 'Internal error',
  status: 500,
  code: 'internal',
  detail: 'Something went wrong on our side. Please try again.',
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
})

export async function applyNetwork(page: Page, { hold, fail, drop }: Network): Promise<void> {
  const matches = (pattern: RegExp | undefined, url: URL) => pattern?.test(url.pathname) ?? false
  await page.route(
    (url) => matches(hold, url),
    () => undefined,
  )
  await page.route(
    (url) => matches(fail, url),
    (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: problem }),
  )
  await page.route(
    (url) => matches(drop, url),
    (route) => route.abort('failed'),
  )
}
