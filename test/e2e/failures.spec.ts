// Journey J7: whatever fails, the person reads one sentence, sees that nothing was charged, and has one thing to do.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepBrowser } from './browser.ts'
import { type Server, startServer } from './server.ts'
import { desktop, expectBalance, open, openVisit, phone, register, type VisitOptions } from './visit.ts'

const browser = keepBrowser()
let server: Server
beforeAll(async () => {
  server = await startServer('test/e2e/failing-main.ts')
})
afterAll(async () => {
  await browser.close()
  await server?.stop()
})

async function openStudio(options: Omit<VisitOptions, 'address'>) {
  const visit = await openVisit(browser, { address: server.address, ...options })
  await register(visit.page)
  return visit
}

async function order(page: Page, prompt: string): Promise<void> {
  await page.getByLabel('Your prompt').fill(prompt)
  await page.getByRole('button', { name: /^Generate · / }).click()
}

it.each([
  { size: 'phone', viewport: phone, theme: 'dark' as const },
  { size: 'desk', viewport: desktop, theme: 'light' as const },
])(
  'an engine that fails costs nothing and is tried again with one press, on a $size [J7, ST-9]',
  async ({ viewport, theme }) => {
    const visit = await openStudio({ viewport, theme })
    const { page } = visit
    await order(page, 'a broken engine in the rain')
    const alert = page.getByRole('alert').filter({ hasText: '0 credits used' })
    await alert.waitFor({ timeout: 60_000 })
    await expectBalance(page, '3 credits')
    expect(await alert.getByRole('button').count()).toBe(1)
    await visit.expectAccessible()
    const again = page.waitForResponse((answer) => answer.url().endsWith('/api/studio/generate'))
    await alert.getByRole('button', { name: 'Try the same again' }).click()
    expect((await again).status()).toBe(202)
    await alert.waitFor({ timeout: 60_000 })
    await expectBalance(page, '3 credits')
    await open(page, '/wallet')
    await page.getByText('Given back').first().waitFor()
    await visit.expectAccessible()
    await visit.expectCalm()
    await visit.close()
  },
)

it('an unusable picture costs nothing [J7, ST-9]', async () => {
  const visit = await openStudio({ viewport: phone })
  await order(visit.page, 'a broken picture of a lamp')
  await visit.page.getByText('0 credits used').waitFor({ timeout: 60_000 })
  await expectBalance(visit.page, '3 credits')
  await visit.expectCalm()
  await visit.close()
})

it('a refused text names its words and offers a rewrite that is taken with one press [J7, ST-13]', async () => {
  const visit = await openStudio({ viewport: phone, theme: 'dark', expected: /422/ })
  const { page } = visit
  await order(page, 'a poster with child porn and flowers')
  const alert = page.getByRole('alert').filter({ hasText: '0 credits used' })
  await alert.getByText(/“.+”/).waitFor()
  await expectBalance(page, '3 credits')
  await visit.expectAccessible()
  const rewrite = await alert.getByRole('blockquote').textContent()
  await alert.getByRole('button', { name: 'Use the rewrite' }).click()
  expect(await page.getByLabel('Your prompt').inputValue()).toBe(rewrite)
  await alert.waitFor({ state: 'detached' })
  await visit.expectCalm()
  await visit.close()
})

it('too few credits: says how many are missing, keeps the draft, and points to a size that fits [J7, ST-9]', async () => {
  const visit = await openStudio({ viewport: phone, expected: /402/ })
  const { page } = visit
  await page.getByRole('radio', { name: /Premium 4K/ }).check()
  await order(page, 'a palace of lamps')
  const alert = page.getByRole('alert').filter({ hasText: '0 credits used' })
  await alert.getByText(/You need 1 credit more/).waitFor()
  await visit.expectAccessible()
  await alert.getByRole('button', { name: 'Choose a smaller size' }).click()
  expect(await page.getByLabel('Your prompt').inputValue()).toBe('a palace of lamps')
  await expectBalance(page, '3 credits')
  await visit.expectCalm()
  await visit.close()
})

it('an order in the queue shows its place and is cancelled with its credits back [ST-7]', async () => {
  const blocker = await openStudio({ viewport: desktop })
  await order(blocker.page, 'an endless corridor')
  await blocker.page.getByText(/^[1-9]\d?% done$/).waitFor({ timeout: 30_000 })
  await expectBalance(blocker.page, '2 credits')

  const visit = await openStudio({ viewport: phone })
  const { page } = visit
  await order(page, 'a lamp that waits')
  await page.getByText('You are next.').first().waitFor({ timeout: 30_000 })
  await expectBalance(page, '2 credits')
  await visit.expectAccessible()
  await page.getByRole('button', { name: 'Cancel, keep my credits' }).click()
  await page.getByText('0 credits used').waitFor()
  await expectBalance(page, '3 credits')
  await visit.expectCalm()
  await visit.close()
  await blocker.close()
})
