// The feed far down: thousands of cards below its beginning it is still light, and Back finds the card that was left.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepBrowser } from './browser.ts'
import { settingUpLimitMs } from './many-creations.ts'
import { multiplyPosts } from './many-posts.ts'
import { layPost } from './published.ts'
import { type Server, startServer } from './server.ts'
import { awake, desktop, open, openVisit, phone, register, type Visit } from './visit.ts'

const wanted = 3_000
const mostCards = 120
const loadingLimitMs = 120_000
const testLimitMs = 240_000
const browser = keepBrowser()
let server: Server

beforeAll(async () => {
  // Its own: so long a list would be in the way of others.
  server = await startServer('src/main.ts')
  const author = await openVisit(browser, { address: server.address, viewport: desktop })
  await register(author.page)
  for (const title of ['Lamps on the terrace', 'दिवाली की शुभकामनाएँ', 'Fresh laddoos']) {
    await layPost(server.dataDir, author.page, { title })
  }
  await author.close()
  await multiplyPosts(server.dataDir, wanted + 400)
}, settingUpLimitMs)
afterAll(async () => {
  await browser.close()
  await server?.stop()
})

const cards = (page: Page) => page.getByTestId('feed').getByRole('article')

/** Scrolls on until so many cards were loaded, as fast as they come. */
async function goDown(page: Page): Promise<void> {
  await page.evaluate(
    async ({ count, limitMs }) => {
      const endMs = performance.now() + limitMs
      const loaded = () => Number(document.querySelector<HTMLElement>('[data-testid=feed]')?.dataset.count)
      await new Promise<void>((resolve, reject) => {
        const step = () => {
          if (loaded() >= count) return resolve()
          if (performance.now() > endMs) return reject(new Error(`only ${loaded()} cards`))
          window.scrollTo(0, document.documentElement.scrollHeight)
          requestAnimationFrame(step)
        }
        step()
      })
    },
    { count: wanted, limitMs: loadingLimitMs },
  )
  // The card where one rests, not the last.
  await page.mouse.wheel(0, -600)
  await page.waitForFunction(() => {
    const seen = [...document.querySelectorAll('[data-testid=feed] article')]
    return seen.some(
      (card) => card.getBoundingClientRect().top > 80 && card.getBoundingClientRect().bottom < innerHeight,
    )
  })
}

/** The first card that is whole on the screen: its title, and where it stands. */
const firstCard = (page: Page) =>
  page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLElement>('[data-testid=feed] article > a:first-child')]
    const found = links.find((each) => {
      const { top, bottom } = each.getBoundingClientRect()
      return top > 80 && bottom < window.innerHeight - 20
    })
    return { title: found?.textContent ?? '', top: found?.getBoundingClientRect().top ?? Number.NaN }
  })

const topOf = (page: Page, title: string) =>
  page.evaluate((wantedTitle) => {
    const links = [...document.querySelectorAll<HTMLElement>('[data-testid=feed] article > a:first-child')]
    return links.find(({ textContent }) => textContent === wantedTitle)?.getBoundingClientRect().top ?? Number.NaN
  }, title)

async function leaveAndReturn(visit: Visit): Promise<void> {
  const { page } = visit
  await open(page, '/explore?sort=latest')
  await goDown(page)
  expect(await cards(page).count()).toBeLessThan(mostCards)
  const { title, top } = await firstCard(page)
  expect(title).not.toBe('')
  await page.getByRole('link', { name: title, exact: true }).first().click()
  await page.waitForURL('**/post/*')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await awake(page)
  await page.goBack()
  await awake(page)
  await page.getByRole('link', { name: title, exact: true }).first().waitFor()
  await expect.poll(async () => Math.abs((await topOf(page, title)) - top)).toBeLessThan(40)
  expect(await cards(page).count()).toBeLessThan(mostCards)
  await visit.expectCalm()
}

it.each([
  ['phone', phone],
  ['desk', desktop],
])(
  'a visitor on a %s comes back to the card three thousand cards down [CO-2, NF-2]',
  async (_name, viewport) => {
    const visit = await openVisit(browser, { address: server.address, viewport })
    await leaveAndReturn(visit)
    await visit.close()
  },
  testLimitMs,
)

it.each([
  ['phone', phone],
  ['desk', desktop],
])(
  'a user on a %s comes back to the card three thousand cards down [CO-2, NF-2]',
  async (_name, viewport) => {
    const visit = await openVisit(browser, { address: server.address, viewport })
    await register(visit.page)
    await leaveAndReturn(visit)
    await visit.close()
  },
  testLimitMs,
)
