// Words on pictures as people put them there: by keyboard on a desk, by finger on a narrow phone, and on a picture that is finished.
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, describe, expect, inject, it } from 'vitest'
import type { Design } from '#contract/design.ts'
import type { CreationDetail } from '#contract/studio.ts'
import { keepBrowser } from './browser.ts'
import { awake, desktop, expectBalance, narrow, open, openVisit, register, themes } from './visit.ts'

const address = inject('address')
const browser = keepBrowser()
afterAll(() => browser.close())

const editorOf = (page: Page) => page.getByRole('dialog', { name: 'Words on the picture' })
const layer = (page: Page, name: RegExp) => editorOf(page).getByRole('button', { name })
const drawn = (place: Page | Locator) => place.locator('canvas[data-drawn]:visible').first().waitFor()

/** The draft's words, as the browser keeps them. */
async function draftWords(page: Page): Promise<Design> {
  const text = await page.evaluate(() => localStorage.getItem('rangoli.draft') ?? '{}')
  return JSON.parse(text).words
}

async function newestCreation(page: Page): Promise<CreationDetail> {
  const list = await (await page.request.get('/api/studio/my-creations?limit=1')).json()
  return await (await page.request.get(`/api/studio/my-creations/${list.items[0].id}`)).json()
}

async function generate(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Generate/ }).click()
  await page.getByRole('img', { name: 'The picture you ordered' }).waitFor({ timeout: 90_000 })
}

/** The pixels of a layer's box, brought to one size. */
async function cut(file: Buffer, design: Design, id: string): Promise<Buffer> {
  const box = design.layers.find((each) => each.id === id)?.box ?? expect.fail(`no layer ${id}`)
  const { width = 0, height = 0 } = await sharp(file).metadata()
  return sharp(file)
    .extract({
      left: Math.floor(box.x * width),
      top: Math.floor(box.y * height),
      width: Math.floor(box.width * width),
      height: Math.floor(box.height * height),
    })
    .removeAlpha()
    .resize(400, 100, { fit: 'fill' })
    .raw()
    .toBuffer()
}

/** Mean difference of two cuts, 0 to 255. */
const difference = (one: Buffer, other: Buffer) =>
  one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length

/** What the canvas of the editor shows. */
async function canvasFile(page: Page): Promise<Buffer> {
  const url = await editorOf(page)
    .locator('canvas')
    .evaluate((element) => (element instanceof HTMLCanvasElement ? element.toDataURL('image/png') : ''))
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

const fileAt = async (page: Page, url: string) => Buffer.from(await (await page.request.get(url)).body())

describe('words on a picture', () => {
  it.each(themes)(
    'are put there and changed by the keyboard alone, and the file shows what the preview showed, in the %s theme [BR-2] [BR-6] [ST-10]',
    async (theme) => {
      const visit = await openVisit(browser, { address, viewport: desktop, theme })
      const { page } = visit
      await register(page)
      await page.getByLabel('Your prompt').fill('misty hills at sunrise, soft lilac')
      await page.getByRole('button', { name: 'Add words' }).press('Enter')
      const editor = editorOf(page)
      await editor.getByRole('button', { name: 'Add Headline' }).press('Enter')
      await layer(page, /^Headline/)
        .and(page.locator(':focus'))
        .waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.type('Hill Sale')
      await editor.getByRole('button', { name: 'Add Price' }).press('Enter')
      const price = layer(page, /^Price: ₹999/)
      await price.and(page.locator(':focus')).waitFor()
      await page.keyboard.press('Shift+ArrowRight')
      await page.keyboard.press('ArrowUp')
      await editor
        .getByRole('status')
        .filter({ hasText: '13 percent from the left, 55 percent from the top' })
        .waitFor()
      await page.keyboard.press('Control+z')
      await editor.getByRole('button', { name: 'Redo' }).waitFor()
      await page.keyboard.press('Control+y')
      await visit.expectAccessible()
      await editor.getByRole('button', { name: 'Use these words' }).press('Enter')
      await editor.waitFor({ state: 'detached' })
      await drawn(page)
      const words = await draftWords(page)
      expect(words.layers.map(({ id }) => id)).toEqual(['headline', 'price'])
      await visit.expectAccessible()
      await generate(page)
      await expectBalance(page, '2 credits')

      const made = await newestCreation(page)
      expect(made.design).toEqual(words)
      await page.getByRole('link', { name: 'Open in My Creations' }).press('Enter')
      await page.getByRole('dialog', { name: 'Picture' }).getByRole('button', { name: 'Edit words' }).press('Enter')
      await drawn(editor)
      await layer(page, /^Headline: Hill Sale/).focus()
      await page.waitForFunction(() => document.fonts.status === 'loaded')
      const [shown, file, clean] = await Promise.all([
        canvasFile(page),
        fileAt(page, made.imageUrl),
        fileAt(page, made.cleanPicture?.imageUrl ?? ''),
      ])
      for (const id of ['headline', 'price']) {
        const [onCanvas, inFile, without] = await Promise.all([shown, file, clean].map((each) => cut(each, words, id)))
        if (!onCanvas || !inFile || !without) expect.fail('nothing cut')
        // Both went through WebP; what letters change is ten times that.
        expect(difference(onCanvas, inFile)).toBeLessThan(4)
        expect(difference(inFile, without)).toBeGreaterThan(12)
      }

      // Tab goes from one piece of words to the next, each with a spoken name.
      await page.keyboard.press('Tab')
      await layer(page, /^Price: ₹999/)
        .and(page.locator(':focus'))
        .waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Control+a')
      await page.keyboard.type('₹1,499')
      await visit.expectAccessible()
      await editor.getByRole('button', { name: 'Save · 0 credits' }).press('Enter')
      await editor.waitFor({ state: 'detached' })
      const changed = await newestCreation(page)
      expect(changed.design?.layers.map((each) => ('text' in each ? each.text : ''))).toEqual(['Hill Sale', '₹1,499'])
      expect(changed.imageUrl).not.toBe(made.imageUrl)
      expect(changed.cleanPicture?.imageUrl).toBe(made.cleanPicture?.imageUrl)
      const [before, after] = await Promise.all(
        [file, await fileAt(page, changed.imageUrl)].map((each) => cut(each, words, 'price')),
      )
      if (!before || !after) expect.fail('nothing cut')
      expect(difference(before, after)).toBeGreaterThan(4)
      await expectBalance(page, '2 credits')
      await visit.expectCalm()
      await visit.close()
    },
  )

  it.each(themes)(
    'are moved and sized by fingers on a phone of 360 pixels, and a reload keeps them, in the %s theme [BR-2] [NF-1]',
    async (theme) => {
      const visit = await openVisit(browser, { address, viewport: narrow, theme, hasTouch: true })
      const { page } = visit
      await register(page)
      await page.getByLabel('Your prompt').fill('a plate of laddoos from above')
      await page.getByRole('button', { name: 'Add words' }).tap()
      const editor = editorOf(page)
      await editor.getByRole('button', { name: 'Add Headline' }).tap()
      await editor.getByRole('button', { name: 'Add Button' }).tap()
      await drawn(editor)
      const headline = layer(page, /^Headline/)
      const start = await boxOf(headline)
      await touch(page, [[middle(start), { x: middle(start).x, y: middle(start).y + 90 }]])
      const moved = await boxOf(headline)
      expect(moved.y - start.y).toBeGreaterThan(60)
      const { x, y } = middle(moved)
      await touch(page, [
        [
          { x: x - 60, y },
          { x: x - 30, y },
        ],
        [
          { x: x + 60, y },
          { x: x + 30, y },
        ],
      ])
      const pinched = await boxOf(headline)
      expect(pinched.width).toBeLessThan(moved.width * 0.7)
      await visit.expectAccessible()
      // A pinch is one step, and so is the drag before it.
      await editor.getByRole('button', { name: 'Undo' }).tap()
      expect((await boxOf(headline)).width).toBeCloseTo(moved.width, 0)
      await editor.getByRole('button', { name: 'Redo' }).tap()
      await editor.getByRole('button', { name: 'Use these words' }).tap()
      await editor.waitFor({ state: 'detached' })
      const words = await draftWords(page)
      expect(words.layers[0]?.box.y).toBeGreaterThan(0.2)
      await page.reload()
      await awake(page)
      await drawn(page)
      expect(await draftWords(page)).toEqual(words)
      await visit.expectAccessible()
      await visit.expectCalm()
      await visit.close()
    },
  )

  it('of a template follow its form, and stand on the picture in My Creations [ST-4] [BR-2] [BR-6]', async () => {
    const visit = await openVisit(browser, { address, viewport: desktop, expected: /404/ })
    const { page } = visit
    await register(page)
    await page.getByRole('radio', { name: 'Food and restaurants' }).check()
    await page.getByRole('button', { name: 'Biryani special' }).click()
    await drawn(page.getByRole('region', { name: 'Your picture' }))
    await page.getByLabel('Headline').fill('Asha Biryani')
    await page.getByRole('button', { name: 'Edit words' }).click()
    const editor = editorOf(page)
    await drawn(editor)
    await layer(page, /^Headline: Asha Biryani/).press('Shift+ArrowDown')
    await editor.getByRole('button', { name: 'Use these words' }).click()
    await editor.waitFor({ state: 'detached' })
    // Moved, and still the form's.
    await page.getByLabel('Headline').fill('Ravi Biryani')
    const words = await draftWords(page)
    const headline = words.layers.find(({ id }) => id === 'headline')
    expect(headline).toMatchObject({ text: 'Ravi Biryani' })
    await visit.expectAccessible()
    await generate(page)
    const made = await newestCreation(page)
    expect(made.design).toEqual(words)
    const [file, clean] = await Promise.all(
      [made.imageUrl, made.cleanPicture?.imageUrl ?? ''].map((url) => fileAt(page, url)),
    )
    if (!file || !clean) expect.fail('no picture')
    for (const id of ['headline', 'price', 'strip']) {
      if (!words.layers.some((each) => each.id === id)) continue
      expect(difference(await cut(file, words, id), await cut(clean, words, id))).toBeGreaterThan(8)
    }
    await visit.expectCalm()
    await visit.close()
  })

  it('that the policy refuses are named beside the words, and nothing is spent [ST-13]', async () => {
    const visit = await openVisit(browser, { address, viewport: narrow, expected: /422/ })
    const { page } = visit
    await register(page)
    await page.getByLabel('Your prompt').fill('misty hills')
    await page.getByRole('button', { name: 'Add words' }).click()
    await editorOf(page).getByRole('button', { name: 'Add Headline' }).click()
    await editorOf(page).getByLabel('Words', { exact: true }).fill('fake aadhaar card')
    await editorOf(page).getByRole('button', { name: 'Use these words' }).click()
    await page.getByRole('button', { name: /^Generate/ }).click()
    await page
      .getByRole('region', { name: 'Your picture' })
      .getByText(/fake aadhaar card/)
      .waitFor()
    await expectBalance(page, '3 credits')
    await visit.expectCalm()
    await visit.close()
  })

  it('cost the studio nothing until they are wanted: the editor comes with its first opening [NF-5]', async () => {
    const visit = await openVisit(browser, { address, viewport: desktop })
    const { page } = visit
    await register(page)
    await open(page, '/studio')
    const scripts: string[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.url())
    })
    await page.getByRole('button', { name: 'Add words' }).click()
    await editorOf(page).waitFor()
    expect(scripts.length).toBeGreaterThan(0)
    await visit.close()
  })
})

interface Box {
  x: number
  y: number
  width: number
  height: number
}
interface Point {
  x: number
  y: number
}

async function boxOf(place: Locator): Promise<Box> {
  return (await place.boundingBox()) ?? expect.fail('not to be seen')
}

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 })

/** Fingers that go down together, move in ten steps and come up together. */
async function touch(page: Page, fingers: readonly (readonly [from: Point, to: Point])[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const at = (share: number) =>
    fingers.map(([from, to], id) => ({ id, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }))
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (let step = 1; step <= 10; step += 1) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 10) })
    await page.waitForTimeout(16)
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await page.waitForTimeout(50)
  await session.detach()
}
