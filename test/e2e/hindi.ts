// A visit in Hindi, and what is expected of each of its pages.
import { expect } from 'vitest'
import { untranslated } from './untranslated.ts'
import type { Visit } from './visit.ts'

/** Leaves the page that was open. */
export async function inHindi({ context, page }: Visit, address: string): Promise<void> {
  await context.addCookies([{ name: 'locale', value: 'hi', url: address }])
  // The machine of a test has no letters for Hindi: they come with the very first page, and only then words have the width they will have.
  await page.goto('/verify')
  await page.evaluate(async () => {
    // Laying the words out asks for their letters.
    document.body.getBoundingClientRect()
    await document.fonts.ready
  })
}

/** `own`: words that somebody typed and that stand in no element of their own. */
export async function expectHindi({ page }: Visit, own: readonly string[] = []): Promise<void> {
  expect([new URL(page.url()).pathname, await untranslated(page, own)]).toEqual([expect.any(String), []])
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('hi-IN')
}
