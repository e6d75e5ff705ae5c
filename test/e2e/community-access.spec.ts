// The community without a mouse, for screen readers, and on the way through the sign-up.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { keepBrowser } from './browser.ts'
import { ask, layPost } from './published.ts'
import { awake, desktop, open, openVisit, phone, register, settled, themes, type Visit } from './visit.ts'

const address = inject('address')
const dataDir = inject('dataDir')
const browser = keepBrowser()
const posts = 14
let author: Visit
let handle: string
let postId: string

beforeAll(async () => {
  author = await openVisit(browser, { address, viewport: desktop })
  const { page } = author
  await register(page)
  handle = (await ask(page, { method: 'GET', path: '/api/profile' }, z.object({ handle: z.string() }))).handle
  for (let place = 0; place < posts; place += 1) {
    postId = await layPost(dataDir, page, { title: `Courtyard ${String.fromCharCode(65 + place)}` })
  }
  const body = { text: 'Drawn on a quiet evening' }
  await ask(page, { method: 'POST', path: `/api/community/${postId}/comments`, body }, z.object({ id: z.string() }))
})
afterAll(() => browser.close())

const looks = [
  { name: 'a phone', viewport: phone },
  { name: 'a desk', viewport: desktop },
].flatMap((size) => themes.map((theme) => ({ ...size, theme })))

describe.each(looks)('on $name in the $theme theme', ({ viewport, theme }) => {
  it('a profile is accessible and at rest for a visitor and for its owner [CO-8, NF-1, NF-2]', async () => {
    const visit = await openVisit(browser, { address, viewport, theme })
    await open(visit.page, `/u/${handle}`)
    await visit.page.getByRole('heading', { name: 'Asha Rao' }).waitFor()
    await visit.expectAccessible()
    await visit.expectCalm()

    await visit.context.addCookies(await author.context.cookies())
    await open(visit.page, `/u/${handle}`)
    await visit.page.getByRole('link', { name: 'Edit your profile' }).waitFor()
    await visit.page.getByTestId('feed').getByRole('article').first().waitFor()
    await visit.expectAccessible()
    await visit.expectCalm()
    await visit.close()
  })
})

const isFocused = (button: Locator) => button.evaluate((element) => element === document.activeElement)

/** Opened and closed by keyboard; whoever closes it is where they were. */
async function expectLeft(visit: Visit, opener: Locator, opened: Locator): Promise<void> {
  await opened.waitFor()
  const isMenu = (await opened.getAttribute('role')) === 'menu'
  await visit.expectAccessible(isMenu ? '[role=menu]' : undefined)
  await visit.page.keyboard.press('Escape')
  await opened.waitFor({ state: 'detached' })
  await expect.poll(() => isFocused(opener)).toBe(true)
}

/** The menu itself, and each dialog that one of its items opens. */
async function expectMenu(visit: Visit, opener: Locator, items: readonly string[]): Promise<void> {
  const { page } = visit
  await opener.focus()
  await page.keyboard.press('Enter')
  await expectLeft(visit, opener, page.getByRole('menu'))
  for (const item of items) {
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: item, exact: true }).focus()
    await page.keyboard.press('Enter')
    await expectLeft(visit, opener, page.getByRole('dialog'))
  }
}

async function openThread(page: Page): Promise<void> {
  await open(page, `/post/${postId}`)
  await settled(page, { toEnd: true })
  await page.getByTestId('comment').first().waitFor()
}

describe.each([
  { name: 'a phone', viewport: phone, theme: themes[0] },
  { name: 'a desk', viewport: desktop, theme: themes[1] },
])('menus and dialogs on $name', ({ viewport, theme }) => {
  it('of another person and their post are accessible, and Escape leads back to what opened them [CO-3, CO-7, NF-2]', async () => {
    const visit = await openVisit(browser, { address, viewport, theme })
    const { page } = visit
    await register(page)
    await open(page, `/u/${handle}`)
    await expectMenu(visit, page.getByRole('button', { name: 'More about Asha Rao' }), ['Block', 'Report'])
    await openThread(page)
    await expectMenu(visit, page.getByRole('button', { name: 'More about this comment' }), ['Report'])
    const report = page.getByRole('button', { name: 'Report this post' })
    await report.focus()
    await page.keyboard.press('Enter')
    await expectLeft(visit, report, page.getByRole('dialog', { name: 'Report this post' }))
    await visit.expectCalm()
    await visit.close()
  })

  it("of one's own post are accessible, and Escape leads back to what opened them [CO-1, NF-2]", async () => {
    const visit = await openVisit(browser, { address, viewport, theme })
    const { page } = visit
    await visit.context.addCookies(await author.context.cookies())
    await openThread(page)
    await expectMenu(visit, page.getByRole('button', { name: 'More about this comment' }), ['Delete'])
    const edit = page.getByRole('button', { name: 'Edit', exact: true })
    await edit.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Edit the post' })
    await dialog.getByLabel('Category').selectOption({ index: 1 })
    await expectLeft(visit, edit, dialog)
    await visit.expectCalm()
    await visit.close()
  })
})

it('what a visitor typed as a comment is there again after signing up, and is posted as theirs [CO-3, CO-9]', async () => {
  const visit = await openVisit(browser, { address, viewport: phone, theme: 'dark' })
  const { page } = visit
  await openThread(page)
  const words = `The lamps look warm.\nHow long did it take? ${process.pid}`
  const field = page.getByLabel('Say something kind about it')
  await field.fill(words)
  await page.getByRole('button', { name: 'Sign in to post' }).click()
  await page.waitForURL('**/login?next=*')
  await awake(page)
  await page.getByRole('main').getByRole('link', { name: 'Create account' }).click()
  await page.waitForURL('**/register?next=*')
  await awake(page)
  await page.getByLabel('Your name').fill('Meena Iyer')
  await page.getByLabel('E-mail').fill(`meena.${process.pid}@example.in`)
  await page.getByLabel('Password', { exact: true }).fill('seven quiet lamps')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL(`**/post/${postId}`)
  await awake(page)
  await settled(page, { toEnd: true })
  await expect.poll(() => field.inputValue()).toBe(words)
  expect(await isFocused(field)).toBe(true)
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  const comment = page.getByTestId('comment').filter({ hasText: 'How long did it take?' })
  await comment.getByRole('link', { name: 'Meena Iyer' }).waitFor()
  expect(await field.inputValue()).toBe('')
  await visit.expectAccessible()
  await visit.expectCalm()
  await visit.close()
})

describe.each([
  { who: 'a visitor', isUser: false },
  { who: 'a user', isUser: true },
])('with the keyboard alone $who', ({ isUser }) => {
  it('goes through the feed, opens a post, and Back leads to the same card [CO-2, NF-2]', async () => {
    const visit = await openVisit(browser, { address, viewport: phone })
    const { page } = visit
    if (isUser) await register(page)
    await open(page, '/explore?sort=latest')
    await page.getByTestId('feed').getByRole('article').first().waitFor()
    const focused = () =>
      page.evaluate(() => {
        const at = document.activeElement
        const isPost = at?.matches('[data-testid=feed] article > a:first-child')
        return isPost ? (at?.textContent ?? '') : ''
      })
    const titles = new Set<string>()
    // The bar, search, orders and categories come before, four stops for each card after.
    for (let stop = 0; stop < 120 && titles.size < 8; stop += 1) {
      await page.keyboard.press('Tab')
      const title = await focused()
      if (title !== '') titles.add(title)
    }
    expect(titles.size).toBe(8)
    const chosen = [...titles].at(-1) ?? ''
    await page.keyboard.press('Enter')
    await page.waitForURL('**/post/*')
    await page.getByRole('heading', { level: 1, name: chosen }).waitFor()
    await awake(page)
    await page.goBack()
    await page.waitForURL('**/explore?sort=latest')
    await awake(page)
    await expect.poll(focused).toBe(chosen)
    const card = page.locator('[data-testid=feed] article > a:first-child:focus')
    const { y = -1, height = 0 } = (await card.boundingBox()) ?? {}
    expect(y + height / 2).toBeGreaterThan(0)
    expect(y + height / 2).toBeLessThan(phone.height)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('article')?.textContent)).toContain(chosen)
    await visit.expectCalm()
    await visit.close()
  })
})
