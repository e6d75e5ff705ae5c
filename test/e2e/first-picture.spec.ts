// Journey J1: from sign-up to the downloaded picture, as a newcomer walks it, on a phone and on a desk, light and dark.
import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { keepBrowser } from './browser.ts'
import { desktop, expectBalance, open, openVisit, phone, register, themes } from './visit.ts'

const address = inject('address')
const browser = keepBrowser()
afterAll(() => browser.close())

/** A format that no worker has made yet is answered with 409, which the browser's console calls an error. */
const fileInTheMaking = /409/
const newcomerLimitMs = 120_000

describe.each([
  { name: 'a phone', viewport: phone },
  { name: 'a desk', viewport: desktop },
])('the first picture on $name', ({ viewport }) => {
  it.each(themes)(
    'from sign-up to the file in under two minutes, in the %s theme [J1, ST-1, ST-6, ST-7, ST-10]',
    async (theme) => {
      const startedAt = performance.now()
      const visit = await openVisit(browser, { address, viewport, theme, expected: fileInTheMaking })
      const { page } = visit
      await open(page, '/')
      await page.getByRole('link', { name: 'Make your first picture' }).first().click()
      await page.waitForURL('**/register')
      await register(page)
      await expectBalance(page, '3 credits')

      await page.getByLabel('Your prompt').fill('Diwali lamps on a dark blue night for "Asha Sweets"')
      await page.getByRole('button', { name: 'Enhance' }).click()
      const enhanced = page.getByLabel('Enhanced, yours to edit')
      await enhanced.waitFor()
      expect(await enhanced.inputValue()).toContain('"Asha Sweets"')
      await visit.expectAccessible()
      await page.getByRole('button', { name: 'Use this' }).click()
      expect((await page.getByLabel('Your prompt').inputValue()).length).toBeGreaterThan(60)

      await page.getByRole('radio', { name: 'Cartoon' }).check()
      await page.getByRole('radio', { name: '4:5' }).check()
      expect(await page.getByTestId('balance-after').textContent()).toBe('2')
      await page.getByRole('button', { name: 'Generate · 1 credit' }).click()

      const stage = page.getByRole('region', { name: 'Your picture' })
      const finished = stage.getByRole('img', { name: 'The picture you ordered' })
      await finished.waitFor({ timeout: 90_000 })
      await expectBalance(page, '2 credits')
      await visit.expectAccessible()

      const download = page.waitForEvent('download')
      await stage.getByRole('button', { name: 'Download' }).click()
      await page.getByRole('menuitem', { name: /JPEG/ }).click()
      const file = await readFile(await (await download).path())
      expect(file.subarray(0, 3).toString('hex')).toBe('ffd8ff')

      await stage.getByRole('link', { name: 'Open in My Creations' }).click()
      const detail = page.getByRole('dialog', { name: 'Picture' })
      await detail.getByText('Drawn by Rangoli', { exact: true }).waitFor()
      await detail.getByText('Cartoon').waitFor()
      await visit.expectAccessible()
      expect(performance.now() - startedAt).toBeLessThan(newcomerLimitMs)
      await visit.expectCalm()
      await visit.close()
    },
  )
})

it('a template needs no typing: its sample words are drawn [ST-4]', async () => {
  const visit = await openVisit(browser, { address, viewport: phone })
  const { page } = visit
  await register(page)
  await page.getByRole('radio', { name: 'Festivals and events' }).check()
  await page.getByRole('button', { name: 'Diwali wishes' }).click()
  await page.getByTestId('filled-prompt').filter({ hasText: 'maroon' }).waitFor()
  await page.locator('canvas[data-drawn]:visible').waitFor()
  await page.getByLabel('Headline').fill('Happy Lamps')
  await page.getByRole('button', { name: /^Generate/ }).click()
  await page.getByRole('img', { name: 'The picture you ordered' }).waitFor({ timeout: 90_000 })
  // The words stand on the picture, so that it is found by them.
  const found = await (await page.request.get('/api/studio/my-creations?q=happy%20lamps')).json()
  expect(found.items).toHaveLength(1)
  await open(page, '/studio/my-creations')
  await page
    .getByTestId('creations')
    .getByText(/Diwali night/)
    .waitFor()
  await visit.expectCalm()
  await visit.close()
})

it('the keyboard alone is enough [J1, NF-1]', async () => {
  const visit = await openVisit(browser, { address, viewport: desktop, expected: fileInTheMaking })
  const { page } = visit
  const pressUntil = async (isThere: () => Promise<boolean>, key = 'Tab') => {
    for (let count = 0; count < 90; count += 1) {
      if (await isThere()) return
      await page.keyboard.press(key)
    }
    throw new Error(`90 times ${key} did not lead there`)
  }
  const hasFocus = (name: RegExp) => () =>
    page.evaluate((source) => {
      const focused = document.activeElement
      if (!focused?.matches('a, button, input, textarea')) return false
      const labels =
        focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.labels : null
      const text = [focused.getAttribute('aria-label'), labels?.[0]?.textContent, focused.textContent].join(' ')
      return new RegExp(source).test(text)
    }, name.source)

  await open(page, '/register')
  await page.keyboard.press('Tab')
  expect(await hasFocus(/Skip to the content/)()).toBe(true)
  await page.keyboard.press('Enter')
  await pressUntil(hasFocus(/Your name/))
  await page.keyboard.type('Ravi Iyer')
  await pressUntil(hasFocus(/E-mail/))
  await page.keyboard.type(`ravi.${process.pid}@example.in`)
  await pressUntil(hasFocus(/^\s*Password/))
  await page.keyboard.type('seven quiet lamps')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/studio')

  await page.getByLabel('Your prompt').waitFor()
  await pressUntil(hasFocus(/Your prompt/))
  await page.keyboard.type('misty hills at sunrise')
  await pressUntil(hasFocus(/Realistic|Poster/))
  await page.keyboard.press('ArrowRight')
  await pressUntil(hasFocus(/Generate/))
  await page.keyboard.press('Enter')
  await page.getByRole('img', { name: 'The picture you ordered' }).waitFor({ timeout: 90_000 })
  await pressUntil(hasFocus(/Open in My Creations/))
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Picture' }).waitFor()
  await pressUntil(hasFocus(/^\s*Download/))
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: /PNG/ }).waitFor()
  await page.keyboard.press('Enter')
  expect((await download).suggestedFilename()).toMatch(/\.png$/)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Picture' }).waitFor({ state: 'detached' })
  await visit.expectCalm()
  await visit.close()
})
