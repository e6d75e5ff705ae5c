// My Creations with 10,000 pictures: searched, left and found again, chosen from, changed and undone, by mouse, finger and keyboard.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keepBrowser } from './browser.ts'
import { drawThree, fillUpTo, settingUpLimitMs } from './many-creations.ts'
import { type Server, startServer } from './server.ts'
import { desktop, open, openVisit, phone, register, type Visit, type VisitOptions } from './visit.ts'

const count = 10_000
const list = '/studio/my-creations'
const browser = keepBrowser()
let server: Server
let person: Awaited<ReturnType<typeof register>>

beforeAll(async () => {
  // Its engine draws at once; the list is what is looked at here.
  server = await startServer('test/e2e/failing-main.ts')
  const visit = await openVisit(browser, { address: server.address, viewport: desktop })
  person = await register(visit.page)
  await drawThree(visit.page)
  await fillUpTo(server.dataDir, count)
  await visit.close()
}, settingUpLimitMs)
afterAll(async () => {
  await browser.close()
  await server?.stop()
})

async function signIn(options: Omit<VisitOptions, 'address'>): Promise<Visit> {
  const visit = await openVisit(browser, { address: server.address, ...options })
  const { page } = visit
  await open(page, `/login?next=${list}`)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`**${list}`)
  await cell(page, 0).waitFor()
  return visit
}

const cell = (page: Page, index: number) => page.locator(`[data-index="${index}"]`)
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected pictures' })
const promptAt = (page: Page, index: number) => cell(page, index).locator('.font-medium').textContent()

it('search, type, quality and days narrow it down, stand in the address and are cleared with one press [ST-10]', async () => {
  const visit = await signIn({ viewport: desktop })
  const { page } = visit
  await page.getByRole('searchbox', { name: 'Search your prompts' }).fill('zebra')
  await page.getByText('Nothing matches').waitFor()
  await page.getByRole('searchbox').fill('PICTURE 9990')
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('PICTURE 9990')
  await page.getByText('1 picture', { exact: true }).waitFor()
  expect(await promptAt(page, 0)).toMatch(/, picture 9990$/)
  await visit.expectAccessible()

  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await page.getByText('Newest first').waitFor()
  await page.getByLabel('Image type').selectOption('portrait')
  await page.getByLabel('Quality').selectOption('premium2')
  await page.getByText(/^28 pictures$/).waitFor()
  await page.getByLabel('Date', { exact: true }).selectOption('6')
  await page.getByText('Nothing matches').waitFor()
  await page.getByLabel('Quality').selectOption('')
  await page.getByText(/^2\d pictures$/).waitFor()
  await page.reload()
  await page.getByText(/^2\d pictures$/).waitFor()
  expect(await page.getByLabel('Image type').inputValue()).toBe('portrait')
  await visit.expectCalm()
  await visit.close()
})

it('a picture far down opens, and Back finds the list where it was left [ST-10]', async () => {
  const visit = await signIn({ viewport: phone })
  const { page } = visit
  for (let times = 0; times < 12; times += 1) {
    await page.evaluate(() => window.scrollBy(0, 3000))
    await page.waitForTimeout(150)
  }
  const scrollY = () => page.evaluate(() => Math.round(window.scrollY))
  const left = await scrollY()
  expect(left).toBeGreaterThan(8000)
  const middle = page.locator('[data-index]').filter({ visible: true })
  const index = await middle.evaluateAll((cells) => {
    const seen = cells.find((each) => each.getBoundingClientRect().top > 200)
    return Number(seen?.getAttribute('data-index'))
  })
  await cell(page, index).click()
  await page.getByRole('dialog', { name: 'Picture' }).getByText('Generation').waitFor()
  await page.goBack()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(Math.abs((await scrollY()) - left)).toBeLessThan(60)

  await cell(page, index).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Open in studio' }).click()
  await page.waitForURL('**/studio')
  await page.goBack()
  await cell(page, index).waitFor()
  await visit.close()
})

it('keys lead through the grid, choose a range, delete it and undo that [ST-10, NF-1]', async () => {
  const visit = await signIn({ viewport: desktop })
  const { page } = visit
  const focused = () => page.evaluate(() => Number(document.activeElement?.getAttribute('data-index') ?? -1))
  const before = [await promptAt(page, 0), await promptAt(page, 1), await promptAt(page, 2)]
  await cell(page, 0).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe(5)
  await page.keyboard.press('Home')
  expect(await focused()).toBe(0)
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowRight')
  await bar(page).getByText('2 selected').waitFor()
  await visit.expectAccessible()
  await bar(page).getByRole('button', { name: 'Delete' }).click()
  await bar(page).getByRole('button', { name: 'Delete 2?' }).click()
  await page.getByText('2 pictures deleted').waitFor()
  await expect.poll(() => promptAt(page, 0)).toBe(before[2])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('2 pictures are back').waitFor()
  expect([await promptAt(page, 0), await promptAt(page, 1), await promptAt(page, 2)]).toEqual(before)

  await cell(page, 0).focus()
  await page.keyboard.press('ControlOrMeta+a')
  // As many as are loaded by now, and 200 at most.
  await bar(page)
    .getByText(/^\d{2,3} selected$/)
    .waitFor()
  await page.keyboard.press('Escape')
  await bar(page).waitFor({ state: 'detached' })
  await visit.expectCalm()
  await visit.close()
})

it('a finger that holds a picture chooses it, and the mouse chooses a range with shift [ST-10]', async () => {
  const visit = await signIn({ viewport: phone })
  const { page } = visit
  const box = await cell(page, 0).boundingBox()
  const touch = await visit.context.newCDPSession(page)
  const point = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 40 }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
  await bar(page).getByText('1 selected').waitFor()
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  expect(await cell(page, 0).getAttribute('aria-checked')).toBe('true')
  await visit.expectAccessible()
  await cell(page, 3).click({ modifiers: ['Shift'] })
  await bar(page).getByText('4 selected').waitFor()
  await cell(page, 1).click()
  await bar(page).getByText('3 selected').waitFor()
  await page.getByRole('button', { name: 'Leave the selection' }).click()
  await bar(page).waitFor({ state: 'detached' })
  await visit.expectCalm()
  await visit.close()
})

it('reopened, a picture has its words, type, shape and quality; varied, everything but the seed [ST-10, ST-16]', async () => {
  const visit = await signIn({ viewport: desktop })
  const { page } = visit
  const draft = () => page.evaluate(() => JSON.parse(localStorage.getItem('rangoli.draft') ?? '{}'))
  await page.getByLabel('Image type').selectOption('realistic')
  await page.getByLabel('Quality').selectOption('premium2')
  await page.getByText(/^\d+ pictures$/).waitFor()
  const prompt = await promptAt(page, 0)
  await cell(page, 0).click()
  const dialog = page.getByRole('dialog', { name: 'Picture' })
  const seed = Number(await dialog.locator('dt', { hasText: 'Seed' }).locator('+ dd').textContent())
  await dialog.getByRole('button', { name: 'Open in studio' }).click()
  await page.waitForURL('**/studio')
  expect(await page.getByLabel('Your prompt').inputValue()).toBe(prompt)
  const reopened = await draft()
  expect(reopened).toMatchObject({ imageType: 'realistic', tier: 'premium2', aspectRatio: '16:9', seed })
  expect(await page.getByRole('radio', { name: 'Realistic' }).isChecked()).toBe(true)

  await page.goBack()
  await dialog.getByRole('button', { name: 'Vary this' }).click()
  await page.waitForURL('**/studio')
  const varied = await draft()
  expect({ ...varied, seed }).toEqual(reopened)
  expect(varied.seed).not.toBe(seed)

  await page.goBack()
  await dialog.getByRole('button', { name: 'Other shape' }).click()
  await page.getByRole('menuitem', { name: '9:16 2 credits' }).click()
  await page.waitForURL('**/studio')
  expect(await draft()).toEqual({ ...reopened, aspectRatio: '9:16' })
  await page.getByRole('button', { name: 'Generate · 2 credits' }).waitFor()
  await visit.expectCalm()
  await visit.close()
})

it('what is shared and copied is the picture, its address and its words [ST-10]', async () => {
  const visit = await signIn({ viewport: phone })
  const { page, context } = visit
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    Object.assign(navigator, {
      canShare: () => true,
      share: async ({ files }: { files: File[] }) => {
        const [file] = files
        document.documentElement.dataset.shared = `${file?.name} ${file?.type} ${(file?.size ?? 0) > 1000}`
      },
    })
  })
  await page.reload()
  await cell(page, 0).click()
  const dialog = page.getByRole('dialog', { name: 'Picture' })
  const press = async (name: string) => {
    await dialog.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await press('Send the picture')
  // The file is made when it is first asked for.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset.shared), { timeout: 30_000 })
    .toMatch(/^rangoli-img_\w+\.png image\/png true$/)
  await press('Copy a link')
  await page.getByText('Link copied').waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect((await page.request.get(link)).headers()['content-type']).toMatch(/^image\//)
  await press('Copy the picture')
  await page.getByText('Picture copied').waitFor()
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types))
  expect(types).toContain('image/png')
  await dialog.getByRole('button', { name: 'Copy prompt' }).click()
  await page.getByText('Prompt copied').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await dialog.locator('section p').first().textContent(),
  )
  await visit.expectAccessible()
  await visit.close()
})
