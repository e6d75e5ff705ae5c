// The community as a visitor finds it and as a user does: look through, open, come back to the same place, search, like.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { keepBrowser } from './browser.ts'
import { drawThree, settingUpLimitMs } from './many-creations.ts'
import { multiplyPosts, publishThree } from './many-posts.ts'
import { awake, desktop, open, openVisit, phone, register, themes } from './visit.ts'

const address = inject('address')
const dataDir = inject('dataDir')
const browser = keepBrowser()
const count = 300
let ids: string[]
let person: { email: string; password: string }
beforeAll(async () => {
  const visit = await openVisit(browser, { address, viewport: desktop })
  person = await register(visit.page)
  await drawThree(visit.page)
  ids = await publishThree(visit.page)
  await multiplyPosts(dataDir, count)
  // The feed keeps what it read for half a second.
  await visit.page.waitForTimeout(1_000)
  await visit.close()
}, settingUpLimitMs)
afterAll(() => browser.close())

const sizes = [
  { name: 'a phone', viewport: phone },
  { name: 'a desk', viewport: desktop },
]

describe.each(sizes)('a visitor on $name', ({ viewport }) => {
  it('looks through the feed, opens a post and comes back to the same place [CO-2, CO-9, NF-2]', async () => {
    const visit = await openVisit(browser, { address, viewport })
    const { page } = visit
    await open(page, '/explore?sort=latest')
    const cards = page.getByTestId('feed').getByRole('article')
    expect(await cards.count()).toBeGreaterThan(5)
    await visit.expectCalm()

    for (let turn = 0; turn < 12; turn += 1) {
      await page.mouse.wheel(0, 900)
      await page.waitForTimeout(120)
    }
    expect(await cards.count()).toBeLessThan(120)
    const title = await page.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLElement>('[data-testid=feed] article > a:first-child')]
      const inView = links.find((link) => {
        const { top, bottom } = link.getBoundingClientRect()
        return top > 80 && bottom < window.innerHeight - 20
      })
      return inView?.textContent ?? ''
    })
    expect(title).not.toBe('')
    const before = await page.evaluate(() => window.scrollY)
    await page.getByRole('link', { name: title, exact: true }).first().click()
    await page.waitForURL('**/post/*')
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await awake(page)
    await page.goBack()
    await awake(page)
    await page.getByRole('link', { name: title, exact: true }).first().waitFor()
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before - 300)
    expect(await page.evaluate(() => window.scrollY)).toBeLessThan(before + 300)
    await visit.expectCalm()
    await visit.close()
  })

  it.each(themes)('finds feed and post accessible and at rest, in the %s theme [NF-1, NF-2]', async (theme) => {
    const visit = await openVisit(browser, { address, viewport, theme })
    const { page } = visit
    await open(page, '/explore')
    await visit.expectAccessible()
    await visit.expectCalm()
    await open(page, `/post/${ids[0]}`)
    await visit.expectAccessible()
    await visit.expectCalm()
    await visit.close()
  })
})

it('a search stands in the address, finds in any script, and says when nothing was found [CO-2]', async () => {
  const visit = await openVisit(browser, { address, viewport: desktop })
  const { page } = visit
  await open(page, '/explore')
  await page.getByLabel('Search posts').fill('दिवाली')
  await page.waitForURL('**/explore?q=*')
  await page.getByRole('link', { name: 'दिवाली की शुभकामनाएँ', exact: true }).waitFor()
  await page.reload()
  await awake(page)
  expect(await page.getByLabel('Search posts').inputValue()).toBe('दिवाली')
  await page.getByLabel('Search posts').fill('zzzzqqqq')
  await page.getByRole('heading', { name: 'Nothing found for “zzzzqqqq”' }).waitFor()
  await visit.expectCalm()
  await visit.close()
})

it('a user likes in the feed, at the same address and in their own frame; a visitor signs in first [CO-3, CO-9]', async () => {
  const guest = await openVisit(browser, { address, viewport: desktop })
  await open(guest.page, `/post/${ids[1]}`)
  await guest.page.getByRole('button', { name: /^Like/ }).click()
  await guest.page.waitForURL('**/login?next=*')
  await guest.close()

  const visit = await openVisit(browser, { address, viewport: desktop })
  const { page } = visit
  await register(page)
  await open(page, '/explore?sort=latest')
  await page.getByTestId('balance').waitFor()
  const like = page.getByTestId('feed').getByRole('button', { name: /^Like/ }).first()
  await like.click()
  await expect.poll(() => like.getAttribute('aria-pressed')).toBe('true')
  await page.getByTestId('feed').getByRole('link').first().click()
  await page.waitForURL('**/post/*')
  await expect.poll(() => page.getByRole('button', { name: 'Like, 1 like' }).getAttribute('aria-pressed')).toBe('true')
  await visit.expectAccessible()
  await page.goBack()
  await page.getByTestId('feed').getByRole('article').first().waitFor()
  await visit.expectCalm()
  await visit.close()
})

describe('what engines and previews read [CO-2, BR-7]', () => {
  const read = (path: string) => fetch(new URL(path, address))

  it('is in the markup of the feed, with its links, before any script', async () => {
    const html = await (await read('/explore?sort=latest')).text()
    expect(html).toContain(`href="/post/${ids[0]}"`)
    expect(html).toMatch(/<link rel="canonical" href="http[^"]+\/explore\?sort=latest"\/>/)
    expect(html).not.toMatch(/\sstyle="/)
  })

  it('comes with pictures at the width they have on a phone, and without the letters of other scripts before them [NF-2]', async () => {
    const visit = await openVisit(browser, { address, viewport: { width: 360, height: 740 } })
    const { page } = visit
    // Whatever a script would do when the page is there.
    await page.route(/\.js$/, (route) => route.abort())
    await page.goto('/explore?sort=latest')
    await page.evaluate(() => document.fonts.ready)
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    )
    expect(loaded).not.toContain('Anek Devanagari Variable')
    const card = page.getByTestId('feed').locator('picture').first()
    const width = await card.locator('img').evaluate((image) => image.getBoundingClientRect().width)
    const sizes = await card.locator('source').first().getAttribute('sizes')
    expect(sizes?.split(', ').at(-1)).toBe('calc(50vw - 22px)')
    expect(Math.abs(width - (360 / 2 - 22))).toBeLessThan(1)
    await visit.page.context().close()
  })

  it('is in the head of a post, and what somebody wrote stays text there', async () => {
    const html = await (await read(`/post/${ids[2]}`)).text()
    expect(html).toContain('<meta property="og:title" content="Laddoos &lt;b&gt;fresh&lt;/b&gt; today"/>')
    expect(html).toMatch(/<meta property="og:image" content="http[^"]+"\/>/)
    expect(html).toMatch(/<meta name="twitter:card" content="summary_large_image"\/>/)
    expect(html).not.toContain('<b>fresh')
    const [, facts = '{}'] = /<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/.exec(html) ?? []
    expect(JSON.parse(facts).name).toBe('Laddoos <b>fresh</b> today')
    const [, preview = ''] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? []
    const file = await fetch(new URL(new URL(preview).pathname, address))
    expect([file.status, (await file.arrayBuffer()).byteLength < 300_000]).toEqual([200, true])
  })

  it('is named by the sitemap, which robots.txt names', async () => {
    const at = async (url: string | undefined) => (await read(new URL(url ?? '', address).pathname)).text()
    const [, index] = /^Sitemap: (.+)$/m.exec(await at('/robots.txt')) ?? []
    const parts = [...(await at(index)).matchAll(/<loc>([^<]+posts-[^<]+)<\/loc>/g)]
    const texts = await Promise.all(parts.map(([, part]) => at(part)))
    expect(texts.join('').match(/<url>/g)?.length).toBeGreaterThanOrEqual(count)
    expect(texts[0]).toContain(`/post/${ids[0]}</loc>`)
  })

  it('is 404 for a post that is not there, and gone at once when one is withdrawn [CO-1]', async () => {
    expect((await read('/post/pst_nothing')).status).toBe(404)
    expect((await read(`/post/${ids[1]}`)).status).toBe(200)
    const visit = await openVisit(browser, { address, viewport: desktop })
    await open(visit.page, '/login')
    await visit.page.getByLabel('E-mail').fill(person.email)
    await visit.page.getByLabel('Password', { exact: true }).fill(person.password)
    await visit.page.getByRole('button', { name: 'Sign in' }).click()
    await visit.page.waitForURL('**/studio')
    const status = await visit.page.evaluate(
      async (id) => (await fetch(`/api/community/${id}`, { method: 'DELETE' })).status,
      ids[1],
    )
    expect(status).toBe(204)
    expect((await read(`/post/${ids[1]}`)).status).toBe(404)
    await visit.close()
  })
})
