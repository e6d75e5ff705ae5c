// The moderator's pages: the queue, a case of each kind with its dialogs, and why what trends does. Part of views.ts.
import type { ModerationThings } from './moderation-things.ts'
import type { People } from './people.ts'
import { press, see, troublesOf, type View } from './view.ts'

const queue = { page: 'moderation', path: '/admin/moderation', who: 'admin' } as const
const trending = { page: 'trending', path: '/admin/trending', who: 'admin' } as const
const caseOf = (which: keyof ModerationThings['cases']) =>
  ({
    page: 'case',
    path: ({ moderation }: People) => `/admin/case?id=${moderation.cases[which]}`,
    who: 'admin',
  }) as const

const decide = (state: string, which: keyof ModerationThings['cases'], key: 'hide' | 'suspend' | 'grant'): View => ({
  ...caseOf(which),
  state,
  isOverlay: true,
  async act(page, { t }) {
    await press(page, t(`moderation.act.${key}`))
    await page.getByRole('dialog').getByLabel(t('moderation.reasonLabel'), { exact: true }).waitFor()
  },
})

export const moderationViews: readonly View[] = [
  { ...queue, state: 'full' },
  {
    ...queue,
    state: 'closed',
    act: (page, { t }) => page.getByRole('radio', { name: t('moderation.closed') }).check(),
  },
  {
    ...queue,
    state: 'empty',
    async act(page, { t }) {
      await page.getByRole('radio', { name: t('moderation.closed') }).check()
      await page.getByLabel(t('moderation.kind'), { exact: true }).selectOption('person')
      await see(page, t('moderation.noneClosed'))
    },
  },
  { ...queue, state: 'not-for-you', who: 'newcomer', expected: /403/ },
  ...troublesOf(queue, ['loading', 'error', 'offline']),
  ...(['post', 'comment', 'person', 'appealed', 'closed'] as const).map((which) => ({
    ...caseOf(which),
    state: which,
  })),
  {
    ...caseOf('post'),
    state: 'posts-of-person',
    async act(page, { t }) {
      await press(page, t('moderation.theirPosts'))
      await page.locator('main li button').first().waitFor()
    },
  },
  { ...caseOf('post'), state: 'gone', path: '/admin/case?id=cas_01m80vv5n7eh2sytfc4zjbyspg', expected: /404/ },
  ...troublesOf(caseOf('post')),
  decide('hide', 'post', 'hide'),
  decide('suspend', 'person', 'suspend'),
  decide('grant', 'appealed', 'grant'),
  {
    ...caseOf('post'),
    state: 'decide-refused',
    isOverlay: true,
    expected: /400/,
    async act(page, { t }) {
      await press(page, t('moderation.act.hide'))
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: t('moderation.act.hide'), exact: true }).click()
      await dialog.locator('[aria-invalid]').first().waitFor()
    },
  },
  { ...trending, state: 'full' },
  {
    ...trending,
    state: 'empty-category',
    async act(page, { t }) {
      await page.getByLabel(t('trending.category'), { exact: true }).selectOption('fashion-beauty')
      await see(page, t('trending.none'))
    },
  },
  ...troublesOf(trending),
]
