// Every page in every state a visit can find: accessible, within its policy, within its screen, without a shift.
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { keepBrowser } from './browser.ts'
import { awake, desktop, narrow, open, openVisit, phone, register, themes, type Visit } from './visit.ts'

const address = inject('address')
const browser = keepBrowser()
afterAll(() => browser.close())

const sizes = [
  { name: 'phone', viewport: phone },
  { name: 'desk', viewport: desktop },
]
const views = sizes.flatMap((size) => themes.map((theme) => ({ ...size, theme })))
const forVisitors = ['/', '/verify', '/login', '/register', '/grievance']
const forUsers = ['/', '/studio', '/studio/my-creations', '/wallet', '/settings']

/** Nothing that is seen is still waiting for an answer. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const waiting = [...document.querySelectorAll('.skeleton, [aria-busy=true]')]
    return document.querySelector('h1') !== null && !waiting.some((element) => element.checkVisibility())
  })
}

async function expectGood(visit: Visit, path: string): Promise<void> {
  await open(visit.page, path)
  await settled(visit.page)
  await visit.expectAccessible()
  await visit.expectCalm()
}

describe.each(views)('on a $name, $theme', ({ viewport, theme }) => {
  it('the visitor’s pages are accessible and calm [NF-1, NF-2]', async () => {
    const visit = await openVisit(browser, { address, viewport, theme })
    for (const path of forVisitors) await expectGood(visit, path)
    await visit.close()
  })

  it('a newcomer’s pages, all still empty, are accessible and calm [NF-1, NF-2]', async () => {
    const visit = await openVisit(browser, { address, viewport, theme })
    await register(visit.page)
    for (const path of forUsers) await expectGood(visit, path)
    await visit.page.getByRole('heading', { name: 'Where you are signed in' }).waitFor()
    await visit.close()
  })
})

it('nothing is wider than 360 pixels [NF-1]', async () => {
  const visit = await openVisit(browser, { address, viewport: narrow })
  for (const path of forVisitors) await expectGood(visit, path)
  await register(visit.page)
  for (const path of forUsers) await expectGood(visit, path)
  await visit.close()
})

it('an unknown address says so and leads home [NF-2]', async () => {
  const visit = await openVisit(browser, { address, viewport: phone, expected: /404/ })
  const answer = await visit.page.goto('/no/such/page')
  expect(answer?.status()).toBe(404)
  await visit.page.getByRole('link', { name: 'Go home' }).waitFor()
  await visit.expectAccessible()
  await visit.expectCalm()
  await visit.close()
})

it('the API reference keeps its policy too', async () => {
  const visit = await openVisit(browser, { address, viewport: desktop })
  await visit.page.goto('/docs', { waitUntil: 'networkidle' })
  const breaches = await visit.page.evaluate(() => window.rangoliBreaches)
  expect(breaches).toEqual([])
  expect(await visit.page.locator('body').textContent()).toMatch(/generate/)
  await visit.close()
})

it('a page carries at most 200 kB of script before it answers a finger, the front page none', async () => {
  const visit = await openVisit(browser, { address, viewport: phone })
  const { page } = visit
  const weights = new Map<string, number>()
  const weigh = async (path: string) => {
    const html = (await (await page.goto(path))?.text()) ?? ''
    // What other pages will need is fetched ahead afterwards and does not count.
    const own = [...html.matchAll(/<script src="([^"]+)"/g)].map(([, source = '']) => new URL(source, address).href)
    await page.waitForLoadState('load')
    const bytes = await page.evaluate(
      (sources) =>
        performance
          .getEntriesByType('resource')
          .filter((entry) => entry instanceof PerformanceResourceTiming)
          .filter(({ name }) => sources.includes(name))
          .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      own,
    )
    weights.set(path, Math.round(bytes / 1000))
  }
  for (const path of forVisitors) await weigh(path)
  expect(weights.get('/')).toBe(0)
  weights.delete('/')
  await register(page)
  for (const path of forUsers) await weigh(path)
  for (const kilobytes of weights.values()) expect(kilobytes).toBeGreaterThan(50)
  expect([...weights].filter(([, kilobytes]) => kilobytes > 200)).toEqual([])
  await visit.close()
})

it('the switch changes the theme, and it stays over a reload', async () => {
  const visit = await openVisit(browser, { address, viewport: phone, theme: 'light' })
  const { page } = visit
  await open(page, '/')
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await ground()
  await page.getByRole('button', { name: 'Switch between light and dark' }).click()
  // The click may come before the page has woken up, and the colour may take a moment to change.
  await expect.poll(ground).not.toBe(light)
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState === 'finished'))
  const dark = await ground()
  await page.reload()
  await expect.poll(ground).toBe(dark)
  await visit.close()
})

it('a template of the front page waits in the studio behind the sign-up [ST-4, J1]', async () => {
  const visit = await openVisit(browser, { address, viewport: phone })
  const { page } = visit
  await open(page, '/')
  await page.getByRole('link', { name: 'Holi party' }).click()
  await page.waitForURL('**/register?next=*')
  await awake(page)
  await page.getByLabel('Your name').fill('Ravi Kumar')
  await page.getByLabel('E-mail').fill(`ravi.${process.pid}@example.in`)
  await page.getByLabel('Password', { exact: true }).fill('seven quiet lamps')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL('**/studio')
  await page.getByRole('button', { name: 'Remove the template' }).waitFor()
  expect(await page.getByTestId('filled-prompt').textContent()).toContain('Holi powder')
  await visit.expectCalm()
  await visit.close()
})

it('the front door is the dashboard while one is signed in, by link and by address, and the visitor’s page after [NF-2]', async () => {
  const visit = await openVisit(browser, { address, viewport: desktop })
  const { page } = visit
  await register(page)
  const greeting = page.getByRole('heading', { name: 'Namaste, Asha' })
  await page.getByRole('link', { name: 'Home' }).first().click()
  await greeting.waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
  await page.reload()
  await greeting.waitFor()
  await page.getByLabel('What do you want to announce today?').fill('a sweet shop opens')
  await page.getByRole('button', { name: 'Open the studio' }).click()
  await page.waitForURL('**/studio')
  expect(await page.getByLabel('Your prompt').inputValue()).toBe('a sweet shop opens')
  await page.goBack()
  await greeting.waitFor()
  await page.getByRole('link', { name: 'Settings' }).first().click()
  await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor()
  // What is asked for while the session ends is refused, and the console says so.
  await settled(page)
  await page.getByRole('button', { name: 'Sign out' }).last().click()
  await page.getByRole('heading', { name: /Say it once/ }).waitFor()
  await visit.expectCalm()
  await visit.close()
})

it('a visitor who opens the studio signs in first and then stands in it', async () => {
  // The page that is open while its session is taken away is told so.
  const visit = await openVisit(browser, { address, viewport: phone, expected: /401/ })
  const person = await register(visit.page)
  await visit.context.clearCookies()
  await visit.page.evaluate(() => localStorage.clear())
  await visit.page.goto('/studio/my-creations')
  await visit.page.waitForURL('**/login?next=*')
  await awake(visit.page)
  await visit.page.getByLabel('E-mail').fill(person.email)
  await visit.page.getByLabel('Password', { exact: true }).fill(person.password)
  await visit.page.getByRole('button', { name: 'Sign in' }).click()
  await visit.page.waitForURL('**/studio/my-creations')
  await visit.page.getByRole('heading', { name: 'No pictures yet' }).waitFor()
  await visit.expectCalm()
  await visit.close()
})
