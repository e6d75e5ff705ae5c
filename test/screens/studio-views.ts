// The studio with its editor, and My Creations, in every state; part of views.ts.
import type { Page } from 'playwright-core'
import { dropped, failed, failing, held, offline, order, see, type View } from './view.ts'

const creations = '/studio/my-creations'
const drawnMs = 90_000

const editorOf = (page: Page) => page.getByRole('dialog', { name: 'Words on the picture' })
const drawn = (page: Page) => page.locator('canvas[data-drawn]:visible').first().waitFor()

async function openEditor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit words' }).click()
  await editorOf(page).locator('canvas[data-drawn]').waitFor()
}

async function openDetail(page: Page): Promise<void> {
  await page.locator('[data-index="0"]').click()
  await page.getByRole('dialog', { name: 'Picture' }).getByText('Generation').waitFor()
}

async function orderFour(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /Four to compare/ }).check()
  await order(page, 'Two wooden boats on a lake at dusk')
  await page.getByRole('button', { name: 'Picture 4 of 4' }).waitFor({ timeout: drawnMs })
  for (const number of [1, 2, 3]) await page.getByRole('button', { name: `Picture ${number} of 4` }).waitFor()
  await page.getByRole('button', { name: 'Picture 1 of 4' }).click()
}

export const studioViews: readonly View[] = [
  // ---- studio ----
  { page: 'studio', state: 'empty', path: '/studio', who: 'newcomer' },
  { page: 'studio', state: 'loading', path: '/studio', who: 'newcomer', network: held, isLoading: true },
  { page: 'studio', state: 'error', path: '/studio', who: 'newcomer', network: failing, expected: failed },
  { page: 'studio', state: 'offline', path: '/studio', who: 'newcomer', network: offline, expected: dropped },
  {
    page: 'studio',
    state: 'template',
    path: '/studio?template=festivals-events-diwali-sale',
    who: 'newcomer',
    async act(page) {
      await page.getByRole('button', { name: 'Remove the template' }).waitFor()
      await drawn(page)
    },
  },
  {
    page: 'studio',
    state: 'words',
    path: '/studio?template=festivals-events-diwali-sale',
    who: 'newcomer',
    isOverlay: true,
    act: openEditor,
  },
  {
    page: 'studio',
    state: 'words-chosen',
    path: '/studio?template=festivals-events-diwali-sale',
    who: 'newcomer',
    isOverlay: true,
    async act(page) {
      await openEditor(page)
      await editorOf(page)
        .getByRole('button', { name: /^Headline: / })
        .press('Enter')
      await editorOf(page).getByLabel('Words', { exact: true }).waitFor()
    },
  },
  {
    page: 'studio',
    state: 'enhanced',
    path: '/studio',
    who: 'newcomer',
    async act(page) {
      await page.getByLabel('Your prompt').fill('Diwali lamps on a dark blue night for "Asha Sweets"')
      await page.getByRole('button', { name: 'Enhance' }).click()
      await page.getByLabel('Enhanced, yours to edit').waitFor()
    },
  },
  {
    page: 'studio',
    state: 'refused',
    path: '/studio',
    who: 'newcomer',
    expected: /422/,
    async act(page) {
      await order(page, 'a poster with child porn and flowers')
      await see(page, '0 credits used')
    },
  },
  {
    page: 'studio',
    state: 'too-few-credits',
    path: '/studio',
    who: 'newcomer',
    expected: /402/,
    async act(page) {
      await page.getByRole('radio', { name: /Premium 4K/ }).check()
      await order(page, 'a palace of lamps')
      await see(page, '0 credits used')
    },
  },
  {
    page: 'studio',
    state: 'failed',
    path: '/studio',
    who: 'regular',
    async act(page) {
      await order(page, 'a broken engine in the rain')
      await see(page, '0 credits used')
    },
  },
  {
    page: 'studio',
    state: 'finished',
    path: '/studio',
    who: 'regular',
    async act(page) {
      await order(page, 'Diwali lamps and marigolds on a dark blue night')
      await page.getByRole('img', { name: 'The picture you ordered' }).waitFor({ timeout: 90_000 })
    },
  },
  {
    page: 'studio',
    state: 'variants',
    path: '/studio',
    who: 'regular',
    act: orderFour,
  },
  {
    page: 'studio',
    state: 'zoomed',
    path: '/studio',
    who: 'regular',
    isOverlay: true,
    async act(page) {
      await orderFour(page)
      await page.getByRole('button', { name: 'Look closely' }).click()
      await page.getByRole('dialog', { name: 'Picture 1 of 4' }).getByRole('img').waitFor()
    },
  },

  // ---- My Creations ----
  { page: 'creations', state: 'empty', path: creations, who: 'newcomer' },
  { page: 'creations', state: 'full', path: creations, who: 'regular' },
  { page: 'creations', state: 'loading', path: creations, who: 'regular', network: held, isLoading: true },
  {
    page: 'creations',
    state: 'error',
    path: creations,
    who: 'regular',
    network: failing,
    expected: failed,
  },
  {
    page: 'creations',
    state: 'nothing-found',
    path: creations,
    who: 'regular',
    async act(page) {
      await page.getByLabel('Search your prompts').fill('zebra crossing')
      await see(page, 'Nothing matches')
    },
  },
  { page: 'creations', state: 'detail', path: creations, who: 'regular', isOverlay: true, act: openDetail },
  {
    page: 'creations',
    state: 'crop',
    path: creations,
    who: 'regular',
    isOverlay: true,
    async act(page) {
      await openDetail(page)
      await page.getByRole('button', { name: 'Crop' }).click()
      await page.getByRole('dialog', { name: 'Crop' }).getByTestId('crop-size').waitFor()
    },
  },
  {
    page: 'creations',
    state: 'choosing',
    path: creations,
    who: 'regular',
    isOverlay: true,
    async act(page) {
      await page.getByRole('button', { name: 'Select', exact: true }).click()
      await page.locator('[data-index="0"]').click()
      await page.locator('[data-index="3"]').click()
      await page.getByRole('toolbar', { name: 'Selected pictures' }).getByText('2 selected').waitFor()
    },
  },
  {
    page: 'creations',
    state: 'deleted-none',
    path: creations,
    who: 'newcomer',
    async act(page) {
      await page.getByRole('button', { name: 'Recently deleted' }).click()
      await see(page, 'Nothing was deleted')
    },
  },
]

/** To be looked at last: these orders never end, and keep the engine busy. */
export const endlessViews: readonly View[] = [
  {
    page: 'studio',
    state: 'running',
    path: '/studio',
    who: 'regular',
    async act(page) {
      await order(page, 'an endless corridor of lamps')
      await see(page, /^[1-9]\d?% done$/)
    },
  },
  {
    page: 'studio',
    state: 'queued',
    path: '/studio',
    who: 'newcomer',
    async act(page) {
      await order(page, 'a lamp that waits')
      await see(page, /You are (next|number)/)
    },
  },
]
