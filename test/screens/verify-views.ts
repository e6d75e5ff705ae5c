// The page that tells where a picture file comes from, empty and with its answers; part of views.ts.
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { order, type Room, see, type View } from './view.ts'

const choose = (page: Page, { t }: Room, name: string, mimeType: string, buffer: Buffer) =>
  page
    .getByLabel(t('verify.choose'))
    .or(page.getByLabel(t('verify.another')))
    .setInputFiles({ name, mimeType, buffer })

/** A picture of one's own, as it is downloaded. */
async function ownFile(page: Page, room: Room): Promise<Buffer> {
  await page.goto('/studio')
  await order(page, room, 'Marigold garlands over a doorway')
  await page.getByRole('img', { name: room.t('stage.pictureAlt') }).waitFor({ timeout: 90_000 })
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
    async act(page, room) {
      const plain = { width: 640, height: 480, channels: 3, background: '#c2410c' } as const
      await choose(page, room, 'holiday.png', 'image/png', await sharp({ create: plain }).png().toBuffer())
      await see(page, room.t('verify.silent'))
    },
  },
  {
    page: 'verify',
    state: 'no-picture',
    path: '/verify',
    who: 'visitor',
    expected: /415/,
    async act(page, room) {
      await choose(page, room, 'notes.png', 'image/png', Buffer.from('not a picture at all'))
      await see(page, room.t('verify.notPicture'))
    },
  },
  {
    page: 'verify',
    state: 'made-here',
    path: '/verify',
    who: 'regular',
    async act(page, room) {
      await choose(page, room, 'garlands.jpg', 'image/jpeg', await ownFile(page, room))
      await see(page, room.t('verify.unchanged'))
    },
  },
]
