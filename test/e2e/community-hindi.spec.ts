// The pages of the community in Hindi, with posts and words of people on them that are in whatever language they chose.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { keepBrowser } from './browser.ts'
import { expectHindi, inHindi } from './hindi.ts'
import { settingUpLimitMs } from './many-creations.ts'
import { ask, layPost } from './published.ts'
import { type Server, startServer } from './server.ts'
import { narrow, openVisit, register, settled, type Visit } from './visit.ts'

const browser = keepBrowser()
const own = ['Asha Rao', 'Asha', 'asha']
const withId = z.object({ id: z.string() })
// Its own: elsewhere an admin names categories and templates in English.
let server: Server
let address: string
let author: Visit
let handle: string
let postId: string
let childId: string
let urduId: string

async function say(page: Page, text: string, parentId?: string): Promise<string> {
  const body = { text, ...(parentId !== undefined && { parentId }) }
  return (await ask(page, { method: 'POST', path: `/api/community/${postId}/comments`, body }, withId)).id
}

beforeAll(async () => {
  server = await startServer('src/main.ts')
  address = server.address
  author = await openVisit(browser, { address, viewport: narrow, expected: /404/ })
  const { page } = author
  await register(page)
  handle = (await ask(page, { method: 'GET', path: '/api/profile' }, z.object({ handle: z.string() }))).handle
  postId = await layPost(server.dataDir, page, { title: 'Lanterns over the courtyard' })
  childId = await layPost(server.dataDir, page, { title: 'Lanterns by the river', parentId: postId })
  urduId = await layPost(server.dataDir, page, { title: 'چراغوں کی رات', parentId: postId })
  const top = await say(page, 'Drawn on a quiet evening')
  await say(page, 'Which evening was that?', top)
  await inHindi(author, address)
}, settingUpLimitMs)
afterAll(async () => {
  await browser.close()
  await server?.stop()
})

/** With everything that comes when one reads on to the end. */
async function openThread(visit: Visit): Promise<void> {
  const { page } = visit
  await page.goto(`/post/${postId}`)
  await settled(page, { toEnd: true })
  await page.getByRole('button', { name: '1 जवाब' }).click()
  await page.getByText('Which evening was that?').waitFor()
  await page.getByRole('button', { name: 'जवाब दें' }).first().click()
  await settled(page)
}

async function walk(visit: Visit, paths: readonly string[], words: readonly string[]): Promise<void> {
  for (const path of paths) {
    await visit.page.goto(path)
    await settled(visit.page, { toEnd: path.startsWith('/post/') })
    await expectHindi(visit, words)
    await visit.expectCalm()
  }
}

const pages = () => [
  '/',
  '/explore',
  '/explore?sort=latest',
  '/explore?sort=following',
  '/explore?category=festivals-events',
  '/explore?q=zzzzqqqq',
  `/post/${childId}`,
  `/u/${handle}`,
  '/post/pst_nothing',
  '/u/nobody',
]
const searched = ['zzzzqqqq']

describe('the community in Hindi, at 360 pixels', () => {
  it('speaks Hindi alone to a visitor, but for the words of people [NF-11, CO-2]', async () => {
    const visit = await openVisit(browser, { address, viewport: narrow, expected: /404/ })
    await inHindi(visit, address)
    await walk(visit, pages(), searched)
    await openThread(visit)
    await expectHindi(visit)
    await visit.expectCalm()
    await visit.close()
  })

  it('speaks Hindi alone to a user, in its menus and dialogs too [NF-11, CO-3, CO-7]', async () => {
    const visit = await openVisit(browser, { address, viewport: narrow, expected: /404/ })
    const { page } = visit
    await register(page)
    await inHindi(visit, address)
    await walk(visit, pages(), [...searched, ...own])
    await page.goto(`/u/${handle}`)
    for (const item of ['ब्लॉक करें', 'रिपोर्ट करें']) {
      await page.getByRole('button', { name: 'के लिए और विकल्प' }).click()
      await expectHindi(visit, own)
      await page.getByRole('menuitem', { name: item }).click()
      await page.getByRole('dialog').waitFor()
      await expectHindi(visit, own)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await openThread(visit)
    await page.getByRole('button', { name: 'इस कमेंट के लिए और विकल्प' }).first().click()
    await page.getByRole('menuitem', { name: 'रिपोर्ट करें' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'रिपोर्ट भेजें' }).click()
    await expectHindi(visit, own)
    await visit.expectCalm()
    await visit.close()
  })

  it('speaks Hindi alone to the author of a post, who changes and deletes [NF-11, CO-1]', async () => {
    const { page } = author
    await walk(author, [`/u/${handle}`, '/notifications', '/earnings'], own)
    await openThread(author)
    await page.getByRole('button', { name: 'इस कमेंट के लिए और विकल्प' }).first().click()
    await page.getByRole('menuitem', { name: 'हटाएँ' }).click()
    await page.getByRole('dialog').waitFor()
    await expectHindi(author, own)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'बदलें', exact: true }).click()
    await page.getByRole('dialog', { name: 'पोस्ट बदलें' }).waitFor()
    await settled(page)
    await expectHindi(author, own)
    await author.expectCalm()
  })
})

it('words of people run in the direction of their own script, whatever the language of the page [NF-11, NF-2]', async () => {
  const visit = await openVisit(browser, { address, viewport: narrow })
  const { page } = visit
  const directionOf = (text: string) =>
    page
      .getByText(text, { exact: true })
      .first()
      .evaluate((element) => getComputedStyle(element).direction)
  await page.goto(`/post/${urduId}`)
  expect(await directionOf('چراغوں کی رات')).toBe('rtl')
  expect(await directionOf('Lanterns over the courtyard')).toBe('ltr')
  await page.goto(`/u/${handle}`)
  expect(await directionOf('چراغوں کی رات')).toBe('rtl')
  await visit.expectCalm()
  await visit.close()
})
