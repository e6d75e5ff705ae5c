// What a bad connection, an impatient hand or a reload may not break: the order is placed once and found again.
import type { Page, Request } from 'playwright-core'
import { afterAll, expect, inject, it } from 'vitest'
import { keepBrowser } from './browser.ts'
import { awake, expectBalance, openVisit, phone, register } from './visit.ts'

const address = inject('address')
const browser = keepBrowser()
afterAll(() => browser.close())

const finished = (page: Page) => page.getByRole('img', { name: 'The picture you ordered' }).waitFor({ timeout: 90_000 })

function keysSent(page: Page): string[] {
  const keys: string[] = []
  page.on('request', (request: Request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/studio/generate')) {
      keys.push(request.headers()['idempotency-key'] ?? 'none')
    }
  })
  return keys
}

it('without the live stream the picture still comes, by asking [ST-7]', async () => {
  const visit = await openVisit(browser, { address, viewport: phone, expected: /ERR_FAILED|events/ })
  const { page } = visit
  await page.route('**/api/events', (route) => route.abort())
  await register(page)
  await page.getByLabel('Your prompt').fill('blue hills without a stream')
  await page.getByRole('button', { name: /^Generate · / }).click()
  await finished(page)
  await expectBalance(page, '2 credits')
  await visit.expectCalm()
  await visit.close()
})

it('the draft survives a reload [NF-2]', async () => {
  const visit = await openVisit(browser, { address, viewport: phone })
  const { page } = visit
  await register(page)
  await page.getByLabel('Your prompt').fill('words that stay')
  await page.getByRole('radio', { name: /Premium 2K/ }).check()
  await page.getByRole('radio', { name: /9:16/ }).check()
  await page.reload()
  await awake(page)
  expect(await page.getByLabel('Your prompt').inputValue()).toBe('words that stay')
  expect(await page.getByRole('radio', { name: /Premium 2K/ }).isChecked()).toBe(true)
  expect(await page.getByRole('radio', { name: '9:16' }).isChecked()).toBe(true)
  await visit.expectCalm()
  await visit.close()
})

it('a double press orders one picture [ST-7]', async () => {
  const visit = await openVisit(browser, { address, viewport: phone })
  const { page } = visit
  await register(page)
  const keys = keysSent(page)
  await page.getByLabel('Your prompt').fill('one lamp only')
  await page.getByRole('button', { name: /^Generate · / }).dblclick()
  await finished(page)
  expect(keys).toHaveLength(1)
  await expectBalance(page, '2 credits')
  await visit.close()
})

it('an answer that was lost is asked for again with the same key after a reload, and only one picture is paid [ST-7]', async () => {
  const visit = await openVisit(browser, { address, viewport: phone, expected: /ERR_FAILED/ })
  const { page } = visit
  await register(page)
  const keys = keysSent(page)
  let isLost = false
  await page.route('**/api/studio/generate', async (route) => {
    // The server takes the order; its answer never reaches the page.
    if (!isLost) await route.fetch()
    if (isLost) return route.continue()
    isLost = true
    await route.abort()
  })
  await page.getByLabel('Your prompt').fill('a lamp whose receipt was lost')
  await page.getByRole('button', { name: /^Generate · / }).click()
  await page.getByRole('alert').getByText('No connection').waitFor()
  await page.reload()
  await awake(page)
  await finished(page)
  expect(keys).toHaveLength(2)
  expect(keys[1]).toBe(keys[0])
  await expectBalance(page, '2 credits')
  await visit.close()
})

it('a reload finds the picture in the making again [ST-7, NF-2]', async () => {
  const visit = await openVisit(browser, { address, viewport: phone })
  const { page } = visit
  await register(page)
  await page.getByLabel('Your prompt').fill('a lamp that is still there')
  // Not its words on the stage: a quiet machine has drawn the picture before anybody could read them.
  const accepted = page.waitForResponse((answer) => /\/generate$/.test(answer.url()) && answer.status() === 202)
  await page.getByRole('button', { name: /^Generate · / }).click()
  await (await accepted).finished()
  // The page notes its order in the same turn in which it reads the answer.
  await page.waitForFunction(() => (localStorage.getItem('rangoli.run') ?? '').includes('gen_'))
  await page.reload()
  await awake(page)
  await finished(page)
  await expectBalance(page, '2 credits')
  await visit.expectCalm()
  await visit.close()
})

it('a deleted picture comes back by undo and from the recently deleted [ST-10]', async () => {
  const visit = await openVisit(browser, { address, viewport: phone })
  const { page } = visit
  await register(page)
  await page.getByLabel('Your prompt').fill('a lamp to lose and find')
  await page.getByRole('button', { name: /^Generate · / }).click()
  await finished(page)
  await page.getByRole('link', { name: 'Open in My Creations' }).click()
  const remove = async () => {
    const detail = page.getByRole('dialog', { name: 'Picture' })
    await detail.getByRole('button', { name: 'Delete' }).click()
    await detail.getByRole('alert').getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('heading', { name: 'No pictures yet' }).waitFor()
  }
  const card = page.getByTestId('creations').getByText('a lamp to lose and find')
  await remove()
  await page.getByRole('button', { name: 'Undo' }).click()
  await card.click()
  await remove()
  await page.getByRole('button', { name: 'Recently deleted' }).click()
  await page.getByRole('button', { name: 'Restore' }).click()
  await page.getByRole('button', { name: 'Recently deleted' }).click()
  await card.click()
  await page.getByRole('button', { name: 'Open in studio' }).click()
  await page.waitForURL('**/studio')
  expect(await page.getByLabel('Your prompt').inputValue()).toBe('a lamp to lose and find')
  await visit.expectCalm()
  await visit.close()
})
