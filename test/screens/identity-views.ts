// The ways into an account, for visitors: signing in with its second step, registering, and the links of letters. Part of views.ts.
import type { Page } from 'playwright-core'
import { forgotPassword } from '#contract/account-security.ts'
import { ask } from './caller.ts'
import { linkTo } from './console-things.ts'
import { registerIn } from './people.ts'
import { dropped, fill, press, type Room, refused, see, type View } from './view.ts'

/** Looks like a token, and opens nothing. */
const unknownToken = 'a'.repeat(43)

async function signIn(page: Page, { t }: Room, email: string): Promise<void> {
  await fill(page, { [t('account.email')]: email, [t('account.password')]: 'seven quiet lamps' })
  await page
    .locator('main')
    .getByRole('button', { name: t('login.action') })
    .click()
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('html[data-awake]').waitFor({ state: 'attached' })
}

/** Opens the form behind the link of a letter to somebody new. */
async function openLink(page: Page, room: Room, path: '/verify-email' | '/reset'): Promise<void> {
  const { email } = await registerIn(page.context(), room.address)
  if (path === '/reset') await ask(page.context(), room.address, forgotPassword, { body: { email } })
  await open(page, await linkTo(page, room, path, email))
}

async function sendCode(page: Page, { t }: Room): Promise<void> {
  await fill(page, { [t('signIn.code')]: '000000' })
  await press(page, t('login.action'))
}

const loginViews: readonly View[] = [
  { page: 'login', state: 'empty', path: '/login', who: 'visitor' },
  {
    page: 'login',
    state: 'refused',
    path: '/login',
    who: 'visitor',
    expected: /401/,
    async act(page, room) {
      await signIn(page, room, 'nobody@example.in')
      await refused(page)
    },
  },
  {
    page: 'login',
    state: 'offline',
    path: '/login',
    who: 'visitor',
    network: { drop: /\/api\// },
    expected: dropped,
    async act(page, room) {
      await signIn(page, room, 'asha@example.in')
      await refused(page)
    },
  },
  {
    page: 'login',
    state: 'sending',
    path: '/login',
    who: 'visitor',
    network: { hold: /\/api\/login/ },
    isLoading: true,
    async act(page, room) {
      await signIn(page, room, 'asha@example.in')
      await page.locator('button[aria-busy]').waitFor()
    },
  },
  ...(['google', 'google-away', 'google-taken', 'google-unproved', 'suspended'] as const).map(
    (problem): View => ({
      page: 'login',
      state: `problem-${problem}`,
      path: `/login/${problem}`,
      who: 'visitor',
      act: (page, { t }) => see(page, t(problem === 'google' ? 'signIn.google-problem' : `signIn.${problem}`)),
    }),
  ),
  {
    page: 'login',
    state: 'second-step',
    path: '/login',
    who: 'visitor',
    async act(page, room) {
      await signIn(page, room, room.people.guarded.email)
      await page.getByRole('heading', { name: room.t('signIn.codeTitle') }).waitFor()
    },
  },
  {
    page: 'login',
    state: 'second-step-refused',
    path: `/login#step=${unknownToken}`,
    who: 'visitor',
    expected: /40[01]/,
    async act(page, room) {
      await page.getByRole('heading', { name: room.t('signIn.codeTitle') }).waitFor()
      await sendCode(page, room)
      await refused(page)
    },
  },
]

const forgotViews: readonly View[] = [
  { page: 'forgot', state: 'empty', path: '/forgot', who: 'visitor' },
  {
    page: 'forgot',
    state: 'errors',
    path: '/forgot',
    who: 'visitor',
    expected: /400/,
    async act(page, { t }) {
      await fill(page, { [t('account.email')]: 'asha@' })
      await press(page, t('forgot.action'))
      await refused(page)
    },
  },
  {
    page: 'forgot',
    state: 'sent',
    path: '/forgot',
    who: 'visitor',
    async act(page, { t }) {
      await fill(page, { [t('account.email')]: 'somebody.with.a.rather.long.address@sweets.example.in' })
      await press(page, t('forgot.action'))
      await page.getByRole('heading', { name: t('forgot.sentTitle') }).waitFor()
    },
  },
]

const linkOver = (page: Page, { t }: Room) => page.getByRole('heading', { name: t('link.overTitle') }).waitFor()

const linkViews: readonly View[] = [
  { page: 'reset', state: 'no-token', path: '/reset', who: 'visitor', act: linkOver },
  { page: 'reset', state: 'form', path: `/reset#${unknownToken}`, who: 'visitor' },
  {
    page: 'reset',
    state: 'errors',
    path: `/reset#${unknownToken}`,
    who: 'visitor',
    expected: /400/,
    async act(page, { t }) {
      await fill(page, { [t('reset.new')]: 'short' })
      await press(page, t('reset.action'))
      await refused(page)
    },
  },
  {
    page: 'reset',
    state: 'unknown-token',
    path: `/reset#${unknownToken}`,
    who: 'visitor',
    expected: /404/,
    async act(page, room) {
      await fill(page, { [room.t('reset.new')]: 'eight loud drums' })
      await press(page, room.t('reset.action'))
      await linkOver(page, room)
    },
  },
  {
    page: 'reset',
    state: 'done',
    path: '/login',
    who: 'visitor',
    async act(page, room) {
      await openLink(page, room, '/reset')
      await fill(page, { [room.t('reset.new')]: 'eight loud drums' })
      await press(page, room.t('reset.action'))
      await page.getByRole('heading', { name: room.t('reset.doneTitle') }).waitFor()
    },
  },
  { page: 'verify-email', state: 'no-token', path: '/verify-email', who: 'visitor', act: linkOver },
  { page: 'verify-email', state: 'asked', path: `/verify-email#${unknownToken}`, who: 'visitor' },
  {
    page: 'verify-email',
    state: 'unknown-token',
    path: `/verify-email#${unknownToken}`,
    who: 'visitor',
    expected: /404/,
    async act(page, room) {
      await press(page, room.t('confirm.action'))
      await linkOver(page, room)
    },
  },
  {
    page: 'verify-email',
    state: 'done',
    path: '/login',
    who: 'visitor',
    async act(page, room) {
      await openLink(page, room, '/verify-email')
      await press(page, room.t('confirm.action'))
      await page.getByRole('heading', { name: room.t('confirm.doneTitle') }).waitFor()
    },
  },
]

export const identityViews: readonly View[] = [
  ...loginViews,
  { page: 'register', state: 'empty', path: '/register', who: 'visitor' },
  {
    page: 'register',
    state: 'errors',
    path: '/register',
    who: 'visitor',
    expected: /400/,
    async act(page, { t }) {
      await fill(page, { [t('account.email')]: 'asha@', [t('account.password')]: 'short' })
      await press(page, t('register.action'))
      await refused(page)
    },
  },
  ...forgotViews,
  ...linkViews,
]
