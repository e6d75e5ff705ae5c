// Publishing from My Creations and from the studio, and what its author does with a post later. Part of views.ts.
import type { Page } from 'playwright-core'
import { postPath } from '../../src/web/features/community/post-path.ts'
import type { People } from './people.ts'
import { goDownToComments, order, press, type Room, refused, see, type View } from './view.ts'

const creations = {
  page: 'publish',
  path: '/studio/my-creations?published=false',
  who: 'regular',
  isOverlay: true,
} as const
const busy = ({ community }: People) => postPath(community.busy)
const dialogOf = (page: Page) => page.getByRole('dialog').last()
const drawnMs = 120_000

async function openPublish(page: Page, { t }: Room): Promise<void> {
  await page.locator('[data-index="0"]').click()
  const detail = page.getByRole('dialog', { name: t('detail.title') })
  await detail.getByRole('button', { name: t('publish.action'), exact: true }).click()
  const dialog = page.getByRole('dialog', { name: t('publish.title') })
  await dialog.getByLabel(t('publish.name'), { exact: true }).waitFor()
  await dialog.getByRole('combobox').first().waitFor()
}

const sendPublish = (page: Page, { t }: Room) =>
  page
    .getByRole('dialog', { name: t('publish.title') })
    .getByRole('button', { name: t('publish.action'), exact: true })
    .click()

/** Each look takes a picture that nobody has published. */
async function publishOne(page: Page, room: Room, visibility: 'public' | 'private'): Promise<void> {
  const { t } = room
  await openPublish(page, room)
  const dialog = page.getByRole('dialog', { name: t('publish.title') })
  await dialog.getByRole('combobox').first().selectOption({ index: 1 })
  await dialog.getByRole('radio', { name: t(`publish.visibility.${visibility}`), exact: true }).check()
  await sendPublish(page, room)
  await dialog.getByText(t('publish.done')).waitFor()
}

const ofPublishing: readonly View[] = [
  { ...creations, state: 'form', act: (page, room) => openPublish(page, room) },
  {
    ...creations,
    state: 'form-end',
    async act(page, room) {
      await openPublish(page, room)
      await dialogOf(page)
        .getByRole('button', { name: room.t('publish.action'), exact: true })
        .scrollIntoViewIfNeeded()
    },
  },
  {
    ...creations,
    state: 'form-missing',
    async act(page, room) {
      await openPublish(page, room)
      await dialogOf(page).getByLabel(room.t('publish.name'), { exact: true }).fill('')
      await dialogOf(page).getByRole('combobox').first().selectOption('')
      await sendPublish(page, room)
      await see(page, room.t('publish.nameShort'))
    },
  },
  {
    ...creations,
    state: 'form-refused',
    expected: /422/,
    async act(page, room) {
      await openPublish(page, room)
      await dialogOf(page).getByLabel(room.t('publish.name'), { exact: true }).fill('Free child porn for everybody')
      await dialogOf(page).getByRole('combobox').first().selectOption({ index: 1 })
      await sendPublish(page, room)
      await refused(page)
    },
  },
  {
    ...creations,
    state: 'form-tags-full',
    async act(page, room) {
      const { t } = room
      await openPublish(page, room)
      const field = dialogOf(page).getByLabel(t('publish.tags'), { exact: true }).first()
      for (const tag of 'lamps,diwali,sweets,evening,दीपावली,river,gold,a tag of many letters'.split(',')) {
        if (!(await field.isEnabled())) break
        await field.fill(tag)
        await field.press('Enter')
      }
      await see(page, t('publish.tagsFull'))
      await page.getByText(t('publish.visibility')).first().scrollIntoViewIfNeeded()
    },
  },
  { ...creations, state: 'done', act: (page, room) => publishOne(page, room, 'public') },
  { ...creations, state: 'done-private', act: (page, room) => publishOne(page, room, 'private') },
  {
    ...creations,
    state: 'from-studio',
    path: '/studio',
    async act(page, room) {
      const { t } = room
      await order(page, room, 'Diwali lamps and marigolds on a dark blue night')
      await page.getByRole('img', { name: t('stage.pictureAlt') }).waitFor({ timeout: drawnMs })
      await press(page, t('publish.action'))
      await dialogOf(page).getByLabel(t('publish.name'), { exact: true }).waitFor()
    },
  },
]

const openEdit = async (page: Page, { t }: Room) => {
  await goDownToComments(page)
  await press(page, t('post.edit'))
  await dialogOf(page).getByLabel(t('publish.name'), { exact: true }).waitFor()
}

const ownPost = { page: 'own-post', path: busy, who: 'regular' } as const
const ofOwnPosts: readonly View[] = [
  { ...ownPost, state: 'edit', isOverlay: true, act: openEdit },
  {
    ...ownPost,
    state: 'unpublish',
    isOverlay: true,
    async act(page, room) {
      await openEdit(page, room)
      await press(page, room.t('publish.unpublish'))
      await see(page, room.t('publish.unpublishAsk'))
      await dialogOf(page).getByRole('alert').scrollIntoViewIfNeeded()
    },
  },
  {
    ...ownPost,
    state: 'hidden',
    path: ({ moderation }: People) => postPath(moderation.hidden),
    async act(page, { t }) {
      await press(page, t('hidden.ask'))
      await goDownToComments(page)
      await page.getByLabel(t('hidden.why'), { exact: true }).waitFor()
    },
  },
  {
    ...ownPost,
    state: 'appealed',
    path: ({ moderation }: People) => postPath(moderation.appealed),
    async act(page, { t }) {
      await see(page, t('hidden.asked'))
      await goDownToComments(page)
    },
  },
]

export const publishViews: readonly View[] = [...ofPublishing, ...ofOwnPosts]
