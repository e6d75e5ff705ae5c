// Reports and moderation as people meet them: reported on the post's page, hidden from the queue, appealed by its author, shown again.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { keepBrowser } from './browser.ts'
import { runCommand } from './operator.ts'
import { ask, layPost } from './published.ts'
import { awake, desktop, narrow, open, openVisit, phone, register, themes, type Visit } from './visit.ts'

const address = inject('address')
const dataDir = inject('dataDir')
const browser = keepBrowser()
const reason = 'It claims something that is not true.'
let author: Visit
let postId = ''

beforeAll(async () => {
  author = await openVisit(browser, { address, viewport: desktop })
  await register(author.page)
  postId = await layPost(dataDir, author.page, { title: 'Lamps with half a price' })
})
afterAll(() => browser.close())

async function becomeModerator({ page }: Visit): Promise<void> {
  const { email } = await register(page)
  await runCommand(dataDir, 'admin.ts', email, 'moderator')
}

async function report({ page }: Visit): Promise<void> {
  await open(page, `/post/${postId}`)
  await page.getByRole('button', { name: 'Report this post' }).click()
  const dialog = page.getByRole('dialog', { name: 'Report this post' })
  await dialog.getByRole('button', { name: 'Send report' }).click()
  await dialog.getByText('Please choose what is wrong.').waitFor()
  await dialog.getByLabel('False or misleading').check()
  await dialog.getByLabel('Anything we should know?').fill('The price <b>was</b> never real.')
}

async function sendReport({ page }: Visit): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Send report' }).click()
  await page.getByText('You will hear what came of it.').waitFor()
  await dialog.waitFor({ state: 'detached' })
}

/** Opens the case from the queue with the keyboard alone. */
async function openFirstCase({ page }: Visit): Promise<void> {
  await open(page, '/admin/moderation')
  await page.locator('a[data-case]').first().waitFor()
  await page.getByRole('region', { name: 'Moderation' }).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/admin\/case\?id=cas_/)
  await page.getByRole('heading', { name: 'Decide', exact: true }).waitFor()
}

async function decide({ page, expectAccessible }: Visit, act: string): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: act })
  await dialog.getByLabel('Ready-made reasons').selectOption({ index: 1 })
  await expectAccessible()
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

describe.each([
  { name: 'a phone', viewport: phone, theme: themes[1] },
  { name: 'a desk', viewport: desktop, theme: themes[0] },
])('on $name', ({ viewport, theme }) => {
  it('a post is reported, hidden by a moderator, appealed by its author and shown again [CO-7]', async () => {
    const reporter = await openVisit(browser, { address, viewport, theme })
    await register(reporter.page)
    await report(reporter)
    await reporter.expectAccessible()
    await sendReport(reporter)
    await reporter.expectCalm()

    const moderator = await openVisit(browser, { address, viewport, theme })
    await becomeModerator(moderator)
    await openFirstCase(moderator)
    await moderator.page.getByText('The price <b>was</b> never real.').waitFor()
    await moderator.expectAccessible()
    await decide(moderator, 'Hide')
    await moderator.page.getByText('Hidden', { exact: true }).first().waitFor()
    await moderator.expectCalm()

    expect((await reporter.page.context().request.get(`${address}/api/community/${postId}`)).status()).toBe(404)
    await open(author.page, `/post/${postId}`)
    await author.page.getByRole('heading', { name: 'This post is hidden' }).waitFor()
    await author.page.getByText(reason).waitFor()
    await author.page.getByRole('button', { name: 'Ask for another look' }).click()
    await author.page.getByLabel('Why we should look again').fill('The price was real for one day, here is the bill.')
    await author.expectAccessible()
    await author.page.getByRole('button', { name: 'Send', exact: true }).click()
    await author.page.getByText('You have asked for another look.').waitFor()

    await openFirstCase(moderator)
    await moderator.page.getByText('here is the bill').waitFor()
    await decide(moderator, 'Grant the appeal')
    await moderator.page.getByText('Granted').first().waitFor()
    expect((await reporter.page.context().request.get(`${address}/api/community/${postId}`)).status()).toBe(200)
    await moderator.expectAccessible()
    for (const visit of [reporter, moderator]) await visit.close()
  })
})

it('a moderator sees the queue and nothing else of the console, others nothing of it [CO-7, AD-6]', async () => {
  const visit = await openVisit(browser, { address, viewport: narrow, expected: /403/ })
  const { page } = visit
  await open(page, '/admin/moderation')
  expect(page.url()).toContain('/login?next=%2Fadmin%2Fmoderation')
  await register(page)
  await open(page, '/admin/moderation')
  await page.getByRole('heading', { name: 'This part is for moderators' }).waitFor()
  await visit.expectAccessible()
  const { email } = await ask(page, { method: 'GET', path: '/api/profile' }, z.object({ email: z.string() }))
  await runCommand(dataDir, 'admin.ts', email, 'moderator')
  await open(page, '/settings')
  await page.getByRole('main').getByRole('link', { name: 'Console' }).click()
  await page.waitForURL('**/admin/moderation')
  await awake(page)
  await page.getByRole('heading', { name: 'Moderation', level: 1 }).waitFor()
  const links = page.getByRole('navigation', { name: 'Console' }).getByRole('link')
  await links.first().waitFor()
  expect(await links.allTextContents()).toEqual(['Moderation'])
  await visit.expectAccessible()
  await open(page, '/admin/users')
  await page.getByRole('heading', { name: 'This part is for admins' }).waitFor()
  await visit.expectCalm()
  await visit.close()
})

it('an admin reads the formula and the weights of what trends [CO-6]', async () => {
  const visit = await openVisit(browser, { address, viewport: narrow })
  const { page } = visit
  const { email } = await register(page)
  await runCommand(dataDir, 'admin.ts', email)
  await open(page, '/admin/trending')
  await page.getByRole('heading', { name: 'Formula' }).waitFor()
  await page.getByText('Likes that one reuse is worth').waitFor()
  await visit.expectAccessible()
  await visit.expectCalm()
  await visit.close()
})
