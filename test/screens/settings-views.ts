// The settings with everything that guards an account, and their dialogs. Part of views.ts.
import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { registerIn } from './people.ts'
import { fill, press, type Room, refused, troublesOf, type View } from './view.ts'
import { anyOf } from './words-of.ts'

const settings = { page: 'settings', path: '/settings' } as const
const dialogOf = (page: Page) => page.getByRole('dialog')

/** In the dialog, whose button often has the name of the one that opened it. */
const send = (page: Page, name: string) => dialogOf(page).getByRole('button', { name, exact: true }).click()

async function openSetUp(page: Page, { t }: Room): Promise<void> {
  await press(page, t('twoFactor.setUp'))
  await dialogOf(page).getByLabel(t('proof.password'), { exact: true }).waitFor()
}

async function openQr(page: Page, room: Room, password: string): Promise<void> {
  await openSetUp(page, room)
  await fill(page, { [room.t('proof.password')]: password })
  await send(page, room.t('twoFactor.begin'))
  await dialogOf(page)
    .getByRole('img', { name: room.t('twoFactor.qr') })
    .waitFor()
}

async function confirmCode(page: Page, { t }: Room, code: string): Promise<void> {
  await fill(page, { [t('twoFactor.first')]: code })
  await send(page, t('twoFactor.confirm'))
}

const accountViews: readonly View[] = [
  { ...settings, state: 'full', who: 'regular' },
  ...troublesOf({ ...settings, who: 'regular' }, ['loading', 'error', 'offline']),
  {
    ...settings,
    state: 'profile-refused',
    who: 'newcomer',
    expected: /400/,
    async act(page, { t }) {
      await fill(page, { [t('account.handle')]: 'Asha Rao!' })
      await press(page, t('settings.save'))
      await refused(page)
    },
  },
  {
    ...settings,
    state: 'picture',
    who: 'guarded',
    async act(page, { t }) {
      const plain = { width: 640, height: 400, channels: 3, background: '#b8115f' } as const
      const buffer = await sharp({ create: plain }).png().toBuffer()
      await page.getByLabel(t('picture.title')).setInputFiles({ name: 'asha.png', mimeType: 'image/png', buffer })
      await page.getByRole('img', { name: t('picture.alt') }).waitFor()
    },
  },
  {
    ...settings,
    state: 'address',
    who: 'newcomer',
    isOverlay: true,
    async act(page, { t }) {
      await press(page, t('email.change'))
      await dialogOf(page).getByLabel(t('email.new'), { exact: true }).waitFor()
    },
  },
  {
    ...settings,
    state: 'address-refused',
    who: 'newcomer',
    isOverlay: true,
    expected: /40[013]/,
    async act(page, { t }) {
      await press(page, t('email.change'))
      await fill(page, { [t('email.new')]: 'asha@', [t('proof.password')]: 'not the password' })
      await send(page, t('email.send'))
      await dialogOf(page).locator('[aria-invalid], [role=alert]').first().waitFor()
    },
  },
  {
    ...settings,
    state: 'password',
    who: 'newcomer',
    isOverlay: true,
    async act(page, { t }) {
      await press(page, t('newPassword.change'))
      await dialogOf(page).getByLabel(t('reset.new'), { exact: true }).waitFor()
    },
  },
  {
    ...settings,
    state: 'password-refused',
    who: 'newcomer',
    isOverlay: true,
    expected: /40[013]/,
    async act(page, { t }) {
      await press(page, t('newPassword.change'))
      await fill(page, { [t('proof.password')]: 'not the password', [t('reset.new')]: 'short' })
      await send(page, t('newPassword.change'))
      await dialogOf(page).locator('[aria-invalid], [role=alert]').first().waitFor()
    },
  },
  {
    ...settings,
    state: 'devices',
    who: 'newcomer',
    act: (page, { t }) => page.getByRole('button', { name: t('devices.endOthers') }).waitFor(),
  },
  {
    ...settings,
    state: 'device-name',
    who: 'newcomer',
    isOverlay: true,
    async act(page, { t }) {
      await press(page, anyOf(t, 'devices.rename', ['device']))
      await dialogOf(page).getByLabel(t('devices.name'), { exact: true }).waitFor()
    },
  },
]

const twoFactorViews: readonly View[] = [
  { ...settings, state: 'two-factor-password', who: 'newcomer', isOverlay: true, act: openSetUp },
  {
    ...settings,
    state: 'two-factor-qr',
    who: 'newcomer',
    isOverlay: true,
    act: (page, room) => openQr(page, room, room.people.newcomer.password),
  },
  {
    ...settings,
    state: 'two-factor-refused',
    who: 'newcomer',
    isOverlay: true,
    expected: /40[01]/,
    async act(page, room) {
      await openQr(page, room, room.people.newcomer.password)
      await confirmCode(page, room, '000000')
      await dialogOf(page).locator('[aria-invalid], [role=alert]').first().waitFor()
    },
  },
  {
    ...settings,
    state: 'recovery-codes',
    // Each look switches it on for somebody else: codes are shown once.
    path: '/login',
    who: 'visitor',
    isOverlay: true,
    async act(page, room) {
      const { password } = await registerIn(page.context(), room.address)
      await page.goto('/settings')
      await openQr(page, room, password)
      const secret = (await dialogOf(page).locator('code').textContent())?.replaceAll(' ', '') ?? ''
      await confirmCode(page, room, new TOTP({ secret }).generate())
      await page.getByRole('heading', { name: room.t('twoFactor.codesTitle') }).waitFor()
    },
  },
  {
    ...settings,
    state: 'two-factor-on',
    who: 'guarded',
    act: (page, { t }) => page.getByRole('button', { name: t('twoFactor.renew') }).waitFor(),
  },
  ...(['renew', 'disable'] as const).map(
    (way): View => ({
      ...settings,
      state: `two-factor-${way}`,
      who: 'guarded',
      isOverlay: true,
      async act(page, { t }) {
        await press(page, t(`twoFactor.${way}`))
        await dialogOf(page).getByLabel(t('signIn.code'), { exact: true }).waitFor()
      },
    }),
  ),
]

export const settingsViews: readonly View[] = [...accountViews, ...twoFactorViews]
