// The console at work: templates with their words, rules on trial, letters, complaints and the log, each with its dialogs and with
// nothing found. Part of admin-views.ts.
import type { Page } from 'playwright-core'
import { emptyCategory } from './console-things.ts'
import { press, see, type View } from './view.ts'
import { anyOf } from './words-of.ts'

export const template = '/admin/template?id=festivals-events-diwali-sale'
const configuration = { page: 'admin-configuration', path: '/admin/configuration', who: 'admin' } as const
const mail = { page: 'admin-mail', path: '/admin/mail', who: 'admin' } as const
const grievances = { page: 'admin-grievances', path: '/admin/grievances', who: 'admin' } as const
const dialogOf = (page: Page) => page.getByRole('dialog')

const wordsDialog = (language: 'en' | 'hi'): View => ({
  page: 'admin-template',
  state: `words-${language}`,
  path: template,
  who: 'admin',
  isOverlay: true,
  async act(page, { t }) {
    await press(page, t(`template.words.${language}`))
    await dialogOf(page).locator('canvas[data-drawn]').waitFor()
  },
})

const templateViews: readonly View[] = [
  {
    page: 'admin-templates',
    state: 'empty',
    path: '/admin/templates',
    who: 'admin',
    async act(page, { t }) {
      // The name of the button goes on with the number of its templates.
      await press(page, new RegExp(`^${emptyCategory}`))
      await see(page, t('templates.empty'))
    },
  },
  {
    page: 'admin-templates',
    state: 'new-category',
    path: '/admin/templates',
    who: 'admin',
    isOverlay: true,
    async act(page, { t }) {
      await press(page, t('templates.newCategory'))
      await dialogOf(page).getByLabel(t('templates.address'), { exact: true }).waitFor()
    },
  },
  {
    page: 'admin-templates',
    state: 'rename',
    path: '/admin/templates',
    who: 'admin',
    isOverlay: true,
    async act(page, { t }) {
      await press(page, anyOf(t, 'templates.rename', ['name']))
      await dialogOf(page).getByLabel(t('templates.name'), { exact: true }).waitFor()
    },
  },
  { page: 'admin-template', state: 'new', path: '/admin/template?category=festivals-events', who: 'admin' },
  wordsDialog('en'),
  wordsDialog('hi'),
]

const configurationViews: readonly View[] = [
  {
    ...configuration,
    state: 'dry-run',
    async act(page, { t }) {
      await page.getByLabel(t('config.price', { tier: t('tier.premium4') }), { exact: true }).fill('4.5')
      await press(page, t('config.dryRun'))
      await page.getByRole('heading', { name: t('config.dryRunTitle') }).waitFor()
    },
  },
  {
    ...configuration,
    state: 'publish',
    isOverlay: true,
    async act(page, { t }) {
      await press(page, t('config.publish'))
      await dialogOf(page).getByLabel(t('admin.reason'), { exact: true }).waitFor()
    },
  },
  {
    ...configuration,
    state: 'dry-run-refused',
    expected: /400/,
    async act(page, { t }) {
      await page.getByLabel(t('config.rule.commissionPercent'), { exact: true }).fill('99')
      await press(page, t('config.dryRun'))
      await page.locator('main [aria-invalid]').first().waitFor()
    },
  },
]

const postViews: readonly View[] = [
  {
    ...mail,
    state: 'open',
    isOverlay: true,
    async act(page, { t }) {
      await press(page, t('mail.read'))
      await dialogOf(page)
        .locator('pre')
        .or(dialogOf(page).getByText(t('mail.textGone')))
        .waitFor()
    },
  },
  {
    ...mail,
    state: 'empty',
    async act(page, { t }) {
      await page.getByLabel(t('mail.state'), { exact: true }).selectOption('failed')
      await see(page, t('mail.none'))
    },
  },
  {
    ...grievances,
    state: 'open',
    isOverlay: true,
    async act(page, { t }) {
      await press(page, anyOf(t, 'grievances.read', ['reference']))
      await dialogOf(page).getByLabel(t('grievances.answer'), { exact: true }).waitFor()
    },
  },
  {
    ...grievances,
    state: 'close',
    isOverlay: true,
    async act(page, { t }) {
      await press(page, anyOf(t, 'grievances.read', ['reference']))
      await press(page, t('grievances.close'))
      await dialogOf(page).getByLabel(t('admin.reason'), { exact: true }).waitFor()
    },
  },
  {
    ...grievances,
    state: 'answered',
    async act(page, { t }) {
      await page.getByLabel(t('grievances.state'), { exact: true }).selectOption('answered')
      await see(page, anyOf(t, 'grievances.settled', ['day']))
    },
  },
  {
    ...grievances,
    state: 'empty',
    async act(page, { t }) {
      await page.getByLabel(t('grievances.state'), { exact: true }).selectOption('closed')
      await see(page, t('grievances.none'))
    },
  },
  {
    page: 'admin-audit',
    state: 'empty',
    path: '/admin/audit',
    who: 'admin',
    async act(page, { t }) {
      await page.getByLabel(t('audit.words'), { exact: true }).fill('zebra crossing')
      await see(page, t('audit.none'))
    },
  },
]

export const adminWorkViews: readonly View[] = [...templateViews, ...configurationViews, ...postViews]
