// What others do reaches an open page by itself: the bell, the panel, the list, the settings, and the link that stops messages.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { eventually } from '../eventually.ts'
import { keepBrowser } from './browser.ts'
import { awake, desktop, narrow, open, openVisit, phone, register, themes, type Visit } from './visit.ts'

const address = inject('address')
const browser = keepBrowser()
let asha: Visit
let ravi: Visit
let postId = ''
// A picture of a second or two; the worker stands back for everybody else on a busy machine.
const makingMs = 110_000

interface Sent {
  status: number
  body: Record<string, unknown>
}

/** As the pages of that person call it. */
async function send(page: Page, method: string, path: string, body?: object): Promise<Sent> {
  return page.evaluate(
    async ([verb, url, payload]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const answer = await fetch(url, { method: verb, headers, ...(payload === '' ? {} : { body: payload }) })
      const text = await answer.text()
      return { status: answer.status, body: text === '' ? {} : JSON.parse(text) }
    },
    [method, path, body === undefined ? '' : JSON.stringify(body)] as const,
  )
}

/** Draws a picture and returns its id. */
async function draw(page: Page, order: object): Promise<string> {
  const { status, body } = await send(page, 'POST', '/api/studio/generate', { tier: 'standard', ...order })
  expect([status, body.code]).toEqual([202, undefined])
  let imageId = ''
  await eventually(async () => {
    const { body: job } = await send(page, 'GET', `/api/studio/generate/${body.jobId}`)
    imageId = typeof job.imageId === 'string' ? job.imageId : ''
    return imageId !== ''
  }, makingMs)
  return imageId
}

async function publish(page: Page, title: string): Promise<string> {
  const imageId = await draw(page, { prompt: 'a clay lamp on a blue step' })
  const post = { imageId, title, categoryId: 'festivals-events', visibility: 'public', remix: 'open' }
  const { status, body } = await send(page, 'POST', '/api/community/publish', post)
  expect([status, body.code]).toEqual([201, undefined])
  const id = String(body.postId)
  // Its public files are made in a moment.
  await eventually(async () => (await send(ravi.page, 'GET', `/api/community/${id}`)).status === 200, makingMs)
  return id
}

const bell = ({ page }: Visit, name: string) => page.getByRole('button', { name, exact: true })

beforeAll(async () => {
  asha = await openVisit(browser, { address, viewport: desktop, expected: /404/ })
  ravi = await openVisit(browser, { address, viewport: phone, expected: /404/ })
  await register(asha.page)
  await register(ravi.page)
  postId = await publish(asha.page, 'Lamps <b>for</b> Diwali')
})
afterAll(() => browser.close())

it('what somebody does reaches an open page by itself, gathered, as text [CO-8, NF-1]', async () => {
  const { page } = asha
  await open(page, '/studio')
  await bell(asha, 'Notifications').waitFor()
  const { body: profile } = await send(page, 'GET', '/api/profile')
  for (const text of ['Which <i>colours</i> are these?', 'I love it']) {
    expect((await send(ravi.page, 'POST', `/api/community/${postId}/comments`, { text })).status).toBe(201)
  }
  expect((await send(ravi.page, 'POST', `/api/users/${profile.handle}/follow`)).status).toBe(200)
  expect((await send(ravi.page, 'POST', `/api/community/${postId}/like`)).status).toBe(200)
  await bell(asha, 'Notifications, 3 unread').click()
  const panel = page.getByRole('dialog', { name: 'Notifications' })
  await panel.getByText('Asha Rao commented on “Lamps <b>for</b> Diwali”').waitFor()
  await panel.getByText('I love it').waitFor()
  await asha.expectAccessible()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Notifications, 3 unread')
  await asha.expectCalm()
})

it('a remix that earns says so at once, with the exact sum [CO-8, CR-5]', async () => {
  expect((await send(ravi.page, 'POST', `/api/community/${postId}/remix/open`)).status).toBe(200)
  await draw(ravi.page, { prompt: 'a brass lamp on a red step', remixOf: postId })
  await asha.page.getByText('+0.5 credits: Asha Rao remixed “Lamps <b>for</b> Diwali”').waitFor()
  await bell(asha, 'Notifications, 4 unread').waitFor()
})

describe.each(themes)('in %s', (theme) => {
  it.each([narrow, desktop])(
    'the list and the settings are accessible and calm at %o [NF-1, CO-8]',
    async (viewport) => {
      const visit = await openVisit(browser, { address, viewport, theme })
      await visit.context.addCookies(await asha.context.cookies())
      const { page } = visit
      await open(page, '/notifications')
      await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor()
      await page.getByText('+0.5 credits from 1 remix of “Lamps <b>for</b> Diwali”').waitFor()
      await bell(visit, 'Notifications, 4 unread').waitFor()
      await visit.expectAccessible()
      await visit.expectCalm()
      await bell(visit, 'Notifications, 4 unread').click()
      await page.getByRole('dialog').getByText('I love it').waitFor()
      await visit.expectAccessible()
      await open(page, '/settings')
      const section = page.getByRole('region', { name: 'Notifications' })
      await section.getByLabel('Likes: Under the bell').waitFor()
      await visit.expectAccessible()
      await visit.expectCalm()
      await visit.close()
    },
  )
})

it('what is read in one window is read in the other; an opened row leads on [CO-8]', async () => {
  const other = await openVisit(browser, { address, viewport: phone, expected: /404/ })
  await other.context.addCookies(await asha.context.cookies())
  const { page } = other
  await open(page, '/notifications')
  await page
    .getByRole('main')
    .getByRole('link', { name: /follows you now/ })
    .click()
  await page.waitForURL('**/u/**')
  await bell(asha, 'Notifications, 3 unread').waitFor()
  await open(page, '/notifications')
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await bell(other, 'Notifications').waitFor()
  await bell(asha, 'Notifications').waitFor()
  await other.close()
})

it('a choice that could not be saved is taken back, without a connection too [CO-8, NF-2]', async () => {
  const visit = await openVisit(browser, { address, viewport: desktop, expected: /ERR_/ })
  await visit.context.addCookies(await asha.context.cookies())
  const { page } = visit
  await open(page, '/settings#notifications')
  const follows = page.getByLabel('New followers: Under the bell')
  await follows.waitFor()
  await page.route('**/api/notifications/preferences**', (route) => route.abort())
  await follows.click()
  await page.getByText(/^This could not be saved/).waitFor()
  await eventually(() => follows.isChecked(), 1_000)
  await visit.close()
})

it('who wants no likes hears of none, and the choice is kept [CO-8]', async () => {
  const { page } = asha
  await open(page, '/settings#notifications')
  const likes = page.getByLabel('Likes: Under the bell')
  await likes.waitFor()
  // In one task: nothing may put the mark back before the page has heard of it.
  const isOn = await likes.evaluate((box) => {
    if (!(box instanceof HTMLInputElement)) throw new Error('no box')
    box.click()
    return box.checked
  })
  expect(isOn).toBe(false)
  await eventually(async () => {
    const { body } = await send(page, 'GET', '/api/notifications/preferences')
    return JSON.stringify(body).includes('{"kind":"like","inApp":false')
  })
  await page.reload()
  await awake(page)
  await likes.waitFor()
  expect(await likes.isChecked()).toBe(false)
  expect(await page.getByLabel('Likes: By e-mail').count()).toBe(0)
  expect(await page.getByLabel('Moderation: Under the bell').count()).toBe(0)
})

it('the page behind the link of a message asks before it stops anything, and knows a wrong link [CO-8, NF-1]', async () => {
  const visit = await openVisit(browser, { address, viewport: narrow, expected: /404/ })
  const { page } = visit
  await open(page, `/unsubscribe/comment.${'0'.repeat(32)}.${'A'.repeat(43)}`)
  await page.getByRole('heading', { name: 'Stop these e-mails?' }).waitFor()
  await page.getByText('We will stop e-mailing you about: Comments.').waitFor()
  await visit.expectAccessible()
  await page.getByRole('button', { name: 'Stop these e-mails' }).click()
  await page.getByRole('heading', { name: 'This link is not complete' }).waitFor()
  await visit.expectAccessible()
  await visit.expectCalm()
  await visit.close()
})

it('an empty list says what will stand there [CO-8, NF-2]', async () => {
  const visit = await openVisit(browser, { address, viewport: narrow })
  await register(visit.page)
  await open(visit.page, '/notifications')
  await visit.page.getByRole('heading', { name: 'Nothing yet' }).waitFor()
  await visit.expectAccessible()
  await visit.expectCalm()
  await visit.close()
})
