// Every page in every state, as data: whoever adds a page or a state adds a line here or in studio-views.ts. States come from the real
// server and from the browser's own network; nothing in a page is replaced.
import { endlessViews, studioViews } from './studio-views.ts'
import { verifyViews } from './verify-views.ts'
import { dropped, failed, failing, held, offline, see, type View } from './view.ts'

export const views: readonly View[] = [
  // ---- for everybody ----
  { page: 'landing', state: 'visitor', path: '/', who: 'visitor' },
  {
    page: 'landing',
    state: 'pictures-missing',
    path: '/',
    who: 'visitor',
    network: { fail: /^\/media\// },
    expected: failed,
  },
  { page: 'login', state: 'empty', path: '/login', who: 'visitor' },
  {
    page: 'login',
    state: 'refused',
    path: '/login',
    who: 'visitor',
    expected: /401/,
    async act(page) {
      await page.getByLabel('E-mail').fill('nobody@example.in')
      await page.getByLabel('Password', { exact: true }).fill('not the password')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('alert').first().waitFor()
    },
  },
  {
    page: 'login',
    state: 'offline',
    path: '/login',
    who: 'visitor',
    network: offline,
    expected: dropped,
    async act(page) {
      await page.getByLabel('E-mail').fill('asha@example.in')
      await page.getByLabel('Password', { exact: true }).fill('seven quiet lamps')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('alert').first().waitFor()
    },
  },
  {
    page: 'login',
    state: 'sending',
    path: '/login',
    who: 'visitor',
    network: { hold: /\/api\/login/ },
    isLoading: true,
    async act(page) {
      await page.getByLabel('E-mail').fill('asha@example.in')
      await page.getByLabel('Password', { exact: true }).fill('seven quiet lamps')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.locator('button[aria-busy]').waitFor()
    },
  },
  { page: 'register', state: 'empty', path: '/register', who: 'visitor' },
  {
    page: 'register',
    state: 'errors',
    path: '/register',
    who: 'visitor',
    expected: /400/,
    async act(page) {
      await page.getByLabel('E-mail').fill('asha@')
      await page.getByLabel('Password', { exact: true }).fill('short')
      await page.getByRole('button', { name: 'Create account' }).click()
      await page.locator('[aria-invalid]').first().waitFor()
    },
  },
  { page: 'not-found', state: 'visitor', path: '/no/such/page', who: 'visitor', expected: /404/ },

  ...verifyViews,

  // ---- home ----
  { page: 'home', state: 'empty', path: '/', who: 'newcomer' },
  { page: 'home', state: 'full', path: '/', who: 'regular' },
  { page: 'home', state: 'loading', path: '/', who: 'regular', network: held, isLoading: true },
  { page: 'home', state: 'error', path: '/', who: 'regular', network: failing, expected: failed },
  { page: 'home', state: 'offline', path: '/', who: 'regular', network: offline, expected: dropped },
  {
    page: 'home',
    state: 'draft',
    path: '/',
    who: 'newcomer',
    act: (page) =>
      page
        .getByLabel('What do you want to announce today?')
        .fill('Grand opening of our sweet shop on Station Road, laddoos and marigolds, warm evening light'),
  },
  {
    page: 'home',
    state: 'four-scripts',
    path: '/',
    who: 'newcomer',
    act: (page) =>
      page
        .getByLabel('What do you want to announce today?')
        .fill('दीवाली पर ताज़ी मिठाई · దీపావళికి తాజా మిఠాయిలు · தீபாவளிக்கு புதிய இனிப்புகள் · Fresh sweets for Diwali, ₹499'),
  },

  ...studioViews,

  // ---- wallet and settings ----
  { page: 'wallet', state: 'empty', path: '/wallet', who: 'newcomer' },
  { page: 'wallet', state: 'full', path: '/wallet', who: 'regular' },
  {
    page: 'wallet',
    state: 'filtered',
    path: '/wallet',
    who: 'regular',
    async act(page) {
      await page.getByRole('radio', { name: 'Added' }).check()
      await page.getByText('Picture delivered').first().waitFor({ state: 'detached' })
    },
  },
  {
    page: 'wallet',
    state: 'no-match',
    path: '/wallet',
    who: 'newcomer',
    async act(page) {
      await page.getByRole('radio', { name: 'Taken away' }).check()
      await see(page, 'Nothing like that here')
    },
  },
  { page: 'wallet', state: 'loading', path: '/wallet', who: 'regular', network: held, isLoading: true },
  { page: 'wallet', state: 'error', path: '/wallet', who: 'regular', network: failing, expected: failed },
  { page: 'settings', state: 'full', path: '/settings', who: 'regular' },
  { page: 'settings', state: 'loading', path: '/settings', who: 'regular', network: held, isLoading: true },
  { page: 'settings', state: 'error', path: '/settings', who: 'regular', network: failing, expected: failed },

  ...endlessViews,
]
