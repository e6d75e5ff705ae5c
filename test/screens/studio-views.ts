// The studio with its editor, and My Creations, in every state; part of views.ts.
import type { Page } from 'playwright-core'
import { order, press, type Room, see, troublesOf, type View } from './view.ts'
import { anyOf } from './words-of.ts'

const studio = { page: 'studio', path: '/studio' } as const
const ofTemplate = { page: 'studio', path: '/studio?template=festivals-events-diwali-sale', who: 'newcomer' } as const
const creations = { page: 'creations', path: '/studio/my-creations' } as const
const drawnMs = 90_000

const editorOf = (page: Page, { t }: Room) => page.getByRole('dialog', { name: t('editor.title') })
const drawn = (page: Page) => page.locator('canvas[data-drawn]:visible').first().waitFor()

async function openEditor(page: Page, room: Room): Promise<void> {
  await press(page, room.t('words.edit'))
  await editorOf(page, room).locator('canvas[data-drawn]').waitFor()
}

async function openDetail(page: Page, { t }: Room): Promise<void> {
  await page.locator('[data-index="0"]').click()
  await page
    .getByRole('dialog', { name: t('detail.title') })
    .getByText(t('detail.generation'))
    .waitFor()
}

const variant = (page: Page, { t }: Room, number: number) =>
  page.getByRole('button', { name: t('variants.name', { number, count: 4 }) })

async function orderFour(page: Page, room: Room): Promise<void> {
  await page.getByRole('radio', { name: room.t('studio.variants4') }).check()
  await order(page, room, 'Two wooden boats on a lake at dusk')
  await variant(page, room, 4).waitFor({ timeout: drawnMs })
  for (const number of [1, 2, 3]) await variant(page, room, number).waitFor()
  await variant(page, room, 1).click()
}

const ofStudio: readonly View[] = [
  { ...studio, state: 'empty', who: 'newcomer' },
  ...troublesOf({ ...studio, who: 'newcomer' }, ['loading', 'error', 'offline']),
  {
    ...ofTemplate,
    state: 'template',
    async act(page, { t }) {
      await page.getByRole('button', { name: t('template.remove') }).waitFor()
      await drawn(page)
    },
  },
  { ...ofTemplate, state: 'words', isOverlay: true, act: openEditor },
  {
    ...ofTemplate,
    state: 'words-chosen',
    isOverlay: true,
    async act(page, room) {
      const { t } = room
      await openEditor(page, room)
      await editorOf(page, room)
        .getByRole('button', { name: anyOf(t, 'editor.layerName', ['words'], { kind: t('editor.headline') }) })
        .first()
        .press('Enter')
      await editorOf(page, room).getByLabel(t('editor.wordsOf'), { exact: true }).waitFor()
    },
  },
  {
    ...studio,
    state: 'enhanced',
    who: 'newcomer',
    async act(page, { t }) {
      await page.getByLabel(t('studio.promptLabel')).fill('Diwali lamps on a dark blue night for "Asha Sweets"')
      await page.getByRole('button', { name: t('studio.enhance') }).click()
      await page.getByLabel(t('enhance.enhanced')).waitFor()
    },
  },
  {
    ...studio,
    state: 'refused',
    who: 'newcomer',
    expected: /422/,
    async act(page, room) {
      await order(page, room, 'a poster with child porn and flowers')
      await see(page, room.t('failure.zeroCredits'))
    },
  },
  {
    ...studio,
    state: 'too-few-credits',
    who: 'newcomer',
    expected: /402/,
    async act(page, room) {
      await page.getByRole('radio', { name: room.t('tier.premium4') }).check()
      await order(page, room, 'a palace of lamps')
      await see(page, room.t('failure.zeroCredits'))
    },
  },
  {
    ...studio,
    state: 'failed',
    who: 'regular',
    async act(page, room) {
      await order(page, room, 'a broken engine in the rain')
      await see(page, room.t('failure.zeroCredits'))
    },
  },
  {
    ...studio,
    state: 'finished',
    who: 'regular',
    async act(page, room) {
      await order(page, room, 'Diwali lamps and marigolds on a dark blue night')
      await page.getByRole('img', { name: room.t('stage.pictureAlt') }).waitFor({ timeout: drawnMs })
    },
  },
  { ...studio, state: 'variants', who: 'regular', act: orderFour },
  {
    ...studio,
    state: 'zoomed',
    who: 'regular',
    isOverlay: true,
    async act(page, room) {
      await orderFour(page, room)
      await page.getByRole('button', { name: room.t('variants.zoom') }).click()
      await page
        .getByRole('dialog', { name: room.t('variants.name', { number: 1, count: 4 }) })
        .getByRole('img')
        .waitFor()
    },
  },
]

const ofCreations: readonly View[] = [
  { ...creations, state: 'empty', who: 'newcomer' },
  { ...creations, state: 'full', who: 'regular' },
  ...troublesOf({ ...creations, who: 'regular' }),
  {
    ...creations,
    state: 'nothing-found',
    who: 'regular',
    async act(page, { t }) {
      await page.getByLabel(t('creations.search')).fill('zebra crossing')
      await see(page, t('creations.noneFound'))
    },
  },
  { ...creations, state: 'detail', who: 'regular', isOverlay: true, act: openDetail },
  {
    ...creations,
    state: 'share',
    who: 'regular',
    isOverlay: true,
    async act(page, room) {
      const { t } = room
      await openDetail(page, room)
      await press(page, t('share.action'))
      const menu = page.getByRole('menu', { name: t('share.title') })
      // Whoever may leave the watermark off has a switch in the place of the note.
      await menu
        .getByText(anyOf(t, 'share.carries', ['words']))
        .or(menu.getByRole('menuitemcheckbox'))
        .waitFor()
    },
  },
  {
    ...creations,
    state: 'crop',
    who: 'regular',
    isOverlay: true,
    async act(page, room) {
      await openDetail(page, room)
      await page.getByRole('button', { name: room.t('detail.crop') }).click()
      await page
        .getByRole('dialog', { name: room.t('crop.title') })
        .getByTestId('crop-size')
        .waitFor()
    },
  },
  {
    ...creations,
    state: 'choosing',
    who: 'regular',
    isOverlay: true,
    async act(page, { t }) {
      await press(page, t('selection.start'))
      await page.locator('[data-index="0"]').click()
      await page.locator('[data-index="3"]').click()
      await page
        .getByRole('toolbar', { name: t('selection.bar') })
        .getByText(t('selection.count', { count: 2 }))
        .waitFor()
    },
  },
  {
    ...creations,
    state: 'deleted-none',
    who: 'newcomer',
    async act(page, { t }) {
      await page.getByRole('button', { name: t('creations.recentlyDeleted') }).click()
      await see(page, t('creations.noneDeleted'))
    },
  },
]

export const studioViews: readonly View[] = [...ofStudio, ...ofCreations]

/** To be looked at last: these orders never end, and keep the engine busy. */
export const endlessViews: readonly View[] = [
  {
    ...studio,
    state: 'running',
    who: 'regular',
    async act(page, room) {
      await order(page, room, 'an endless corridor of lamps')
      const done = room.t('stage.running', { progress: '#' }).replace('#', '[1-9]\\d?')
      await see(page, new RegExp(`^${done}$`))
    },
  },
  {
    ...studio,
    state: 'queued',
    who: 'newcomer',
    async act(page, room) {
      await order(page, room, 'a lamp that waits')
      await page
        .getByText(room.t('stage.queuedNext'))
        .or(page.getByText(anyOf(room.t, 'stage.queuedAt', ['position'])))
        .first()
        .waitFor()
    },
  },
]
