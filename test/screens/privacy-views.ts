// One's own data in the settings, the notes that follow from it, the legal pages and the complaint. Part of views.ts.
import type { Page } from 'playwright-core'
import { registerIn } from './people.ts'
import { fill, press, type Room, refused, see, type View } from './view.ts'

const settings = { page: 'settings', path: '/settings' } as const
const dialogOf = (page: Page) => page.getByRole('dialog')

async function openErasure(page: Page, { t }: Room): Promise<void> {
  await press(page, t('erase.action'))
  await dialogOf(page).getByLabel(t('erase.password'), { exact: true }).waitFor()
}

const settingsViews: readonly View[] = [
  {
    ...settings,
    state: 'consents',
    who: 'newcomer',
    async act(page, { t }) {
      await page.getByText(t('privacy.consentLog')).click()
      await page.locator('#privacy details li').first().waitFor()
    },
  },
  {
    ...settings,
    state: 'copy-ordered',
    // One copy a day: each look orders for somebody else.
    path: '/login',
    who: 'visitor',
    async act(page, { t, address }) {
      await registerIn(page.context(), address)
      await page.goto('/settings')
      await press(page, t('export.order'))
      await see(page, t('export.ordered'))
    },
  },
  {
    ...settings,
    state: 'leaving',
    who: 'leaver',
    async act(page, { t }) {
      await page.getByRole('link', { name: t('export.download') }).waitFor()
      await page.getByRole('button', { name: t('erase.keep') }).waitFor()
    },
  },
  { ...settings, state: 'erase', who: 'newcomer', isOverlay: true, act: openErasure },
  {
    ...settings,
    state: 'erase-refused',
    who: 'newcomer',
    isOverlay: true,
    expected: /403/,
    async act(page, room) {
      await openErasure(page, room)
      await fill(page, { [room.t('erase.password')]: 'not the password' })
      await press(page, room.t('erase.confirm'))
      await dialogOf(page).locator('[aria-invalid]').waitFor()
    },
  },
]

const noteViews: readonly View[] = [
  {
    page: 'home',
    state: 'to-be-erased',
    path: '/',
    who: 'leaver',
    isOverlay: true,
    act: (page, { t }) => page.getByRole('region', { name: t('erase.noteTitle') }).waitFor(),
  },
  {
    page: 'studio',
    state: 'notice-due',
    path: '/login',
    who: 'visitor',
    isOverlay: true,
    async act(page, { t, address }) {
      await registerIn(page.context(), address, false)
      await page.goto('/studio')
      await page.getByRole('region', { name: t('noticeDue.title') }).waitFor()
    },
  },
]

const documents = ['terms', 'privacy', 'content-policy'] as const

const complain = (page: Page, { t }: Room, message: string) =>
  fill(page, {
    [t('account.name')]: 'Ravi Kumar',
    [t('account.email')]: 'ravi@example.in',
    [t('grievance.message')]: message,
  })

const grievance = { page: 'grievance', path: '/grievance', who: 'visitor' } as const

const grievanceViews: readonly View[] = [
  { ...grievance, state: 'empty' },
  {
    ...grievance,
    state: 'errors',
    expected: /400/,
    async act(page, room) {
      await complain(page, room, 'Too short')
      await press(page, room.t('grievance.send'))
      await refused(page)
    },
  },
  {
    ...grievance,
    state: 'sending',
    network: { hold: /\/api\/grievances/ },
    isLoading: true,
    async act(page, room) {
      await complain(page, room, 'My photograph is used in a picture of somebody else.')
      await press(page, room.t('grievance.send'))
      await page.locator('button[aria-busy]').waitFor()
    },
  },
  {
    ...grievance,
    state: 'sent',
    async act(page, room) {
      await complain(page, room, 'My photograph is used in a picture of somebody else.')
      await press(page, room.t('grievance.send'))
      await see(page, room.t('grievance.sentTitle'))
    },
  },
]

export const privacyViews: readonly View[] = [
  ...settingsViews,
  ...noteViews,
  ...documents.map(
    (name): View => ({ page: name, state: 'full', path: `/${name}`, who: 'visitor', isScriptless: true }),
  ),
  ...grievanceViews,
]
