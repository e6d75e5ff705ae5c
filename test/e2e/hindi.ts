// A visit in Hindi, and what is expected of each of its pages.
import { expect } from 'vitest'
import { untranslated } from './untranslated.ts'
import type { Visit } from './visit.ts'

export async function inHindi({ context }: Visit, address: string): Promise<void> {
  await context.addCookies([{ name: 'locale', value: 'hi', url: address }])
}

/** `own`: words that somebody typed and that stand in no element of their own. */
export async function expectHindi({ page }: Visit, own: readonly string[] = []): Promise<void> {
  expect([new URL(page.url()).pathname, await untranslated(page, own)]).toEqual([expect.any(String), []])
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('hi-IN')
}
