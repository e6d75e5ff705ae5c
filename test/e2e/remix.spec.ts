// Journeys J2 and J3: a picture is published, somebody else makes their own from it, and its author earns by it while they watch.
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { keepBrowser } from './browser.ts'
import { desktop, expectBalance, open, openVisit, phone, register, type Visit } from './visit.ts'

const address = inject('address')
const browser = keepBrowser()
afterAll(() => browser.close())

const drawnMs = 110_000

async function draw(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Generate/ }).click()
  await page.getByRole('img', { name: 'The picture you ordered' }).waitFor({ timeout: drawnMs })
}

interface Wanted {
  title: string
  permission: 'Yes, with my prompt' | 'Yes, but my prompt stays secret' | 'No'
}

/** From the finished picture to the post; returns its address. */
async function publish(visit: Visit, { title, permission }: Wanted): Promise<string> {
  const { page } = visit
  await page.getByRole('button', { name: 'Publish' }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish this picture' })
  await dialog.getByLabel('Title').fill(title)
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.getByText('Please choose a category').waitFor()
  await dialog.getByLabel('Category').selectOption({ label: 'Festivals and events' })
  await dialog.getByPlaceholder('Add a tag').fill('lamplight')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Remove the tag lamplight' }).waitFor()
  await dialog.getByRole('radio', { name: permission, exact: true }).check()
  await visit.expectAccessible()
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
  await dialog.getByText('It is published').waitFor()
  const href = await dialog.getByRole('link', { name: 'See the post' }).getAttribute('href')
  await dialog.getByRole('button', { name: 'Close' }).click()
  return href ?? ''
}

const idOf = (post: string): string => post.split('/').at(-1) ?? ''

/** Its public files are there. */
async function untilLive(page: Page, post: string): Promise<void> {
  for (let tries = 0; tries < 120; tries += 1) {
    const answer = await page.request.get(`/api/community/${idOf(post)}`)
    if (answer.ok() && (await answer.json()).state === 'live') return
    await page.waitForTimeout(500)
  }
  throw new Error(`${post} was not live within a minute`)
}

describe.each([
  { name: 'a phone', viewport: phone },
  { name: 'a desk', viewport: desktop },
])('a remix on $name', ({ viewport }) => {
  it('brings the author half a credit while they watch, and says so [J2, J3, CO-1, CO-4, CR-5]', async () => {
    const author = await openVisit(browser, { address, viewport })
    await register(author.page)
    await author.page.getByLabel('Your prompt').fill('Rows of clay lamps on river steps at night')
    await draw(author.page)
    const post = await publish(author, {
      title: `Lamps by the river ${viewport.width}`,
      permission: 'Yes, with my prompt',
    })
    await untilLive(author.page, post)
    await open(author.page, '/earnings')
    await author.page.getByTestId('earned-total').filter({ hasText: /^0$/ }).waitFor()
    await author.expectAccessible()

    // A visitor presses Remix: signs up, and finds what they were about to do.
    const reader = await openVisit(browser, { address, viewport, theme: 'dark' })
    const { page } = reader
    await open(page, post)
    await page.getByRole('heading', { name: `Lamps by the river ${viewport.width}` }).waitFor()
    await page.getByRole('link', { name: /Remix/ }).first().click()
    await page.waitForURL('**/login?next=*')
    await page.getByRole('main').getByRole('link', { name: 'Create account' }).click()
    await page.waitForURL('**/register?next=*')
    await page.getByLabel('Your name').fill('Ravi Iyer')
    await page.getByLabel('E-mail').fill(`ravi.${process.pid}.${viewport.width}@example.in`)
    await page.getByLabel('Password', { exact: true }).fill('seven quiet lamps')
    await page.getByRole('button', { name: 'Create account' }).click()
    await page.waitForURL((url) => url.pathname === '/studio')
    await page.getByText('Remixing').waitFor()
    const prompt = page.getByLabel('Your prompt')
    expect(await prompt.inputValue()).toBe('Rows of clay lamps on river steps at night')
    await reader.expectAccessible()

    await prompt.fill('Rows of clay lamps on river steps at sunrise')
    await page.reload()
    await page.getByText('Remixing').waitFor()
    expect(await prompt.inputValue()).toContain('sunrise')
    await draw(page)
    await page.getByTestId('remix-thanks').filter({ hasText: '0.5 credits because of you' }).waitFor()

    // The author's page was not touched: the balance and the page rise by themselves.
    await expectBalance(author.page, '2.5 credits')
    await author.page.getByTestId('earned-total').filter({ hasText: '0.5' }).waitFor()
    await author.page
      .getByTestId('rewards')
      .getByText(/remixed “Lamps by the river/)
      .waitFor()
    await author.expectAccessible()
    await author.expectCalm()
    await reader.expectCalm()
    await author.close()
    await reader.close()
  })
})

it('a sealed prompt is read nowhere by who remixes it [CO-4]', async () => {
  const author = await openVisit(browser, { address, viewport: phone })
  await register(author.page)
  // A word that stands nowhere else.
  await author.page.getByLabel('Your prompt').fill('A heron among quartzlight reeds at dawn')
  await draw(author.page)
  const post = await publish(author, { title: 'My quiet bird', permission: 'Yes, but my prompt stays secret' })
  await untilLive(author.page, post)

  const reader = await openVisit(browser, { address, viewport: phone })
  const { page } = reader
  const told: string[] = []
  page.on('response', async (response) => {
    const text = await response.text().catch(() => '')
    if (/quartzlight/i.test(text)) told.push(response.url())
  })
  await register(page)
  await open(page, post)
  await open(page, `/studio?remix=${idOf(post)}`)
  await page.getByRole('heading', { name: 'The prompt is sealed' }).waitFor()
  await page.getByLabel('What should be different?').fill('two birds instead of one')
  await reader.expectAccessible()
  await draw(page)
  const mine = await (await page.request.get('/api/studio/my-creations')).text()
  expect(mine).toContain('two birds instead of one')
  await page.getByRole('link', { name: 'Open in My Creations' }).click()
  await page.getByRole('dialog', { name: 'Picture' }).getByText('What you asked to be different').waitFor()
  expect(told).toEqual([])
  expect(mine).not.toMatch(/quartzlight/i)
  expect(await page.content()).not.toMatch(/quartzlight/i)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/quartzlight/i)
  await author.close()
  await reader.close()
})

it('a closed or lost post says so kindly and leaves a normal studio [CO-4, CO-9]', async () => {
  const author = await openVisit(browser, { address, viewport: desktop })
  await register(author.page)
  await author.page.getByLabel('Your prompt').fill('A quiet lake in the morning')
  await draw(author.page)
  const post = await publish(author, { title: 'Look, do not touch', permission: 'No' })
  await untilLive(author.page, post)
  await author.close()

  const reader = await openVisit(browser, { address, viewport: desktop, expected: /403|404/ })
  const { page } = reader
  await register(page)
  await open(page, `/studio?remix=${idOf(post)}`)
  await page.getByRole('heading', { name: 'This one cannot be remixed' }).waitFor()
  await reader.expectAccessible()
  await page.getByLabel('Your prompt').waitFor()
  await open(page, '/studio?remix=pst_nothing')
  await page.getByRole('heading', { name: 'This post is gone' }).waitFor()
  await page.getByRole('button', { name: 'Put this note away' }).click()
  expect(new URL(page.url()).search).toBe('')
  await page.getByLabel('Your prompt').fill('something of my own')
  await reader.expectCalm()
  await reader.close()
})
