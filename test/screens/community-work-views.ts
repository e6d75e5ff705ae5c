// What a signed-in person does in the community: answers, reports, remixes, and hears of it. Part of views.ts; publishing is in
// publish-views.ts, what moderators see in moderation-views.ts.
import type { Page } from 'playwright-core'
import { postPath } from '../../src/web/features/community/post-path.ts'
import { remixPath } from '../../src/web/features/community/remix-path.ts'
import type { CommunityThings } from './community-things.ts'
import type { People } from './people.ts'
import { dropped, failed, goDownToComments, press, type Room, see, troublesOf, type View } from './view.ts'
import { anyOf } from './words-of.ts'

const earnings = { page: 'earnings', path: '/earnings' } as const
const notifications = { page: 'notifications', path: '/notifications' } as const
const settings = { page: 'settings', path: '/settings' } as const
const busy = ({ community }: People) => postPath(community.busy)
const dialogOf = (page: Page) => page.getByRole('dialog').last()
const drawnMs = 120_000

const readPost = { page: 'post-acts', path: busy, who: 'reader', isOverlay: true } as const
const toComments = async (page: Page) => {
  await goDownToComments(page)
  await page.getByTestId('comment').first().scrollIntoViewIfNeeded()
}

const openCommentMenu = async (page: Page, t: Room['t']) => {
  await toComments(page)
  await page
    .getByRole('button', { name: t('comments.menu') })
    .first()
    .click()
}

const postViews: readonly View[] = [
  {
    ...readPost,
    state: 'report',
    async act(page, { t }) {
      await press(page, t('report.title.post'))
      await see(page, t('report.why'))
    },
  },
  {
    ...readPost,
    state: 'report-missing',
    async act(page, { t }) {
      await press(page, t('report.title.post'))
      await dialogOf(page)
        .getByRole('button', { name: t('report.send') })
        .click()
      await see(page, t('report.whyMissing'))
    },
  },
  {
    ...readPost,
    state: 'report-failed',
    network: { fail: /\/report$/ },
    expected: failed,
    async act(page, { t }) {
      await press(page, t('report.title.post'))
      await dialogOf(page).getByLabel(t('report.reason.spam')).check()
      await dialogOf(page)
        .getByRole('button', { name: t('report.send') })
        .click()
      await dialogOf(page).getByRole('alert').first().waitFor()
      await dialogOf(page)
        .getByRole('button', { name: t('report.send') })
        .scrollIntoViewIfNeeded()
    },
  },
  {
    ...readPost,
    state: 'comment-menu',
    who: 'regular',
    async act(page, { t }) {
      await openCommentMenu(page, t)
      await page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    ...readPost,
    state: 'comment-delete',
    who: 'regular',
    async act(page, { t }) {
      await openCommentMenu(page, t)
      await page.getByRole('menuitem', { name: t('comments.delete') }).click()
      await see(page, t('comments.deleteTitle'))
    },
  },
  {
    ...readPost,
    state: 'answering',
    async act(page, { t }) {
      await toComments(page)
      await page
        .getByRole('button', { name: t('comments.answer'), exact: true })
        .last()
        .click()
      await page.getByPlaceholder(anyOf(t, 'comments.answerTo', ['name'])).scrollIntoViewIfNeeded()
    },
  },
  {
    ...readPost,
    state: 'comment-failed',
    network: { fail: /\/comments$/ },
    expected: failed,
    async act(page, { t }) {
      await goDownToComments(page)
      await see(page, t('comments.notLoaded'))
      await page.getByText(t('comments.notLoaded')).scrollIntoViewIfNeeded()
    },
  },
]

const remix = (which: keyof CommunityThings) => ({
  page: 'remix',
  path: ({ community }: People) => remixPath(community[which]),
})
const remixViews: readonly View[] = [
  { ...remix('busy'), state: 'open', who: 'reader', act: (page, { t }) => see(page, t('remix.of')) },
  { ...remix('sealed'), state: 'sealed', who: 'reader', act: (page, { t }) => see(page, t('remix.sealed')) },
  {
    ...remix('quiet'),
    state: 'closed',
    who: 'reader',
    expected: /403/,
    act: (page, { t }) => see(page, t('remix.closedTitle')),
  },
  {
    page: 'remix',
    state: 'gone',
    path: remixPath('pst_01m80vv5n7eh2sytfc4zjbyspg'),
    who: 'reader',
    expected: /404/,
    act: (page, { t }) => see(page, t('remix.goneTitle')),
  },
  {
    ...remix('busy'),
    state: 'failed',
    who: 'reader',
    network: { fail: /\/remix\/open$/ },
    expected: failed,
    act: (page, { t }) => see(page, t('remix.failedTitle')),
  },
  { ...remix('busy'), state: 'opening', who: 'reader', network: { hold: /\/remix\/open$/ }, isLoading: true },
  {
    ...remix('busy'),
    state: 'finished',
    who: 'regular',
    path: ({ community }: People) => remixPath(community.remix),
    async act(page, { t }) {
      await see(page, t('remix.of'))
      await page.getByRole('button', { name: anyOf(t, 'studio.generateFor', ['price']) }).click()
      await page.getByRole('img', { name: t('stage.pictureAlt') }).waitFor({ timeout: drawnMs })
      await page.getByTestId('remix-thanks').waitFor()
    },
  },
]

const earningsViews: readonly View[] = [
  { ...earnings, state: 'empty', who: 'newcomer' },
  { ...earnings, state: 'full', who: 'regular' },
  {
    ...earnings,
    state: 'one-post',
    who: 'regular',
    act: (page, { t }) => press(page, t('earnings.chooseRewards')),
  },
  ...troublesOf({ ...earnings, who: 'regular' }, ['loading', 'error', 'offline']),
]

const openBell = async (page: Page, { t }: Room) => {
  await page
    .getByRole('button', { name: new RegExp(`^${t('notify.title')}`) })
    .first()
    .click()
  await page.getByRole('dialog', { name: t('notify.title') }).waitFor()
}
const bell = { page: 'bell', path: '/earnings', isOverlay: true } as const

const notificationViews: readonly View[] = [
  { ...notifications, state: 'empty', who: 'guarded' },
  { ...notifications, state: 'full', who: 'regular' },
  { ...notifications, state: 'reporter', who: 'reader' },
  ...troublesOf({ ...notifications, who: 'regular' }, ['loading', 'error', 'offline']),
  {
    ...bell,
    state: 'full',
    who: 'regular',
    async act(page, room) {
      await openBell(page, room)
      await dialogOf(page).getByRole('listitem').first().waitFor()
    },
  },
  { ...bell, state: 'empty', who: 'guarded', act: openBell },
  {
    ...bell,
    state: 'error',
    who: 'regular',
    network: { fail: /\/api\/notifications$/ },
    expected: failed,
    async act(page, room) {
      await openBell(page, room)
      await dialogOf(page)
        .getByRole('button', { name: room.t('common.tryAgain') })
        .waitFor()
    },
  },
  {
    ...bell,
    state: 'loading',
    who: 'regular',
    network: { hold: /\/api\/notifications$/ },
    isLoading: true,
    act: openBell,
  },
]

/** A picture of one section: the page itself is looked at in settings-views.ts. */
async function toSection(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { name: title, exact: true }).evaluate((heading) => heading.scrollIntoView())
}

const noToken = `comment.${'0'.repeat(32)}.${'A'.repeat(43)}`
const unsubscribe = { page: 'unsubscribe', who: 'visitor' } as const

const oneselfViews: readonly View[] = [
  { page: 'me', state: 'full', path: '/me', who: 'regular' },
  ...troublesOf({ page: 'me', path: '/me', who: 'regular' }),
  {
    ...settings,
    state: 'preferences',
    who: 'regular',
    isOverlay: true,
    async act(page, { t }) {
      await page.getByRole('checkbox').first().waitFor()
      await toSection(page, t('notifySettings.title'))
    },
  },
  {
    ...settings,
    state: 'kept-away',
    who: 'reader',
    isOverlay: true,
    async act(page, { t }) {
      await page.getByRole('button', { name: anyOf(t, 'people.unblockOf', ['name']) }).waitFor()
      await toSection(page, t('people.keptAway'))
    },
  },
  {
    ...settings,
    state: 'kept-away-none',
    who: 'guarded',
    isOverlay: true,
    async act(page, { t }) {
      await see(page, t('people.keptAwayNone'))
      await toSection(page, t('people.keptAway'))
    },
  },
  {
    ...settings,
    state: 'kept-away-error',
    who: 'regular',
    isOverlay: true,
    network: { fail: /kept-away|notifications\/preferences/ },
    expected: failed,
    act: (page, { t }) => toSection(page, t('people.keptAway')),
  },
  { ...unsubscribe, state: 'ask', path: `/unsubscribe/${noToken}` },
  { ...unsubscribe, state: 'wrong', path: '/unsubscribe#nothing' },
  {
    ...unsubscribe,
    state: 'failed',
    path: `/unsubscribe/${noToken}`,
    network: { drop: /\/api\/.*unsubscribe/ },
    expected: dropped,
    act: (page, { t }) => press(page, t('unsubscribe.action')),
  },
]

export const communityWorkViews: readonly View[] = [
  ...postViews,
  ...remixViews,
  ...earningsViews,
  ...notificationViews,
  ...oneselfViews,
]
