// The page that tells where a picture file comes from, empty and with its answers; part of views.ts.
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { order, see, type View } from './view.ts'

const choose = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  page.getByLabel(/Choose a picture|Check another picture/).setInputFiles({ name, mimeType, buffer })

/** A picture of one's own, as it is downloaded. */
async function ownFile(page: Page): Promise<Buffer> {
  await page.goto('/studio')
  await order(page, 'Marigold garlands over a doorway')
  await page.getByRole('img', { name: 'The picture you ordered' }).waitFor({ timeout: 90_000 })
  const list = await (await page.request.get('/api/studio/my-creations?limit=1')).json()
  const address = `/api/studio/my-creations/${list.items[0].id}/download?format=jpeg`
  let file = await page.request.get(address)
  // A format is made when it is first asked for.
  for (let tries = 0; file.status() === 409 && tries < 60; tries += 1) {
    await page.waitForTimeout(500)
    file = await page.request.get(address)
  }
  if (!file.ok()) throw new Error(`the download answered ${file.status()}`)
  await page.goto('/verify')
  await page.locator('html[data-awake]').waitFor({ state: 'attached' })
  return file.body()
}

export const verifyViews: readonly View[] = [
  { page: 'verify', state: 'empty', path: '/verify', who: 'visitor' },
  {
    page: 'verify',
    state: 'unknown',
    path: '/verify',
    who: 'visitor',
    async act(page) {
      const plain = { width: 640, height: 480, channels: 3, background: '#c2410c' } as const
      await choose(page, 'holiday.png', 'image/png', await sharp({ create: plain }).png().toBuffer())
      await see(page, 'We cannot tell')
    },
  },
  {
    page: 'verify',
    state: 'no-picture',
    path: '/verify',
    who: 'visitor',
    expected: /415/,
    async act(page) {
      await choose(page, 'notes.png', 'image/png', Buffer.from('not a picture at all'))
      await see(page, 'That is no picture we can read')
    },
  },
  {
    page: 'verify',
    state: 'made-here',
    path: '/verify',
    who: 'regular',
    async act(page) {
      await choose(page, 'garlands.jpg', 'image/jpeg', await ownFile(page))
      await see(page, 'Made with Rangoli')
    },
  },
]
