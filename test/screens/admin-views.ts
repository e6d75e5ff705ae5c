// The console: every page full and without an answer, and what is done to accounts; the rest is in admin-work-views.ts. Part of views.ts.
import type { Page } from 'playwright-core'
import { adminWorkViews, template } from './admin-work-views.ts'
import type { People } from './people.ts'
import { press, see, troublesOf, type View } from './view.ts'

const userPath = ({ regular }: People) => `/admin/user?id=${regular.id}`
const dialogOf = (page: Page) => page.getByRole('dialog')

/** Each as it is, still loading, and failed. */
const places = [
  { page: 'admin', path: '/admin' },
  { page: 'admin-users', path: '/admin/users' },
  { page: 'admin-user', path: userPath },
  { page: 'admin-templates', path: '/admin/templates' },
  { page: 'admin-template', path: template },
  { page: 'admin-configuration', path: '/admin/configuration' },
  { page: 'admin-mail', path: '/admin/mail' },
  { page: 'admin-grievances', path: '/admin/grievances' },
  { page: 'admin-error-budget', path: '/admin/error-budget' },
  { page: 'admin-audit', path: '/admin/audit' },
] as const

const placeViews: readonly View[] = [
  ...places.flatMap((place): View[] => [
    { ...place, state: 'full', who: 'admin' },
    ...troublesOf({ ...place, who: 'admin' }),
  ]),
  ...troublesOf({ page: 'admin', path: '/admin', who: 'admin' }, ['offline']),
  {
    page: 'admin',
    state: 'not-for-you',
    path: '/admin',
    who: 'newcomer',
    act: (page, { t }) => page.getByRole('heading', { name: t('admin.notForYou') }).waitFor(),
  },
]

/** A dialog of the page of one account, opened by the button of that name. */
const userDialog = (state: string, key: 'user.adjust' | 'user.changeRole' | 'user.suspend'): View => ({
  page: 'admin-user',
  state,
  path: userPath,
  who: 'admin',
  isOverlay: true,
  async act(page, { t }) {
    await press(page, t(key))
    await dialogOf(page)
      .getByRole('button', { name: t(key), exact: true })
      .waitFor()
  },
})

const userViews: readonly View[] = [
  {
    page: 'admin-users',
    state: 'none-found',
    path: '/admin/users',
    who: 'admin',
    async act(page, { t }) {
      await page.getByLabel(t('users.search'), { exact: true }).fill('zebra crossing')
      await see(page, t('users.none'))
    },
  },
  { page: 'admin-user', state: 'self', path: ({ admin }) => `/admin/user?id=${admin.id}`, who: 'admin' },
  {
    page: 'admin-user',
    state: 'gone',
    path: '/admin/user?id=01900000-0000-7000-8000-000000000000',
    who: 'admin',
    expected: /40[04]/,
    act: (page, { t }) => see(page, t('admin.failed')),
  },
  userDialog('adjust', 'user.adjust'),
  userDialog('role', 'user.changeRole'),
  userDialog('suspend', 'user.suspend'),
  {
    page: 'admin-user',
    state: 'adjust-refused',
    path: userPath,
    who: 'admin',
    isOverlay: true,
    expected: /400/,
    async act(page, { t }) {
      await press(page, t('user.adjust'))
      await dialogOf(page)
        .getByRole('button', { name: t('user.adjust'), exact: true })
        .click()
      await dialogOf(page).locator('[aria-invalid], [role=alert]').first().waitFor()
    },
  },
  {
    page: 'admin-user',
    state: 'suspended',
    path: ({ suspended }) => `/admin/user?id=${suspended.id}`,
    who: 'admin',
    act: (page, { t }) => page.getByRole('button', { name: t('user.restore'), exact: true }).waitFor(),
  },
  {
    page: 'admin-user',
    state: 'restore',
    path: ({ suspended }) => `/admin/user?id=${suspended.id}`,
    who: 'admin',
    isOverlay: true,
    async act(page, { t }) {
      await press(page, t('user.restore'))
      await dialogOf(page).getByLabel(t('admin.reason'), { exact: true }).waitFor()
    },
  },
]

export const adminViews: readonly View[] = [...placeViews, ...userViews, ...adminWorkViews]
