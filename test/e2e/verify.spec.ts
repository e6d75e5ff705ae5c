// The page that tells where a picture file comes from: a real download, the same file changed and stripped, another maker's, and no picture.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { keepBrowser } from './browser.ts'
import { desktop, narrow, open, openVisit, phone, register, themes } from './visit.ts'

const address = inject('address')
const browser = keepBrowser()
afterAll(() => browser.close())

interface Upload {
  name: string
  mimeType: string
  buffer: Buffer
}

const claimed = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
  photoshop:Credit="Made with Other AI"/></rdf:RDF></x:xmpmeta>`

/** What is chosen, and what the page says of it. */
let cases: { file: Upload; title: string; says: RegExp }[] = []

beforeAll(async () => {
  const visit = await openVisit(browser, { address, viewport: phone, expected: /409/ })
  const whole = await drawAndDownload(visit.page)
  await visit.close()
  const cropped = await sharp(whole).keepXmp().extract({ left: 40, top: 60, width: 500, height: 400 }).jpeg().toBuffer()
  const stripped = await sharp(whole).jpeg().toBuffer()
  const other = await sharp(whole).withXmp(claimed).png().toBuffer()
  const png = { mimeType: 'image/png' }
  const jpeg = { mimeType: 'image/jpeg' }
  cases = [
    { file: { name: 'diwali.jpg', ...jpeg, buffer: whole }, title: 'Made with Rangoli', says: /exactly as it left/ },
    {
      file: { name: `${'a-long-name-'.repeat(9)}.jpg`, ...jpeg, buffer: cropped },
      title: 'Names a picture made with Rangoli',
      says: /not as we made it/,
    },
    { file: { name: 'photo.jpg', ...jpeg, buffer: stripped }, title: 'We cannot tell', says: /neither yes nor no/ },
    { file: { name: 'other.png', ...png, buffer: other }, title: 'Says it was made with AI', says: /cannot check/ },
    {
      file: { name: 'notes.png', ...png, buffer: Buffer.from('not a picture at all') },
      title: 'That is no picture we can read',
      says: /PNG, JPEG, WebP or AVIF/,
    },
  ]
})

/** The way a newcomer comes to a file. */
async function drawAndDownload(page: Page): Promise<Buffer> {
  await register(page)
  await page.getByLabel('Your prompt').fill('Diwali lamps on a blue night')
  await page.getByRole('button', { name: /^Generate/ }).click()
  await page.getByRole('img', { name: 'The picture you ordered' }).waitFor({ timeout: 90_000 })
  const download = page.waitForEvent('download')
  await page.getByRole('region', { name: 'Your picture' }).getByRole('button', { name: 'Download' }).click()
  await page.getByRole('menuitem', { name: /JPEG/ }).click()
  return readFile(await (await download).path())
}

const views = [phone, desktop].flatMap((viewport) => themes.map((theme) => ({ viewport, theme })))

describe.each(views)('on $viewport.width px, $theme', ({ viewport, theme }) => {
  it('each file gets its answer, and no more than can be known [ST-14, NF-1, NF-2]', async () => {
    // The browser's own line about the answer to what is no picture.
    const visit = await openVisit(browser, { address, viewport, theme, expected: /415/ })
    const { page } = visit
    await open(page, '/verify')
    await visit.expectAccessible()
    const result = page.getByRole('region', { name: 'Result' })
    for (const { file, title, says } of cases) {
      await page.getByLabel(/Choose a picture|Check another picture/).setInputFiles(file)
      await result.getByRole('heading', { name: title, exact: true }).waitFor()
      await result.getByText(says).waitFor()
      await visit.expectAccessible()
    }
    await visit.expectCalm()
    await visit.close()
  })
})

it('names the label, the day, the engine and the number of what was made here [ST-14]', async () => {
  const visit = await openVisit(browser, { address, viewport: narrow })
  const { page } = visit
  await open(page, '/verify')
  const [made] = cases
  if (made) await page.getByLabel('Choose a picture').setInputFiles(made.file)
  const result = page.getByRole('region', { name: 'Result' })
  await result.getByText('Drawn by Rangoli', { exact: true }).waitFor()
  await result.getByText('Built-in illustrator').waitFor()
  expect(await result.getByText(/^gen_[0-9a-z]{26}$/).count()).toBe(1)
  await visit.expectCalm()
  await visit.close()
})

it('the keyboard reaches the file, and a file that is dropped stays on the page [ST-14, NF-1]', async () => {
  const visit = await openVisit(browser, { address, viewport: desktop })
  const { page } = visit
  // Asked for before the page opens: the browser begins to hand over its choosers some time after it was told to.
  const chooser = page.waitForEvent('filechooser')
  await open(page, '/verify')
  const input = page.getByLabel('Choose a picture')
  await input.focus()
  await page.keyboard.press('Enter')
  const [made] = cases
  if (made) await (await chooser).setFiles(made.file)
  await page.getByRole('heading', { name: 'Made with Rangoli' }).waitFor()
  const bytes = [...(cases[2]?.file.buffer ?? [])]
  await page.evaluate((data) => {
    const carried = new DataTransfer()
    carried.items.add(new File([new Uint8Array(data)], 'dropped.jpg', { type: 'image/jpeg' }))
    window.dispatchEvent(new DragEvent('dragover', { dataTransfer: carried, cancelable: true }))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, cancelable: true }))
  }, bytes)
  await page.getByRole('heading', { name: 'We cannot tell' }).waitFor()
  await page.getByText('dropped.jpg').waitFor()
  await visit.expectCalm()
  await visit.close()
})
