// Several pictures in one run, compared and one kept; a part cut out by finger and by keys: on a phone and on a desk.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepBrowser } from './browser.ts'
import { type Server, startServer } from './server.ts'
import { desktop, expectBalance, open, openVisit, phone, register } from './visit.ts'

// Its engine draws at once whatever names no trouble.
const entry = 'test/e2e/failing-main.ts'
/** A crop that a busy machine is still cutting is answered with 409, which the browser's console calls an error. */
const stillCutting = /409/
const browser = keepBrowser()
let server: Server

beforeAll(async () => {
  server = await startServer(entry)
})
afterAll(async () => {
  await browser.close()
  await server?.stop()
})

const sizes = [
  { size: 'phone', viewport: phone, theme: 'light' as const },
  { size: 'desk', viewport: desktop, theme: 'dark' as const },
]

async function order(page: Page, prompt: string, count: RegExp): Promise<void> {
  await page.getByLabel('Your prompt').fill(prompt)
  await page.getByRole('radio', { name: count }).check()
  await page.getByRole('button', { name: /^Generate · / }).click()
}

describe.each(sizes)('on a $size', ({ viewport, theme }) => {
  it('two pictures stand side by side; one is kept, and the other comes back by undo [ST-8]', async () => {
    const visit = await openVisit(browser, { address: server.address, viewport, theme })
    const { page } = visit
    await register(page)
    await page.getByLabel('Your prompt').fill('two boats on a lake')
    await page.getByRole('radio', { name: /Two to compare/ }).check()
    await page.getByRole('button', { name: 'Generate · 2 credits' }).waitFor()
    expect(await page.getByTestId('balance-after').textContent()).toBe('1')
    await order(page, 'two boats on a lake', /Two to compare/)
    const first = page.getByRole('button', { name: 'Picture 1 of 2' })
    const second = page.getByRole('button', { name: 'Picture 2 of 2' })
    await first.waitFor({ timeout: 60_000 })
    await second.waitFor({ timeout: 60_000 })
    await expectBalance(page, '1 credit')
    const [one, other] = [await first.boundingBox(), await second.boundingBox()]
    expect([one?.width, one?.height]).toEqual([other?.width, other?.height])
    await visit.expectAccessible()

    await second.click()
    expect(await second.getAttribute('aria-pressed')).toBe('true')
    await page.getByRole('button', { name: 'Look closely' }).click()
    const closely = page.getByRole('dialog', { name: 'Picture 2 of 2' })
    await closely.getByRole('img', { name: 'Picture 2 of 2' }).waitFor()
    await visit.expectAccessible()
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('dialog', { name: 'Picture 1 of 2' }).getByRole('button', { name: 'Closer' }).click()
    await page.keyboard.press('Escape')
    // What was looked at last is the one that is meant.
    expect(await first.getAttribute('aria-pressed')).toBe('true')

    await page.reload()
    await first.waitFor()
    await second.click()
    await page.getByRole('button', { name: 'Keep only this one' }).click()
    await page.getByText('Picture deleted').waitFor()
    await page.getByRole('img', { name: 'The picture you ordered' }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('The picture is back').waitFor()
    await open(page, '/studio/my-creations')
    await page.getByText('2 pictures', { exact: true }).waitFor()
    await visit.expectCalm()
    await visit.close()
  })

  it('a part is cut out as a picture of its own, for nothing [ST-16, NF-1]', async () => {
    const visit = await openVisit(browser, { address: server.address, viewport, theme, expected: stillCutting })
    const { page } = visit
    await register(page)
    await order(page, 'one boat on a lake', /One picture/)
    await page.getByRole('img', { name: 'The picture you ordered' }).waitFor({ timeout: 60_000 })
    await page.getByRole('link', { name: 'Open in My Creations' }).click()
    await page.getByRole('dialog', { name: 'Picture' }).getByRole('button', { name: 'Crop' }).click()
    const crop = page.getByRole('dialog', { name: 'Crop' })
    const size = crop.getByTestId('crop-size')
    expect(await size.textContent()).toBe('860 × 860')
    await visit.expectAccessible()

    // By finger or mouse: the lower right corner to the middle of the picture.
    const corner = await crop.getByRole('button', { name: 'Lower right corner' }).boundingBox()
    const box = await crop.getByRole('button', { name: 'The part to keep' }).boundingBox()
    if (!corner || !box) throw new Error('the frame is not there')
    await page.mouse.move(corner.x + 22, corner.y + 22)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 })
    await page.mouse.up()
    const [width = 0, height = 0] = ((await size.textContent()) ?? '').split(' × ').map(Number)
    for (const side of [width, height]) expect(Math.abs(side - 430)).toBeLessThan(12)

    // By keys, and within a shape.
    await crop.getByRole('radio', { name: '16:9' }).check()
    expect(await size.textContent()).toBe('1024 × 576')
    await crop.getByRole('button', { name: 'Upper left corner' }).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await size.textContent()).toBe('911 × 513')
    await crop.getByRole('button', { name: 'The part to keep' }).focus()
    await page.keyboard.press('Shift+ArrowUp')
    expect(await size.textContent()).toBe('911 × 513')
    await crop.getByRole('button', { name: 'Save as a new picture' }).click()
    const part = page.getByRole('dialog', { name: 'Picture' })
    await part.getByText('911 × 513').waitFor({ timeout: 60_000 })
    await part.getByText('0 credits').waitFor()
    await expectBalance(page, '2 credits')
    await visit.expectAccessible()
    await part.getByRole('button', { name: 'the whole picture' }).click()
    await part.getByText('1024 × 1024 (1:1)').waitFor()
    await page.keyboard.press('Escape')
    await part.waitFor({ state: 'detached' })
    await page.getByText('2 pictures', { exact: true }).waitFor()
    await visit.expectCalm()
    await visit.close()
  })
})
